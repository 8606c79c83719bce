package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.engine.inference.SobolIndices;
import org.exodyn.study.figure.NumberText;

/// Grouped Sobol indices of the rank of S among the possible draws of the recorded priors, by each requirement model.
///
/// The rank r(S) = (share of draws below S) + half of the share that equals it lies in (0, 1). Draws in which no amount suffices are the
/// lowest, all alike: log S is −∞ there, and any number put in its place would decide the shares. Points that cannot be are left out as
/// everywhere.
///
/// Source: indices of ranks, Saltelli & Sobol' 1995, doi:10.1016/0951-8320(95)00099-2; midranks for ties.
final class IgnoranceShares {

    static final int REPLICATES = 8;
    static final int POINTS = 64;
    /// Evaluations spent.
    static final int EVALUATIONS = REPLICATES * POINTS * (Ignorance.values().length + 2);
    /// Where all but so few draws are alike, their variance is told by too few.
    private static final double HARDLY = 0.05;

    private IgnoranceShares() {}

    static List<Assessment.NeedShares> of(Sufficiency function, ParameterAxis[] axes, Draws draws, long seed) {
        double[] values = new double[axes.length];
        int[] groups = new int[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            groups[axis] = Ignorance.of(axes[axis].resolved().slot(), axes[axis].parameter().id()).ordinal();
        }
        int needs = function.needs().size();
        double[][] sorted = new double[needs][];
        for (int need = 0; need < needs; need++) {
            sorted[need] = Arrays.stream(draws.logs[Prior.AS_RECORDED.ordinal()][need])
                    .filter(value -> !Double.isNaN(value)).sorted().toArray();
        }
        List<SobolIndices> found = SobolIndices.ofEach(axes.length, groups, Ignorance.values().length, needs, POINTS,
                REPLICATES, seed, points -> points.stream().map(point -> {
                    boolean possible = function.evaluate(point, axes, values) < 0;
                    double[] ranks = new double[needs];
                    for (int need = 0; need < needs; need++) {
                        ranks[need] = possible ? rank(sorted[need], function.log10(need)) : Double.NaN;
                    }
                    return ranks;
                }).toList());
        List<Assessment.NeedShares> all = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            all.add(shares(function.needs().get(need).label(), sorted[need], found.get(need)));
        }
        return all;
    }

    /// Share of sorted values below one, and half of those that equal it.
    static double rank(double[] sorted, double value) {
        return (below(sorted, value) + below(sorted, Math.nextUp(value))) / (2.0 * sorted.length);
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Assessment.NeedShares shares(String need, double[] sorted, SobolIndices indices) {
        long never = Arrays.stream(sorted).filter(value -> value == Double.NEGATIVE_INFINITY).count();
        double alike = (double) never / sorted.length;
        if (alike > 1 - HARDLY) {
            return new Assessment.NeedShares(need, List.of(), indices.unknown(), "No amount suffices in "
                    + NumberText.percent(alike) + " of the draws, so that S hardly varies.");
        }
        if (!(indices.variance() > 0) || Arrays.stream(indices.total()).anyMatch(Double::isNaN)) {
            return new Assessment.NeedShares(need, List.of(), indices.unknown(),
                    indices.variance() > 0 ? "Too many points of the design cannot be." : "S does not vary.");
        }
        List<Assessment.IgnoranceShare> shares = new ArrayList<>();
        for (Ignorance part : Ignorance.values()) {
            int group = part.ordinal();
            shares.add(new Assessment.IgnoranceShare(part, indices.first()[group], indices.firstError()[group],
                    indices.total()[group], indices.totalError()[group]));
        }
        return new Assessment.NeedShares(need, shares, indices.unknown(), "");
    }
}
