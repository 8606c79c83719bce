package org.exodyn.atlas.resolve;

import java.util.List;

/// No usable record feeds the slot for this context.
///
/// @param unusable ids of records that would fit but have no usable number
public record MissingRecord(Slot slot, Context context, List<String> unusable, List<Step> steps) implements Resolution {
    public MissingRecord {
        unusable = List.copyOf(unusable);
        steps = List.copyOf(steps);
    }

    /// A sentence that names slot and context.
    public String sentence() {
        String also = unusable.isEmpty() ? ""
                : " Records that would fit hold no usable number: "
                        + String.join(", ", unusable) + ".";
        return "No record gives " + slot.meaning() + " (" + slot.key() + ") for " + context.text() + "." + also;
    }
}
