package org.exodyn.clinic.smooth;

import java.util.Arrays;

/// Robust locally weighted straight lines.
///
/// Each point is smoothed by a straight line through its nearest neighbours with tricube weights; then points far from the curve
/// are weighted down (bisquare, six median absolute residuals) and the curve is made again. Points closer than a hundredth of the
/// range to the last one that was computed are read off a straight line.
///
/// Source: Cleveland 1979, doi:10.1080/01621459.1979.10481038, sections 2 and 3; Cleveland 1981, doi:10.2307/2683591, for the points
/// left out. The guards against rounding (0.001, 0.999, 1e-7) are those of his published Fortran program LOWESS (netlib/go).
public final class Lowess {
    private static final int ROBUST_ROUNDS = 3;
    private static final double LEFT_OUT = 0.01;
    private static final double ROUNDING = 1e-12;

    private final double[] x;
    private final double[] y;
    private final int neighbours;
    private final double[] robustness;
    private boolean robust;

    private Lowess(double[] x, double[] y, double span) {
        this.x = x;
        this.y = y;
        this.neighbours = Math.clamp((long) (span * x.length + 1e-7), 2, x.length);
        this.robustness = new double[x.length];
        Arrays.fill(robustness, 1);
    }

    /// The curve at each x.
    ///
    /// @param x    ascending; not changed, as y
    /// @param span share of the points in a window
    public static double[] curve(double[] x, double[] y, double span) {
        if (x.length < 2) {
            return y.clone();
        }
        Lowess lowess = new Lowess(x, y, span);
        double[] fitted = new double[x.length];
        for (int round = 0; round <= ROBUST_ROUNDS; round++) {
            lowess.robust = round > 0;
            lowess.pass(fitted);
            if (round == ROBUST_ROUNDS || !lowess.weighDown(fitted)) {
                break;
            }
        }
        return fitted;
    }

    private void pass(double[] fitted) {
        int n = x.length;
        double delta = LEFT_OUT * (x[n - 1] - x[0]);
        int left = 0;
        int right = neighbours - 1;
        int last = -1;
        int point = 0;
        while (true) {
            while (right < n - 1 && x[point] - x[left] > x[right + 1] - x[point]) {
                left++;
                right++;
            }
            double value = line(x[point], left, right);
            fitted[point] = Double.isNaN(value) ? y[point] : value;
            if (last < point - 1) {
                double width = x[point] - x[last];
                for (int between = last + 1; between < point; between++) {
                    double share = (x[between] - x[last]) / width;
                    fitted[between] = share * fitted[point] + (1 - share) * fitted[last];
                }
            }
            last = point;
            double cut = x[last] + delta;
            for (point = last + 1; point < n; point++) {
                if (x[point] > cut) {
                    break;
                }
                if (x[point] == x[last]) {
                    fitted[point] = fitted[last];
                    last = point;
                }
            }
            if (last >= n - 1) {
                return;
            }
            point = Math.max(last + 1, point - 1);
        }
    }

    /// The value at `place` of the line through the points from `left` on; NaN if all weights are zero.
    private double line(double place, int left, int right) {
        int n = x.length;
        double h = Math.max(place - x[left], x[right] - place);
        double[] weight = new double[n - left];
        double sum = 0;
        int end = left;
        for (int j = left; j < n; j++) {
            double distance = Math.abs(x[j] - place);
            if (distance <= 0.999 * h) {
                double tricube = 1;
                if (distance > 0.001 * h) {
                    double share = distance / h;
                    double inner = 1 - share * share * share;
                    tricube = inner * inner * inner;
                }
                weight[j - left] = robust ? tricube * robustness[j] : tricube;
                sum += weight[j - left];
            } else if (x[j] > place) {
                break;
            }
            end = j + 1;
        }
        if (sum <= 0) {
            return Double.NaN;
        }
        for (int j = left; j < end; j++) {
            weight[j - left] /= sum;
        }
        if (h > 0) {
            tilt(weight, place, left, end);
        }
        double value = 0;
        for (int j = left; j < end; j++) {
            value += weight[j - left] * y[j];
        }
        return value;
    }

    /// Turns the weights of a mean into those of a line, unless the points lie too close together for a slope.
    private void tilt(double[] weight, double place, int left, int end) {
        double mean = 0;
        for (int j = left; j < end; j++) {
            mean += weight[j - left] * x[j];
        }
        double spread = 0;
        for (int j = left; j < end; j++) {
            spread += weight[j - left] * (x[j] - mean) * (x[j] - mean);
        }
        if (Math.sqrt(spread) > 0.001 * (x[x.length - 1] - x[0])) {
            double slope = (place - mean) / spread;
            for (int j = left; j < end; j++) {
                weight[j - left] *= slope * (x[j] - mean) + 1;
            }
        }
    }

    /// Bisquare weights from the residuals; false if the curve already goes through the points.
    private boolean weighDown(double[] fitted) {
        int n = x.length;
        double[] residual = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            residual[i] = Math.abs(y[i] - fitted[i]);
            total += residual[i];
        }
        double sixMedians = 6 * SortedQuantile.median(residual);
        // The second guard is ours: residuals that are rounding errors would be weighed against each other.
        if (sixMedians < 1e-7 * total / n || sixMedians < ROUNDING * Arrays.stream(y).map(Math::abs).max().orElse(0)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            double share = residual[i] / sixMedians;
            double inner = 1 - share * share;
            robustness[i] = residual[i] <= 0.001 * sixMedians ? 1
                    : residual[i] <= 0.999 * sixMedians ? inner * inner : 0;
        }
        return true;
    }
}
