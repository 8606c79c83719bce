package org.exodyn.engine.inference;

/// The mean over independent replicates, such as scramblings of one net, with its error.
///
/// The replicates, not the points within one, are independent, so the standard error is s/√r over the means of r replicates
/// (Owen 1995, doi:10.1007/978-1-4612-2552-2_19; Student 1908, doi:10.2307/2331554, for the interval).
///
/// @param mean over the replicates
/// @param standardError s/√r
/// @param replicates r, at least 2
public record ReplicateMean(double mean, double standardError, int replicates) {

    /// 97.5 % quantiles of Student's t for 1 to 30 degrees of freedom.
    private static final double[] T = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
        2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639,
        2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423};
    private static final double NORMAL = 1.959964;

    /// @param values one per replicate
    public static ReplicateMean of(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("An error needs two replicates, not " + values.length);
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new ReplicateMean(mean, Math.sqrt(squares / (values.length - 1) / values.length), values.length);
    }

    /// Half width of the 95 % interval.
    public double halfWidth() {
        return (replicates - 1 <= T.length ? T[replicates - 2] : NORMAL) * standardError;
    }

    /// Means and half widths of several quantities, `[quantity][replicate]`.
    static double[][] ofEach(double[][] values) {
        double[][] result = new double[2][values.length];
        for (int quantity = 0; quantity < values.length; quantity++) {
            ReplicateMean mean = of(values[quantity]);
            result[0][quantity] = mean.mean;
            result[1][quantity] = mean.halfWidth();
        }
        return result;
    }
}
