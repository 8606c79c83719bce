package org.exodyn.atlas.resolve;

import java.util.List;
import org.exodyn.quantity.Distribution;

/// A slot fed by one record, or by several that disagree and are drawn.
///
/// @param distribution in the slot's unit; a mixture with equal weights where there are several alternatives
public record Resolved(Slot slot, Context context, Distribution distribution, List<Alternative> alternatives,
        List<Step> steps) implements Resolution {
    public Resolved {
        alternatives = List.copyOf(alternatives);
        steps = List.copyOf(steps);
    }
}
