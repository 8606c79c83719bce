package org.exodyn.clinic.differential;

import java.util.Arrays;
import java.util.Comparator;

/// q-values by the step-up procedure of Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x, section 3.
public final class FalseDiscoveryRate {
    private FalseDiscoveryRate() {}

    /// @param p one per feature; NaN for those that were not tested, which do not count
    /// @return q per feature, NaN where p is
    public static double[] of(double[] p) {
        Integer[] order = java.util.stream.IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        double smallest = 1;
        for (int rank = order.length; rank > 0; rank--) {
            int feature = order[rank - 1];
            smallest = Math.min(smallest, p[feature] * order.length / rank);
            q[feature] = smallest;
        }
        return q;
    }
}
