package org.exodyn.atlas.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.EvidenceLevel;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.atlas.claim.Vesicle;
import org.exodyn.input.Fields;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlScalar;
import org.jspecify.annotations.Nullable;

/// Reads one claim.
final class ClaimReader {
    private static final String[] CHANGES = {"up", "down", "unchanged"};

    private final Lookup lookup;

    ClaimReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// @param source key of the file's source
    Claim read(Fields fields, String source) {
        String id = Words.id(fields);
        ClaimStatus status = Words.of(fields, "status", ClaimStatus.values(), ClaimReader::word,
                ClaimStatus.REFERENCE_ONLY);
        List<Edge> edges = new ArrayList<>();
        for (Fields edge : fields.optionalMaps("edges")) {
            edges.add(new Edge(lookup.id(edge, "source"),
                    Words.or(edge.oneOf("relation", Relation.class), Relation.MODULATES),
                    lookup.id(edge, "target"), sign(edge), lookup.optionalCell(edge, "in")));
        }
        List<ProcessEffect> processes = new ArrayList<>();
        for (Fields effect : fields.optionalMaps("processes")) {
            processes.add(new ProcessEffect(lookup.id(effect, "process"), lookup.id(effect, "by"), sign(effect)));
        }
        boolean structured = !edges.isEmpty() || !processes.isEmpty()
                || Stream.of("cargo", "readout", "phenotype", "donor", "vesicle", "drugs").anyMatch(fields::has);
        // a level E is a general sentence, which may be no more than its words
        if (!structured && fields.isComplete() && status != ClaimStatus.REFERENCE_ONLY
                && !"E".equals(fields.optionalText("level"))) {
            fields.warning(AtlasCode.EMPTY_CLAIM, "id", "The claim '" + id + "' says nothing but its statement.",
                    "Without cargo, arrows, processes, cells, drugs or a read-out it can be neither found by them nor drawn.",
                    "status: reference-only");
        }
        return new Claim(id, status, Words.required(fields, "statement"), source, fields.optionalTexts("cites"),
                Words.required(fields, "locator"), Words.or(fields.bool("primary"), false),
                Words.text(fields, "reportedTerm"), cell(fields, "donor"), vesicle(fields), cargo(fields),
                cell(fields, "recipient"), edges, processes, Words.text(fields, "phenotype"),
                lookup.drugs(fields, "drugs"), lookup.optionalDisease(fields, "cancer"),
                Words.or(fields.oneOf("direction", Direction.class), Direction.CONTEXT),
                Words.of(fields, "level", EvidenceLevel.values(), EvidenceLevel::name, EvidenceLevel.E),
                fields.optionalTexts("design"),
                readout(fields, "readout"), readout(fields, "effect"), checklist(fields), flags(fields),
                links(fields), fields.optionalTexts("extractions"), Words.text(fields, "note"), fields.location());
    }

    private static String word(ClaimStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Sign sign(Fields fields) {
        @Nullable
        String word = fields.optionalText("sign");
        String meant = switch (word) {
            case "plus", "positive", "up", "1", "+1" -> "\"+\"";
            case "minus", "negative", "down", "-1", "−" -> "\"-\"";
            case null, default -> "";
        };
        if (!meant.isEmpty()) {
            fields.error(AtlasCode.UNKNOWN_WORD, "sign", "The sign '" + word + "' is not known.",
                    "It is one of +, -, unknown.", "sign: " + meant);
            return Sign.UNKNOWN;
        }
        return Words.of(fields, "sign", Sign.values(), Sign::text);
    }

    @Nullable
    CellState cell(Fields fields, String key) {
        @Nullable
        Fields inner = fields.optionalMap(key);
        if (inner == null) {
            return null;
        }
        @Nullable
        String cell = lookup.optionalCell(inner, "cell");
        return new CellState(cell == null ? "" : cell, Words.text(inner, "state"), Words.text(inner, "species"));
    }

    List<String> drugs(Fields fields) {
        return lookup.drugs(fields, "drugs");
    }

    private static @Nullable Vesicle vesicle(Fields fields) {
        @Nullable
        Fields inner = fields.optionalMap("vesicle");
        return inner == null ? null
                : new Vesicle(Words.text(inner, "type"), Words.text(inner, "isolation"),
                        Words.or(inner.optionalBool("engineered"), false), Words.text(inner, "loading"));
    }

    List<CargoItem> cargo(Fields fields) {
        List<CargoItem> items = new ArrayList<>();
        for (Fields item : fields.optionalMaps("cargo")) {
            items.add(
                    new CargoItem(lookup.id(item, "entity"), Words.required(item, "class"), Words.text(item, "change"),
                            Words.text(item, "against"), Words.text(item, "printedAs"), Words.text(item, "form")));
        }
        return items;
    }

    private static @Nullable Readout readout(Fields fields, String key) {
        @Nullable
        Fields inner = fields.optionalMap(key);
        if (inner == null) {
            return null;
        }
        Readout.Quantity quantity = Words.or(inner.oneOf("quantity", Readout.Quantity.class),
                Readout.Quantity.VIABILITY);
        String change = inner.has("change") ? Words.of(inner, "change", CHANGES, c -> c) : "";
        @Nullable
        Double value = inner.optionalNumber("value");
        if (value != null && value < 0) {
            inner.error(AtlasCode.NEGATIVE_COUNT, "value", "The " + key + " value (" + value
                    + ") is negative; a ratio, a level or a count of copies cannot be.", "", String.valueOf(-value));
        }
        return new Readout(quantity, change, value, Words.text(inner, "at"));
    }

    private static List<Integer> checklist(Fields fields) {
        List<Integer> numbers = new ArrayList<>();
        for (YamlScalar scalar : Lookup.scalars(fields.optionalNode("checklist"))) {
            if (scalar.text().matches("\\d{1,4}")) {
                numbers.add(Integer.parseInt(scalar.text()));
            } else {
                fields.problems().error(AtlasCode.CHECKLIST, scalar.location(), "The checklist has no system "
                        + scalar.text() + ".", "Its systems are numbered.", "leave " + scalar.text() + " out");
            }
        }
        return numbers;
    }

    static List<ClaimFlag> flags(Fields fields) {
        List<ClaimFlag> flags = new ArrayList<>();
        List<String> words = Stream.of(ClaimFlag.values()).map(ClaimFlag::word).toList();
        for (YamlScalar scalar : Lookup.scalars(fields.optionalNode("flags"))) {
            int index = words.indexOf(scalar.text());
            if (index < 0) {
                fields.problems().error(AtlasCode.UNKNOWN_WORD, scalar.location(), "The flag '" + scalar.text()
                        + "' is not known.", "Flags are counted and searched, so each has one spelling.",
                        Suggestion.nearest(scalar.text(), words));
            } else {
                flags.add(ClaimFlag.values()[index]);
            }
        }
        return flags;
    }

    private static List<ClaimLink> links(Fields fields) {
        List<ClaimLink> links = new ArrayList<>();
        for (ClaimLink.Kind kind : ClaimLink.Kind.values()) {
            for (Fields one : fields.optionalMaps(kind.name().toLowerCase(Locale.ROOT))) {
                links.add(new ClaimLink(kind, Words.required(one, "claim"), Words.text(one, "scope"),
                        Words.required(one, "reason")));
            }
        }
        return links;
    }
}
