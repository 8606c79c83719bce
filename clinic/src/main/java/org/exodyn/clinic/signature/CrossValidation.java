package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;
import org.exodyn.clinic.survival.SurvivalTimes;
import org.jspecify.annotations.Nullable;

/// Deviance of samples that a path of penalties has not seen, fold by fold.
///
/// Each fold is left out once; a path is fitted to the others with its own penalties (or the given ones), and read at the penalties of
/// the path of all samples. A fold counts by its weight; for survival its deviance is that of all samples minus that of the samples
/// without the fold, per event of the fold. With fewer than three samples per fold each sample counts by itself.
///
/// Source: Friedman, Hastie & Tibshirani 2010, doi:10.18637/jss.v033.i01, section 6; survival: Simon et al. 2011,
/// doi:10.18637/jss.v039.i05, section 5. Conventions of glmnet, as in [ElasticNet].
///
/// @param net what is fitted
public record CrossValidation(ElasticNet net) {
    /// Probabilities are kept this far from 0 and 1 when a single sample's deviance is judged.
    private static final double PROBABILITY_FLOOR = 1e-5;

    /// @param folds a label per sample
    /// @return not assessable if all samples, or those without one fold, cannot be fitted; the reason names the fold
    /// @throws IllegalArgumentException for fewer than two folds
    public Outcome<CrossValidationCurve> run(TrainingSample sample, int... folds) {
        if (folds.length != sample.size()) {
            throw new IllegalArgumentException(folds.length + " fold labels for " + sample.size() + " samples");
        }
        SortedMap<Integer, int[]> rowsOfFold = new TreeMap<>();
        for (int label : Arrays.stream(folds).distinct().toArray()) {
            rowsOfFold.put(label, IntStream.range(0, folds.length).filter(i -> folds[i] == label).toArray());
        }
        if (rowsOfFold.size() < 2) {
            throw new IllegalArgumentException(
                    "Cross-validation leaves out one fold and keeps another: two are needed");
        }
        return net.fit(sample).then(path -> judge(sample, path, folds, rowsOfFold));
    }

    private Outcome<CrossValidationCurve> judge(TrainingSample sample, ElasticNetPath path, int[] folds,
            SortedMap<Integer, int[]> rowsOfFold) {
        int n = sample.size();
        double[][] unseen = new double[path.size()][n];
        double[][] foldDeviance = new double[rowsOfFold.size()][];
        int fold = 0;
        for (Map.Entry<Integer, int[]> entry : rowsOfFold.entrySet()) {
            int label = entry.getKey();
            int[] kept = IntStream.range(0, n).filter(i -> folds[i] != label).toArray();
            Outcome<ElasticNetPath> fitted = net.fit(sample.rows(kept));
            if (fitted instanceof Outcome.NotAssessable<ElasticNetPath>(Outcome.Reason reason, String because)) {
                return Outcome.notAssessable(reason, "Without fold " + label + ": " + because);
            }
            ElasticNetPath without = fitted.orElseThrow();
            Covariates left = sample.predictors().rows(entry.getValue());
            List<LinearSignature> models = path.lambdas().stream().map(without::at).toList();
            for (int k = 0; k < path.size(); k++) {
                double[] eta = models.get(k).linearPredictor(left);
                for (int i = 0; i < eta.length; i++) {
                    unseen[k][entry.getValue()[i]] = eta[i] + sample.offset(entry.getValue()[i]);
                }
            }
            if (sample.response() instanceof Response.Times) {
                foldDeviance[fold] = survivalDeviance(sample, sample.rows(kept), models);
            }
            fold++;
        }
        double[][] values = sample.response() instanceof Response.Times ? foldDeviance : null;
        return Outcome.found(summarise(sample, path, rowsOfFold, unseen, values));
    }

    /// Deviance of all samples minus deviance of those that were kept.
    private static double[] survivalDeviance(TrainingSample all, TrainingSample kept, List<LinearSignature> models) {
        Loss whole = loss(all);
        Loss part = loss(kept);
        return models.stream().mapToDouble(model -> whole.deviance(predictor(all, model))
                - part.deviance(predictor(kept, model))).toArray();
    }

    private static Loss loss(TrainingSample sample) {
        SurvivalTimes times = ((Response.Times) sample.response()).times();
        return CoxLoss.of(times, sample.weights(), sample.offset()).orElseThrow();
    }

    private static double[] predictor(TrainingSample sample, LinearSignature model) {
        double[] eta = model.linearPredictor(sample.predictors());
        Arrays.setAll(eta, i -> eta[i] + sample.offset(i));
        return eta;
    }

    private static CrossValidationCurve summarise(TrainingSample sample, ElasticNetPath path,
            SortedMap<Integer, int[]> rowsOfFold, double[][] unseen,
            double @Nullable [][] survival) {
        int count = path.size();
        boolean bySample = survival == null && sample.size() < 3 * rowsOfFold.size();
        int units = bySample ? sample.size() : rowsOfFold.size();
        double[] weights = new double[units];
        double[][] values = new double[count][units];
        int unit = 0;
        for (int[] rows : bySample ? singles(sample.size()) : List.copyOf(rowsOfFold.values())) {
            for (int row : rows) {
                weights[unit] += survival == null ? sample.weight(row) : eventWeight(sample, row);
            }
            for (int k = 0; k < count; k++) {
                double sum = 0;
                if (survival == null) {
                    for (int row : rows) {
                        sum += sample.weight(row) * deviance(sample.response(), row, unseen[k][row]);
                    }
                } else {
                    sum = survival[unit][k];
                }
                values[k][unit] = weights[unit] > 0 ? sum / weights[unit] : 0;
            }
            unit++;
        }
        double total = Arrays.stream(weights).sum();
        double[] means = new double[count];
        double[] errors = new double[count];
        for (int k = 0; k < count; k++) {
            for (int u = 0; u < units; u++) {
                means[k] += weights[u] * values[k][u] / total;
            }
            for (int u = 0; u < units; u++) {
                errors[k] += weights[u] * (values[k][u] - means[k]) * (values[k][u] - means[k]) / total;
            }
            errors[k] = Math.sqrt(errors[k] / (units - 1));
        }
        return new CrossValidationCurve(path, means, errors, unseen);
    }

    private static List<int[]> singles(int size) {
        return IntStream.range(0, size).mapToObj(row -> new int[] {row}).toList();
    }

    private static double eventWeight(TrainingSample sample, int row) {
        return sample.response() instanceof Response.Times times && times.times().isEvent(row) ? sample.weight(row) : 0;
    }

    private static double deviance(Response response, int row, double eta) {
        return switch (response) {
            case Response.Numbers numbers -> (numbers.values().get(row) - eta) * (numbers.values().get(row) - eta);
            case Response.Classes classes -> {
                double p = Math.clamp(BinomialLoss.probability(eta), PROBABILITY_FLOOR, 1 - PROBABILITY_FLOOR);
                yield -2 * Math.log(classes.positive().get(row) ? p : 1 - p);
            }
            case Response.Times _ -> throw new IllegalStateException("survival is judged fold by fold");
        };
    }
}
