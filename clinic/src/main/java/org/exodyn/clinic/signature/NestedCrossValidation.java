package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;

/// Cross-validation of everything: for each fold that is left out, features are chosen, gaps filled, the penalty found by an inner
/// cross-validation and the signature fitted on the other samples alone.
///
/// Source: Varma & Simon 2006, doi:10.1186/1471-2105-7-91; what is chosen outside the folds makes the error too small: Ambroise &
/// McLachlan 2002, doi:10.1073/pnas.102102699.
///
/// @param net    what is fitted
/// @param recipe how predictors are made
/// @param oneError whether the penalty is the largest within one standard error of the least deviance, instead of that of the least
public record NestedCrossValidation(ElasticNet net, PredictorRecipe recipe, boolean oneError) {
    /// What one split into folds is.
    ///
    /// @param outer a label per sample
    /// @param inner by label of the outer fold that is left out: a label per sample, of no matter in that fold
    public record Split(int[] outer, Map<Integer, int[]> inner) {}

    /// What the samples of one split got from signatures that had not seen them.
    ///
    /// @param predicted linear predictor per sample
    /// @param expected  mean response of the training samples, per sample; NaN unless the response is numbers
    /// @param selected  by feature, the number of signatures that it has a part in
    /// @param sizes     number of features in each signature
    public record Unseen(double[] predicted, double[] expected, Map<String, Integer> selected, int[] sizes) {}

    /// @param response of the samples of the table
    /// @return not assessable if a training part cannot be fitted; the reason names the fold
    public Outcome<Unseen> run(Response response, Split split) {
        int[] labels = Arrays.stream(split.outer()).distinct().sorted().toArray();
        Part[] parts = Arrays.stream(labels).parallel().mapToObj(label -> part(response, split, label))
                .toArray(Part[]::new);
        double[] predicted = new double[response.size()];
        double[] expected = new double[response.size()];
        Map<String, Integer> selected = new TreeMap<>();
        int[] sizes = new int[labels.length];
        for (int at = 0; at < labels.length; at++) {
            if (!(parts[at].fit() instanceof Outcome.Found<Fitted>(Fitted fitted))) {
                return Outcome.notAssessable(Outcome.Reason.TOO_FEW_SAMPLES, "Without fold " + labels[at] + ": "
                        + ((Outcome.NotAssessable<Fitted>) parts[at].fit()).because());
            }
            for (int i = 0; i < parts[at].left().length; i++) {
                predicted[parts[at].left()[i]] = fitted.predicted()[i];
                expected[parts[at].left()[i]] = fitted.expected();
            }
            Map<String, Double> own = fitted.signature().selected();
            sizes[at] = own.size();
            own.keySet().forEach(feature -> selected.merge(feature, 1, Integer::sum));
        }
        return Outcome.found(new Unseen(predicted, expected, selected, sizes));
    }

    private record Fitted(LinearSignature signature, double[] predicted, double expected) {}

    private record Part(int[] left, Outcome<Fitted> fit) {}

    private Part part(Response response, Split split, int label) {
        int[] left = IntStream.range(0, split.outer().length).filter(i -> split.outer()[i] == label).toArray();
        int[] kept = IntStream.range(0, split.outer().length).filter(i -> split.outer()[i] != label).toArray();
        int[] inner = split.inner().getOrDefault(label, split.outer());
        return new Part(left, recipe.predictors(kept).then(predictors -> fit(predictors, response, kept,
                Arrays.stream(kept).map(i -> inner[i]).toArray()).then(curve -> {
                    LinearSignature signature = chosen(curve);
                    double expected = response instanceof Response.Numbers numbers
                            ? Arrays.stream(kept).mapToDouble(i -> numbers.values().get(i)).average().orElseThrow()
                            : Double.NaN;
                    return Outcome.found(new Fitted(signature, signature.linearPredictor(predictors.rows(left)),
                            expected));
                })));
    }

    /// The signature of a curve, by this rule.
    public LinearSignature chosen(CrossValidationCurve curve) {
        return oneError ? curve.withinOneError() : curve.atMinimum();
    }

    /// The curve of all samples, whose signature [#chosen] is; how good it is only [#run] can say.
    public Outcome<CrossValidationCurve> fit(Response response, int... folds) {
        int[] all = IntStream.range(0, response.size()).toArray();
        return recipe.predictors(all).then(predictors -> fit(predictors, response, all, folds));
    }

    private Outcome<CrossValidationCurve> fit(Covariates predictors, Response response, int[] rows, int[] folds) {
        return new CrossValidation(net).run(TrainingSample.of(predictors.rows(rows), response.rows(rows)), folds);
    }
}
