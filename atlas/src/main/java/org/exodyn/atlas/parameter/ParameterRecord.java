package org.exodyn.atlas.parameter;

import java.util.List;
import java.util.Set;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Location;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// A published or assumed quantity. What the source does not give stays null: it is never filled in.
///
/// @param citation first author, year and journal as recorded with the number
/// @param identifiers other identifiers as recorded (`label`, accession numbers)
/// @param seen the number or words that were seen, shortened
/// @param reasoning why, for assumed records
/// @param feeds slots of the model
/// @param reach how far it may stand in for other cells
/// @param spans axes along which its range already covers the variation, so that stepping down does not widen it
/// @param family the distribution's family, if the source says another than the rule would choose
/// @param minimum lower bound of the distribution, if there is one
/// @param derivedFrom ids of records it was computed from
public record ParameterRecord(String id, String quantity, String symbol, @Nullable Double value, @Nullable Double low,
        @Nullable Double high, Unit unit, String system, String method, String source, String citation,
        List<String> dois,
        List<String> pmids, List<String> pmcids, List<String> identifiers, @Nullable String url, String seen,
        String reasoning, Confidence confidence, RangeBasis rangeBasis, List<Slot> feeds, Applicability about,
        Reach reach,
        Set<Axis> spans, @Nullable Family family, @Nullable Double minimum, List<String> derivedFrom, String note,
        Location location) {
    public ParameterRecord {
        dois = List.copyOf(dois);
        pmids = List.copyOf(pmids);
        pmcids = List.copyOf(pmcids);
        identifiers = List.copyOf(identifiers);
        feeds = List.copyOf(feeds);
        spans = Set.copyOf(spans);
        derivedFrom = List.copyOf(derivedFrom);
    }

    /// Whether it lacks its value or an end of its range.
    public boolean isIncomplete() {
        return value == null || low == null || high == null;
    }

    /// What it lacks, as in `value, high`; empty for a complete record.
    public String lacks() {
        StringBuilder text = new StringBuilder();
        text.append(value == null ? "value, " : "").append(low == null ? "low, " : "")
                .append(high == null ? "high, " : "");
        return text.isEmpty() ? "" : text.substring(0, text.length() - 2);
    }
}
