package org.exodyn.study.audit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.audit.DeliveredCopies;
import org.jspecify.annotations.Nullable;

/// One model of how much is enough.
///
/// @param label what distinguishes it from the other
/// @param sentence what the amount is needed for
/// @param names constants that it follows from
/// @param amount from these constants; infinite where no amount suffices
/// @param counted what it is compared with, where that is not the amount of its kind of subject
public record Need(String label, String sentence, List<String> names,
        ToDoubleFunction<ToDoubleFunction<String>> amount, @Nullable ToDoubleFunction<DeliveredCopies> counted) {
    public Need {
        names = List.copyOf(names);
    }

    /// A need that is compared with the amount of its kind of subject.
    public Need(String label, String sentence, List<String> names,
            ToDoubleFunction<ToDoubleFunction<String>> amount) {
        this(label, sentence, names, amount, null);
    }
}
