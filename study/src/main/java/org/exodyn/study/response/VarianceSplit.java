package org.exodyn.study.response;

/// A variance split by its cause: what differs between draws of the parameters, and what differs between cells of one draw.
///
///     Var(y) = Var(E[y | draw]) + E[Var(y | draw)]
///
/// With n cells in each of D draws the variance of their means holds a share of chance, which is taken off:
///
///     from chance      = mean over draws of s²           s² the sample variance within a draw
///     from parameters  = variance of the means − mean of s²/n
///
/// Both are unbiased. The second can come out below zero where parameters matter little; it is left as it is.
///
/// Source: law of total variance; one-way random-effects estimator, Searle, Casella & McCulloch, Variance Components, 1992, §3.6.
///
/// @param parameters variance between draws
/// @param chance variance between cells of one draw
public record VarianceSplit(double parameters, double chance) {

    /// @param values `[draw][cell]`, at least two of each
    public static VarianceSplit of(double[][] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a variance between draws needs two of them");
        }
        double[] means = new double[values.length];
        double within = 0;
        double ofMeans = 0;
        for (int draw = 0; draw < values.length; draw++) {
            double variance = variance(values[draw]);
            means[draw] = mean(values[draw]);
            within += variance / values.length;
            ofMeans += variance / values[draw].length / values.length;
        }
        return new VarianceSplit(variance(means) - ofMeans, within);
    }

    /// Share of the variance that comes from the parameters, 0 to 1; NaN where nothing varies.
    public double parameterShare() {
        double between = Math.max(0, parameters);
        return between + chance > 0 ? between / (between + chance) : Double.NaN;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a variance between cells needs two of them");
        }
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
