package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.ChiSquaredTest;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Outcome;

/// Whether predicted probabilities mean what they say: the logistic recalibration logit P(positive) = a + b·logit(p).
///
/// Perfect predictions have a = 0 and b = 1. A slope b below 1 says that predictions are too extreme, as those of an overfitted signature
/// are; the intercept of the model with b fixed at 1 (calibration in the large) says that they are too low (above 0) or too high.
///
/// Source: Cox 1958, doi:10.1093/biomet/45.3-4.562; test of both at once: Miller, Hui & Tierney 1991, doi:10.1002/sim.4780100805.
///
/// @param intercept  a
/// @param slope      b
/// @param inTheLarge a where b is 1
/// @param test       whether a = 0 and b = 1
public record Calibration(Coefficient intercept, Coefficient slope, Coefficient inTheLarge, ChiSquaredTest test) {
    /// An estimate with its standard error.
    public record Coefficient(double estimate, double standardError) {
        public Interval interval(double level) {
            return Interval.wald(estimate, standardError, level);
        }
    }

    /// @return not assessable if all samples are in one class, have one prediction, are told apart perfectly, or if a probability is
    ///         exactly 0 or 1
    public static Outcome<Calibration> of(PredictedProbabilities predictions) {
        double[] p = predictions.probabilities();
        boolean[] positive = predictions.positive();
        if (Arrays.stream(p).anyMatch(one -> one == 0 || one == 1)) {
            return Outcome.notAssessable(Outcome.Reason.CERTAIN_PREDICTION,
                    "A probability of exactly 0 or 1 was predicted, which no recalibration can change");
        }
        double[] logit = Arrays.stream(p).map(one -> Math.log(one) - Math.log1p(-one)).toArray();
        return ScoredSamples.of(logit, positive)
                .then(_ -> LogisticRegression.of(Covariates.of("logit of the prediction", logit), positive))
                .then(fit -> Outcome.found(of(fit, logit, positive)));
    }

    private static Calibration of(LogisticRegression fit, double[] logit, boolean[] positive) {
        LogisticRegression fixed = LogisticRegression.ofIntercept(positive, logit);
        double asPredicted = 0;
        for (int i = 0; i < logit.length; i++) {
            asPredicted -= 2 * Math.log(BinomialLoss.probability(positive[i] ? logit[i] : -logit[i]));
        }
        return new Calibration(new Coefficient(fit.intercept(), Math.sqrt(fit.covariance().entry(0, 0))),
                new Coefficient(fit.coefficients().getFirst(), Math.sqrt(fit.covariance().entry(1, 1))),
                new Coefficient(fixed.intercept(), Math.sqrt(fixed.covariance().entry(0, 0))),
                ChiSquaredTest.of(asPredicted - fit.deviance(), 2));
    }
}
