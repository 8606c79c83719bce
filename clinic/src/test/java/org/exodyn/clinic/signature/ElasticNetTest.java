package org.exodyn.clinic.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.exodyn.clinic.survival.CoxModel;
import org.exodyn.clinic.survival.CoxSample;
import org.exodyn.clinic.survival.SurvivalTimes;
import org.exodyn.clinic.survival.TieMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElasticNetTest {
    /// Relative to the largest coefficient, where that exceeds 1. The reference was made with glmnet's threshold at 1e-15, and both
    /// programs stop by the same rule; what is left comes from the order of updates for a continuous response.
    private static final double COEFFICIENT = 1e-6;
    private static final double RATIO = 2e-8;
    /// With survival glmnet's penalties fall by a factor that is off by 1e-10.
    private static final double PENALTY = 1e-8;
    private static final ElasticNet EXACT = ElasticNet.withDefaults().withThreshold(1e-15);

    @ParameterizedTest
    @ValueSource(
            strings = {"gaussian 0", "gaussian 0.4", "gaussian 1", "gaussian weights", "gaussian offset",
                "gaussian factors", "gaussian raw", "gaussian origin", "gaussian weights offset", "binomial 0",
                "binomial 0.4",
                "binomial 1", "binomial weights", "binomial offset", "binomial factors", "binomial raw",
                "binomial origin",
                "binomial weights offset", "cox 0", "cox 0.4", "cox 1", "cox weights", "cox offset", "cox factors",
                "cox raw",
                "cox weights offset"})
    void sameAsGlmnet(String reference) {
        String option = reference.substring(reference.indexOf(' ') + 1);
        TrainingSample sample = MadePredictors.sample(reference.substring(0, reference.indexOf(' ')));
        if (option.contains("weights")) {
            sample = sample.withWeights(MadePredictors.weights());
        }
        if (option.contains("offset")) {
            sample = sample.withOffset(MadePredictors.offset());
        }
        ElasticNet net = switch (option) {
            case "0", "0.4", "1" -> EXACT.withMixing(Double.parseDouble(option));
            case "factors" -> EXACT.withMixing(0.5).withPenaltyFactors(IntStream.range(0, MadePredictors.COUNT)
                    .mapToObj(j -> List.of(1.0, 0.5, 2.0, 0.0).get(j % 4)).toList());
            case "raw" -> EXACT.withStandardise(false);
            case "origin" -> EXACT.withIntercept(false);
            case "weights offset" -> EXACT.withMixing(0.7);
            default -> EXACT;
        };
        compare(net.fit(sample).orElseThrow(), MadePredictors.rows(reference));
    }

    private static void compare(ElasticNetPath path, ReferenceTable expected) {
        for (int row = 0; row < expected.size(); row++) {
            int k = (int) expected.number(row, "index") - 1;
            if (k < 0) {
                assertEquals(expected.number(row, "lambda"), path.size(), "length of the path");
                assertEquals(1, path.nullDeviance() / expected.number(row, "ratio"), 1e-9, "null deviance");
                continue;
            }
            String where = "penalty " + k;
            assertEquals(1, path.lambda(k) / expected.number(row, "lambda"), PENALTY, where);
            assertEquals(expected.number(row, "ratio"), path.devianceRatio(k), RATIO, where);
            double[] coefficients = MadePredictors.values(expected, row);
            double tolerance = COEFFICIENT
                    * Math.max(1, Arrays.stream(coefficients).map(Math::abs).max().orElseThrow());
            assertEquals(expected.number(row, "intercept"), path.at(k).intercept(), tolerance, where);
            for (int j = 0; j < coefficients.length; j++) {
                assertEquals(coefficients[j], path.at(k).coefficients()[j], tolerance, where + ", predictor " + j);
            }
        }
    }

    /// Where the penalised objective is least, its slope along a coefficient is the penalty's: −x_jᵀr = λ f_j (α sign β_j + (1 − α) β_j),
    /// and no more than λ f_j α for a coefficient of zero. The slope is worked out here from the response.
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1})
    void conditionsOfOptimality(double mixing) {
        TrainingSample sample = MadePredictors.sample("binomial");
        ElasticNetPath path = ElasticNet.withDefaults().withMixing(mixing).withStandardise(false).withThreshold(1e-18)
                .fit(sample).orElseThrow();
        List<Boolean> positive = ((Response.Classes) sample.response()).positive();
        for (int k = 0; k < path.size(); k += 9) {
            LinearSignature model = path.at(k);
            double[] p = model.probability(sample.predictors());
            double level = 0;
            for (int j = 0; j < MadePredictors.COUNT; j++) {
                double slope = 0;
                for (int i = 0; i < p.length; i++) {
                    slope += sample.predictors().value(i, j) * ((positive.get(i) ? 1 : 0) - p[i]) / p.length;
                    level += ((positive.get(i) ? 1 : 0) - p[i]) / p.length;
                }
                double beta = model.coefficients()[j];
                if (beta == 0) {
                    assertTrue(Math.abs(slope) <= path.lambda(k) * mixing * (1 + 1e-9),
                            "penalty " + k + ", predictor " + j);
                } else {
                    assertEquals(path.lambda(k) * (mixing * Math.signum(beta) + (1 - mixing) * beta), slope, 1e-8);
                }
            }
            assertEquals(0, level, 1e-8, "the intercept is not penalised");
        }
    }

    /// Without a penalty to speak of, survival coefficients are those of the Cox model.
    @Test
    void smallestPenaltyIsTheCoxModel() {
        TrainingSample sample = MadePredictors.sample("cox");
        Covariates three = sample.predictors().columns(0, 1, 2);
        SurvivalTimes times = ((Response.Times) sample.response()).times();
        LinearSignature free = ElasticNet.withDefaults().withLambdas(List.of(0.0)).withThreshold(1e-18)
                .fit(TrainingSample.of(three, Response.ofTimes(times))).orElseThrow().at(0);
        double[] cox = CoxModel.withDefaults().withTies(TieMethod.BRESLOW).fit(CoxSample.of(times, three)).orElseThrow()
                .coefficients();
        assertArrayEquals(cox, free.coefficients(), 1e-8);
    }

    @Test
    void whatCannotBeFitted() {
        Covariates x = MadePredictors.predictors();
        int n = x.size();
        refused(Outcome.Reason.ONE_GROUP,
                ElasticNet.withDefaults().fit(TrainingSample.of(x, Response.ofNumbers(new double[n]))));
        refused(Outcome.Reason.ONE_GROUP,
                ElasticNet.withDefaults().fit(TrainingSample.of(x, Response.ofClasses(new boolean[n]))));
        SurvivalTimes censored = SurvivalTimes.of(MadePredictors.weights(), new boolean[n]);
        refused(Outcome.Reason.NO_EVENTS,
                ElasticNet.withDefaults().fit(TrainingSample.of(x, Response.ofTimes(censored))));
        Covariates constant = Covariates.of("x", new double[n]);
        refused(Outcome.Reason.CONSTANT_COVARIATE,
                ElasticNet.withDefaults()
                        .fit(TrainingSample.of(constant, MadePredictors.sample("binomial").response())));
        refused(Outcome.Reason.NOT_CONVERGED,
                ElasticNet.withDefaults().withLambdas(List.of(1e-6)).withMaxPasses(2)
                        .fit(MadePredictors.sample("gaussian")));
        assertEquals(PathEnd.NOT_CONVERGED,
                ElasticNet.withDefaults().withMaxPasses(40).fit(MadePredictors.sample("cox"))
                        .orElseThrow().end());
    }

    @Test
    void badOptions() {
        ElasticNet net = ElasticNet.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> net.withMixing(1.1));
        assertThrows(IllegalArgumentException.class, () -> net.withLambdas(List.of(0.1, 0.2)));
        assertThrows(IllegalArgumentException.class, () -> net.withPenaltyFactors(List.of(0.0, 0.0)));
        assertThrows(IllegalArgumentException.class,
                () -> net.withPenaltyFactors(List.of(1.0)).fit(MadePredictors.sample("cox")));
        assertThrows(IllegalArgumentException.class, () -> MadePredictors.sample("cox").withWeights(1, 2));
    }

    /// A predictor that never varies is never chosen and changes nothing.
    @Test
    void constantPredictorIsLeftOut() {
        TrainingSample sample = MadePredictors.sample("binomial");
        double[][] columns = new double[MadePredictors.COUNT + 1][];
        List<String> names = new ArrayList<>(sample.predictors().names());
        names.add("constant");
        for (int j = 0; j < MadePredictors.COUNT; j++) {
            columns[j] = sample.predictors().column(j);
        }
        columns[MadePredictors.COUNT] = new double[MadePredictors.SIZE];
        Arrays.fill(columns[MadePredictors.COUNT], 7.3);
        ElasticNetPath with = ElasticNet.withDefaults()
                .fit(TrainingSample.of(Covariates.of(names, columns), sample.response())).orElseThrow();
        ElasticNetPath without = ElasticNet.withDefaults().fit(sample).orElseThrow();
        assertEquals(without.lambdas(), with.lambdas());
        assertEquals(without.at(40).selected(), with.at(40).selected());
    }

    private static void refused(Outcome.Reason reason, Outcome<ElasticNetPath> outcome) {
        assertEquals(reason, assertInstanceOf(Outcome.NotAssessable.class, outcome).reason());
    }
}
