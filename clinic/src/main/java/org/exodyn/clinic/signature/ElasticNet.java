package org.exodyn.clinic.signature;

import java.util.List;
import org.exodyn.clinic.estimate.Outcome;

/// Regression with a penalty that shrinks coefficients and sets most of them to zero, along a path of penalties.
///
/// For each λ it minimises D(β₀, β)/2 + λ Σ_j f_j (α|β_j| + (1 − α)/2 β_j²) by coordinate descent.
///
/// | symbol | meaning | Java |
/// |---|---|---|
/// | D | deviance, with sample weights that sum to one | `ElasticNetPath.devianceRatio` |
/// | λ | strength of the penalty | `lambdas` |
/// | α | 1: lasso, 0: ridge | `mixing` |
/// | f_j | penalty factor, scaled so that all add up to their number | `penaltyFactors` |
///
/// Source: Friedman, Hastie & Tibshirani 2010, doi:10.18637/jss.v033.i01; survival: Simon et al. 2011,
/// doi:10.18637/jss.v039.i05; screening: Tibshirani et al. 2012, doi:10.1111/j.1467-9868.2011.01004.x, section 7.
///
/// Conventions are those of the R package glmnet, so that the same call gives the same numbers: predictors are standardised with n
/// in the denominator and coefficients are given in the predictors' units; a continuous response is scaled to a standard deviation of
/// 1 as well, so that its λ is in units of the response while the quadratic part of the penalty is divided by that deviation.
/// λ starts where all penalised coefficients are zero (for α < 0.001 as if α were 0.001) and falls geometrically.
///
/// @param mixing         α, between 0 and 1
/// @param lambdaCount    length of the path
/// @param lambdaMinRatio last over first λ; NaN for 0.01 with fewer samples than predictors and 0.0001 otherwise
/// @param lambdas        decreasing penalties to use instead; empty for the path described above
/// @param standardise    whether predictors are scaled
/// @param intercept      whether there is an intercept (never for survival)
/// @param threshold      coordinate descent goes on until no update changes the objective by more than this share of its value
///                       without predictors (of twice that for a continuous response, as in glmnet)
/// @param maxPasses      over the predictors, for the whole path
/// @param penaltyFactors one per predictor, 0 for never penalised; empty for all 1
public record ElasticNet(double mixing, int lambdaCount, double lambdaMinRatio, List<Double> lambdas,
        boolean standardise,
        boolean intercept, double threshold, int maxPasses, List<Double> penaltyFactors) {
    public ElasticNet {
        lambdas = List.copyOf(lambdas);
        penaltyFactors = List.copyOf(penaltyFactors);
        check(mixing >= 0 && mixing <= 1, "The mixing lies between 0 and 1, unlike " + mixing);
        check(lambdaCount >= 2, "A path has at least two penalties, not " + lambdaCount);
        check(Double.isNaN(lambdaMinRatio) || lambdaMinRatio > 0 && lambdaMinRatio < 1,
                "The smallest penalty is a share of the largest, unlike " + lambdaMinRatio);
        for (int k = 0; k < lambdas.size(); k++) {
            double lambda = lambdas.get(k);
            check(lambda >= 0 && lambda < Double.POSITIVE_INFINITY && (k == 0 || lambda < lambdas.get(k - 1)),
                    "Penalties are not negative and fall, unlike " + lambdas);
        }
        check(threshold > 0, "A threshold is positive, unlike " + threshold);
        check(maxPasses > 0, "At least one pass is needed, not " + maxPasses);
        check(penaltyFactors.stream().allMatch(factor -> factor >= 0 && factor < Double.POSITIVE_INFINITY),
                "Penalty factors are finite and not negative, unlike " + penaltyFactors);
        check(penaltyFactors.isEmpty() || penaltyFactors.stream().anyMatch(factor -> factor > 0),
                "Without a positive penalty factor there is no path");
    }

    /// Lasso with 100 penalties, standardised predictors, an intercept, and a threshold of 1e-7.
    public static ElasticNet withDefaults() {
        return new ElasticNet(1, 100, Double.NaN, List.of(), true, true, 1e-7, 1_000_000, List.of());
    }

    public ElasticNet withMixing(double mixing) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withLambdaCount(int count, double minRatio) {
        return new ElasticNet(mixing, count, minRatio, List.of(), standardise, intercept, threshold, maxPasses,
                penaltyFactors);
    }

    public ElasticNet withLambdas(List<Double> lambdas) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withStandardise(boolean standardise) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withIntercept(boolean intercept) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withThreshold(double threshold) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withMaxPasses(int maxPasses) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                penaltyFactors);
    }

    public ElasticNet withPenaltyFactors(List<Double> factors) {
        return new ElasticNet(mixing, lambdaCount, lambdaMinRatio, lambdas, standardise, intercept, threshold,
                maxPasses,
                factors);
    }

    /// @return not assessable if the response is the same for all, nobody had the event, or no predictor varies
    /// @throws IllegalArgumentException if penalty factors do not fit the predictors
    public Outcome<ElasticNetPath> fit(TrainingSample sample) {
        check(penaltyFactors.isEmpty() || penaltyFactors.size() == sample.predictors().count(),
                penaltyFactors.size() + " penalty factors for " + sample.predictors().count() + " predictors");
        return Loss.of(sample, intercept).then(loss -> new PathSearch(this, sample, loss).run());
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
