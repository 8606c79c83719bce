package org.exodyn.clinic.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossValidationTest {
    /// The reference was made with the same threshold; what is left comes from the order of updates and of sums.
    private static final double DEVIANCE = 1e-6;
    private static final CrossValidation METHOD = new CrossValidation(
            ElasticNet.withDefaults().withMixing(0.5).withThreshold(1e-15));

    @ParameterizedTest
    @ValueSource(strings = {"gaussian cv", "gaussian cv weights", "binomial cv", "binomial cv weights", "cox cv"})
    void sameAsGlmnet(String reference) {
        TrainingSample sample = MadePredictors.sample(reference.substring(0, reference.indexOf(' ')));
        if (reference.endsWith("weights")) {
            sample = sample.withWeights(MadePredictors.weights());
        }
        CrossValidationCurve curve = METHOD.run(sample, MadePredictors.folds()).orElseThrow();
        ReferenceTable expected = MadePredictors.rows(reference);
        double[] lambdas = MadePredictors.values(expected, expected.rowOf("index", "lambda"));
        double[] means = MadePredictors.values(expected, expected.rowOf("index", "mean"));
        double[] errors = MadePredictors.values(expected, expected.rowOf("index", "deviation"));
        double[] choice = MadePredictors.values(expected, expected.rowOf("index", "choice"));
        assertEquals(lambdas.length, curve.path().size());
        for (int k = 0; k < lambdas.length; k++) {
            assertEquals(means[k], curve.mean(k), DEVIANCE * Math.max(1, means[k]), "penalty " + k);
            assertEquals(errors[k], curve.standardError(k), DEVIANCE * Math.max(1, means[k]), "penalty " + k);
        }
        assertEquals(1, curve.path().lambda(curve.indexOfMinimum()) / choice[0], 1e-8);
        assertEquals(1, curve.path().lambda(curve.indexWithinOneError()) / choice[1], 1e-8);
    }

    /// A weight of 2 is the sample twice. (With survival, glmnet 4.1-6 scales the weights of all samples and of those without a fold
    /// to a mean of one each, so its weighted deviances are not comparable.)
    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "binomial", "cox"})
    void weightsAreCopies(String family) {
        TrainingSample sample = MadePredictors.sample(family);
        double[] weights = IntStream.range(0, MadePredictors.SIZE).mapToDouble(i -> 1 + i % 2).toArray();
        int[] copies = IntStream.range(0, MadePredictors.SIZE)
                .flatMap(i -> IntStream.generate(() -> i).limit(1 + i % 2)).toArray();
        int[] folds = MadePredictors.folds();
        int[] copiedFolds = IntStream.of(copies).map(i -> folds[i]).toArray();
        CrossValidationCurve weighted = METHOD.run(sample.withWeights(weights), folds).orElseThrow();
        CrossValidationCurve copied = METHOD.run(sample.rows(copies), copiedFolds).orElseThrow();
        for (int k = 0; k < weighted.path().size(); k += 7) {
            assertEquals(copied.mean(k), weighted.mean(k), DEVIANCE * weighted.mean(k), "penalty " + k);
            assertEquals(copied.standardError(k), weighted.standardError(k), DEVIANCE * weighted.mean(k),
                    "penalty " + k);
        }
    }

    /// A sample's prediction does not depend on its own response.
    @Test
    void unseenMeansUnseen() {
        TrainingSample sample = MadePredictors.sample("gaussian");
        double[] changed = ((Response.Numbers) sample.response()).values().stream().mapToDouble(x -> x).toArray();
        changed[7] += 1000;
        TrainingSample other = TrainingSample.of(sample.predictors(), Response.ofNumbers(changed));
        CrossValidation fixed = new CrossValidation(
                METHOD.net().withLambdas(METHOD.net().fit(sample).orElseThrow().lambdas()));
        int[] folds = MadePredictors.folds();
        double[] before = fixed.run(sample, folds).orElseThrow().unseen(30);
        double[] after = fixed.run(other, folds).orElseThrow().unseen(30);
        for (int i = 0; i < before.length; i++) {
            assertEquals(folds[i] == folds[7], before[i] == after[i], "sample " + i);
        }
    }

    @Test
    void aFoldThatCannotBeLeftOutIsNamed() {
        int[] folds = IntStream.range(0, MadePredictors.SIZE).map(i -> i < 10 ? 3 : 4).toArray();
        boolean[] classes = new boolean[MadePredictors.SIZE];
        classes[2] = true;
        TrainingSample sample = TrainingSample.of(MadePredictors.predictors(), Response.ofClasses(classes));
        Outcome.NotAssessable<?> refusal = assertInstanceOf(Outcome.NotAssessable.class, METHOD.run(sample, folds));
        assertEquals(Outcome.Reason.ONE_GROUP, refusal.reason());
        assertTrue(refusal.because().startsWith("Without fold 3: "), refusal::because);
        assertThrows(IllegalArgumentException.class, () -> METHOD.run(sample, new int[MadePredictors.SIZE]));
    }

    /// Fewer than three samples per fold: each sample counts by itself, so the mean is that of all samples.
    @Test
    void leaveOneOut() {
        Covariates x = MadePredictors.predictors().rows(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        TrainingSample sample = TrainingSample.of(x,
                MadePredictors.sample("gaussian").response().rows(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        CrossValidationCurve curve = METHOD.run(sample, IntStream.range(0, 10).toArray()).orElseThrow();
        double[] unseen = curve.unseen(10);
        double mean = 0;
        for (int i = 0; i < 10; i++) {
            double error = ((Response.Numbers) sample.response()).values().get(i) - unseen[i];
            mean += error * error / 10;
        }
        assertEquals(mean, curve.mean(10), 1e-12 * mean);
    }
}
