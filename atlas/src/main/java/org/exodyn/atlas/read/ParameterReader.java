package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.parameter.Applicability;
import org.exodyn.atlas.parameter.Axis;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.Family;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.parameter.Reach;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Fields;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// Reads one parameter record.
final class ParameterReader {
    private static final List<String> REACHES = List.of("cell-type", "class", "generic");

    private final Lookup lookup;

    ParameterReader(Lookup lookup) {
        this.lookup = lookup;
    }

    ParameterRecord read(Fields fields, String source, String sourceCitation) {
        String id = Words.id(fields);
        @Nullable
        RangeBasis basis = fields.oneOf("rangeBasis", RangeBasis.class);
        @Nullable
        String own = fields.optionalText("citation");
        List<String> dois = Lookup.texts(fields, "doi");
        dois.forEach(doi -> SourceReader.checkDoi(doi, fields.location("doi"), fields.problems()));
        @Nullable
        Unit unit = UnitReader.read(fields, "unit", id);
        ParameterRecord record = new ParameterRecord(id, Words.required(fields, "quantity"),
                Words.text(fields, "symbol"),
                fields.optionalNumber("value"), fields.optionalNumber("low"), fields.optionalNumber("high"),
                unit == null ? Unit.ONE : unit,
                Words.text(fields, "system"), Words.text(fields, "method"), source, own == null ? sourceCitation : own,
                dois,
                Lookup.texts(fields, "pmid"), Lookup.texts(fields, "pmcid"), Lookup.texts(fields, "identifier"),
                fields.optionalText("url"), Words.text(fields, "seen"), Words.text(fields, "reasoning"),
                Words.or(fields.oneOf("confidence", Confidence.class), Confidence.UNVERIFIED),
                Words.or(basis, RangeBasis.ASSUMED_PRIOR), feeds(fields), about(fields),
                reach(fields), spans(fields), fields.optionalOneOf("distribution", Family.class),
                fields.optionalNumber("minimum"), fields.optionalTexts("derivedFrom"), Words.text(fields, "note"),
                fields.location());
        if (fields.isComplete()) {
            ParameterCheck.check(fields, record, unit != null);
        }
        return record;
    }

    private static List<Slot> feeds(Fields fields) {
        List<Slot> slots = new ArrayList<>();
        for (YamlScalar scalar : Lookup.scalars(fields.optionalNode("feeds"))) {
            Slot.of(scalar.text()).ifPresentOrElse(slots::add, () -> fields.problems().error(AtlasCode.UNKNOWN_SLOT,
                    scalar.location(), "There is no slot '" + scalar.text() + "'.",
                    "A record feeds a quantity that the model draws.", Suggestion.nearest(scalar.text(), Slot.keys())));
        }
        return slots;
    }

    private Applicability about(Fields fields) {
        @Nullable
        Fields about = fields.optionalMap("about");
        if (about == null) {
            return new Applicability(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<String> cells = new ArrayList<>(lookup.cells(about, "cell"));
        cells.addAll(lookup.cells(about, "cellType"));
        cells.addAll(lookup.cells(about, "cellClass"));
        List<String> drugs = new ArrayList<>(lookup.drugs(about, "drug"));
        drugs.addAll(lookup.drugs(about, "drugClass"));
        return new Applicability(lookup.entities(about, "entity"), cells, drugs, Lookup.texts(about, "cargoClass"),
                Lookup.texts(about, "treatment"), Lookup.texts(about, "species"));
    }

    private static Reach reach(Fields fields) {
        @Nullable
        String word = fields.optionalText("extendsTo");
        if (word == null) {
            return Reach.NONE;
        }
        int index = REACHES.indexOf(word);
        if (index < 0) {
            fields.error(AtlasCode.UNKNOWN_WORD, "extendsTo", "The extendsTo '" + word + "' is not known.",
                    "It is one of " + String.join(", ", REACHES) + ".",
                    Suggestion.nearest(word, REACHES).toArray(String[]::new));
        }
        return Reach.values()[index + 1];
    }

    private static Set<Axis> spans(Fields fields) {
        Set<Axis> axes = EnumSet.noneOf(Axis.class);
        for (YamlScalar scalar : Lookup.scalars(fields.optionalNode("spans"))) {
            String word = scalar.text().toUpperCase(Locale.ROOT);
            List<String> known = List.of("cell", "entity", "drug", "treatment");
            if (known.contains(scalar.text())) {
                axes.add(Axis.valueOf(word));
            } else {
                fields.problems().error(AtlasCode.UNKNOWN_WORD, scalar.location(), "There is no axis '" + scalar.text()
                        + "'.", "It is one of " + String.join(", ", known) + ".",
                        Suggestion.nearest(scalar.text(), known));
            }
        }
        return axes;
    }
}
