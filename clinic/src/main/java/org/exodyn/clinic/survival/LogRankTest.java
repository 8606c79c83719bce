package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.estimate.ChiSquaredTest;
import org.exodyn.clinic.estimate.InformationMatrix;
import org.exodyn.clinic.estimate.Outcome;

/// The result of a [LogRank] test.
///
/// @param groups     observed and expected events, weighted, in the order of the groups' levels
/// @param covariance of observed minus expected
/// @param test       whether the groups differ
public record LogRankTest(List<Group> groups, InformationMatrix covariance, ChiSquaredTest test) {
    /// One group: `observed` and `expected` are sums of weights; of events, if all weights are 1.
    public record Group(String name, int size, double observed, double expected) {}

    public LogRankTest {
        groups = List.copyOf(groups);
    }

    static LogRankTest of(List<Group> groups, InformationMatrix covariance, int[] compared) {
        int[] free = Arrays.copyOf(compared, compared.length - 1);
        double[] difference = Arrays.stream(free).mapToDouble(j -> groups.get(j).observed() - groups.get(j).expected())
                .toArray();
        InformationMatrix part = covariance.part(free);
        if (part.flatDirection().isEmpty()) {
            return new LogRankTest(groups, covariance,
                    ChiSquaredTest.of(part.inverseForm(difference), free.length));
        }
        return new LogRankTest(groups, covariance, withoutFlat(part, difference));
    }

    /// Some groups are never at risk together with others; only the comparisons that were made count.
    private static ChiSquaredTest withoutFlat(InformationMatrix part, double[] difference) {
        int[] kept = {};
        for (int j = 0; j < difference.length; j++) {
            int[] more = Arrays.copyOf(kept, kept.length + 1);
            more[kept.length] = j;
            if (part.part(more).flatDirection().isEmpty()) {
                kept = more;
            }
        }
        double[] rest = Arrays.stream(kept).mapToDouble(j -> difference[j]).toArray();
        return ChiSquaredTest.of(part.part(kept).inverseForm(rest), kept.length);
    }

    /// Whether survival rises or falls along an order of the groups: (sᵀ(O − E))² / sᵀVs with one degree of freedom.
    ///
    /// Source: Tarone 1975, doi:10.1093/biomet/62.3.679.
    ///
    /// @param scores one per group, for example 1, 2, 3; equal scores for all have no trend to show
    public Outcome<ChiSquaredTest> trend(double... scores) {
        if (scores.length != groups.size()) {
            throw new IllegalArgumentException(scores.length + " scores for " + groups.size() + " groups");
        }
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            sum += scores[j] * (groups.get(j).observed() - groups.get(j).expected());
        }
        double variance = covariance.form(scores);
        double scale = 0;
        for (int j = 0; j < scores.length; j++) {
            scale += scores[j] * scores[j] * covariance.entry(j, j);
        }
        return variance > 1e-12 * scale
                ? Outcome.found(ChiSquaredTest.of(sum * sum / variance, 1))
                : Outcome.notAssessable(Outcome.Reason.ONE_GROUP, "Groups that were compared have equal scores");
    }
}
