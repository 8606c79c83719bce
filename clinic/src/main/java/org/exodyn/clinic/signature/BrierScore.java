package org.exodyn.clinic.signature;

import java.util.List;

/// The mean squared error of predicted probabilities, and what it is made of.
///
/// With bins k of n_k samples, mean prediction p_k and positive share o_k, and o the share of all: reliability = Σ n_k (p_k − o_k)²/n,
/// resolution = Σ n_k (o_k − o)²/n, uncertainty = o(1 − o), and what varies inside bins: `withinBins` = variance of predictions minus twice
/// their covariance with the class. score = reliability − resolution + uncertainty + withinBins, exactly.
///
/// Source: Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2; Murphy 1973,
/// doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2; inside bins: Stephenson, Coelho & Jolliffe 2008, doi:10.1175/2007WAF2006116.1.
///
/// @param score         mean of (prediction − class)²: 0 is perfect
/// @param standardError of the score, from the spread of the squared errors
/// @param reliability   0 if predictions mean what they say
/// @param resolution    large if predictions part samples of different risk
/// @param uncertainty   the score of always predicting the prevalence
/// @param withinBins    0 if the samples of a bin share their prediction
public record BrierScore(double score, double standardError, double reliability, double resolution, double uncertainty,
        double withinBins) {
    /// @param bins how many of about equal size, see [PredictedProbabilities#calibrationCurve]
    public static BrierScore of(PredictedProbabilities predictions, int bins) {
        int n = predictions.size();
        double score = 0;
        double share = 0;
        for (int i = 0; i < n; i++) {
            score += square(predictions.probability(i) - outcome(predictions, i)) / n;
            share += outcome(predictions, i) / n;
        }
        double spread = 0;
        for (int i = 0; i < n; i++) {
            spread += square(square(predictions.probability(i) - outcome(predictions, i)) - score);
        }
        double reliability = 0;
        double resolution = 0;
        double within = 0;
        List<int[]> parts = predictions.bins(bins);
        for (int[] rows : parts) {
            double predicted = 0;
            double observed = 0;
            for (int row : rows) {
                predicted += predictions.probability(row) / rows.length;
                observed += outcome(predictions, row) / rows.length;
            }
            reliability += rows.length * square(predicted - observed) / n;
            resolution += rows.length * square(observed - share) / n;
            for (int row : rows) {
                double offset = predictions.probability(row) - predicted;
                within += (offset * offset - 2 * offset * (outcome(predictions, row) - observed)) / n;
            }
        }
        return new BrierScore(score, n > 1 ? Math.sqrt(spread / (n - 1) / n) : Double.NaN, reliability, resolution,
                share * (1 - share), within);
    }

    /// 1 − score/uncertainty: 1 is perfect, 0 no better than the prevalence; NaN if all samples are in one class.
    public double skill() {
        return uncertainty > 0 ? 1 - score / uncertainty : Double.NaN;
    }

    private static double outcome(PredictedProbabilities predictions, int row) {
        return predictions.isPositive(row) ? 1 : 0;
    }

    private static double square(double a) {
        return a * a;
    }
}
