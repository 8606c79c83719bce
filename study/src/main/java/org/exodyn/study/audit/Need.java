package org.exodyn.study.audit;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One model of how much is enough.
///
/// @param label what distinguishes it from the other
/// @param sentence what the amount is needed for
/// @param names constants that it follows from
/// @param amount from these constants; infinite where no amount suffices
public record Need(String label, String sentence, List<String> names,
        ToDoubleFunction<ToDoubleFunction<String>> amount) {
    public Need {
        names = List.copyOf(names);
    }
}
