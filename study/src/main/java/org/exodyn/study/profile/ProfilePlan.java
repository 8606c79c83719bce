package org.exodyn.study.profile;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.cohort.Cohort;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.design.DesignMatrix;
import org.exodyn.clinic.design.Formula;
import org.exodyn.clinic.differential.Method;
import org.exodyn.clinic.normalisation.Normalisation;

/// What is going to be done: the samples, the design and the methods.
///
/// @param whole         all samples of both files
/// @param cohort        those that are compared
/// @param block         patient per sample, empty for none
/// @param order         column with the order of measurement
/// @param survival      columns of time and event
/// @param survivalRefused why columns that look like survival are not used
record ProfilePlan(Cohort whole, Cohort cohort, Contrast contrast, Formula formula, DesignMatrix design, Method method,
        Normalisation normalisation, int[] block, Optional<String> order, Optional<SurvivalColumns> survival,
        List<String> survivalRefused) {
    /// A second method whose hits are compared with those of the first; empty for intensities.
    Optional<Method> second() {
        return switch (method) {
            case QL, WALD -> Optional.of(Method.VOOM);
            case VOOM -> Optional.of(Method.QL);
            case TREND -> Optional.empty();
        };
    }

    /// How many samples the group and the reference have.
    List<Integer> groupSizes() {
        int[] sizes = new int[2];
        for (int side : cohort.sides(contrast)) {
            if (side >= 0) {
                sizes[side]++;
            }
        }
        return List.of(sizes[1], sizes[0]);
    }
}
