package org.exodyn.clinic.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;

/// Where a design lets the groups' difference depend on other columns, it is told at one place of them: the mean of numbers, the first level
/// of groups.
public final class TestedAt {
    private TestedAt() {}

    /// The place in words, such as `age 61.3 (its mean) and plate A`; empty if the difference is the same everywhere.
    public static Optional<String> words(Formula formula, SampleSheet sheet, Contrast contrast) {
        Set<Variable> others = new LinkedHashSet<>();
        for (Term term : formula.terms()) {
            if (term.variables().stream().anyMatch(variable -> variable.column().equals(contrast.column()))) {
                others.addAll(term.variables());
            }
        }
        others.removeIf(variable -> variable.column().equals(contrast.column()));
        List<String> places = new ArrayList<>();
        for (Variable other : others) {
            if (other.function().equals(Variable.FACTOR) || !sheet.isNumeric(other.column())) {
                places.add(other.column() + " " + sheet.levels(other.column()).getFirst());
            } else {
                double mean = IntStream.range(0, sheet.samples().size())
                        .mapToDouble(row -> other.of(sheet.number(other.column(), row))).average().orElse(Double.NaN);
                places.add(String.format(Locale.ROOT, "%s %.4g (its mean)", other, mean));
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", places));
    }
}
