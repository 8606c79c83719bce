package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.ReferenceTable;

/// A reference cohort with given folds: features, penalty and model of each outer fold from training samples only.
///
/// @param samples  names, in the order of the folds
/// @param positive class of each
/// @param folds    `rep`, `sample`, `outer`, `inner_for_outerK`
/// @param prepare  the predictors of all samples, as the training samples say
record NestedCohort(List<String> samples, boolean[] positive, ReferenceTable folds,
        Function<int[], Covariates> prepare) {
    static NestedCohort glioblastoma() {
        return ofCounts("gbm_exomir_2018/", "counts.tsv", 100);
    }

    static NestedCohort platinum() {
        return ofCounts("tcga_ov_mir_platinum/", "counts.tsv.gz", 1);
    }

    /// log2((count + 0.5)/(depth + 1)·10⁶) of features with at least `least` counts per million in half of the training samples.
    private static NestedCohort ofCounts(String cohort, String file, double least) {
        ReferenceTable counts = ReferenceTable.ofCohorts(cohort + file);
        ReferenceTable folds = ReferenceTable.ofCohorts(cohort + "reference/nestedcv.folds.tsv");
        List<String> samples = folds.where("rep", "1").texts("sample");
        int features = counts.size();
        double[][] logs = new double[features][samples.size()];
        double[][] shares = new double[features][samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            double[] column = counts.numbers(samples.get(i));
            double depth = Arrays.stream(column).sum();
            for (int j = 0; j < features; j++) {
                logs[j][i] = Math.log((column[j] + 0.5) / (depth + 1) * 1e6) / Math.log(2);
                shares[j][i] = column[j] / depth * 1e6;
            }
        }
        List<String> names = counts.texts(counts.header().getFirst());
        return new NestedCohort(samples, classes(cohort, samples), folds, training -> {
            int[] kept = IntStream.range(0, features).filter(
                    j -> Arrays.stream(training).filter(i -> shares[j][i] >= least).count() >= 0.5 * training.length)
                    .toArray();
            return covariates(names, kept, logs);
        });
    }

    /// log2 intensities minus the sample's median over detected proteins, of proteins seen in 70 % of the training samples; where one was
    /// not seen, the least seen in training.
    static NestedCohort doxorubicin() {
        String cohort = "sarcoma_ev_doxorubicin_2024/";
        ReferenceTable table = ReferenceTable.ofCohorts(cohort + "intensity_raw.tsv.gz");
        ReferenceTable folds = ReferenceTable.ofCohorts(cohort + "reference/nestedcv.folds.tsv");
        List<String> samples = folds.where("rep", "1").texts("sample");
        double[][] logs = new double[table.size()][samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            double[] column = table.numbers(samples.get(i));
            double[] seen = Arrays.stream(column).filter(x -> x > 0).map(x -> Math.log(x) / Math.log(2)).sorted()
                    .toArray();
            double median = (seen[(seen.length - 1) / 2] + seen[seen.length / 2]) / 2;
            for (int j = 0; j < column.length; j++) {
                logs[j][i] = column[j] > 0 ? Math.log(column[j]) / Math.log(2) - median : Double.NaN;
            }
        }
        List<String> names = table.texts("feature");
        return new NestedCohort(samples, classes(cohort, samples), folds, training -> {
            int[] kept = IntStream.range(0, logs.length).filter(
                    j -> Arrays.stream(training).filter(i -> !Double.isNaN(logs[j][i])).count() >= 0.7
                            * training.length)
                    .toArray();
            double[][] filled = new double[logs.length][];
            for (int j : kept) {
                double least = Arrays.stream(training).mapToDouble(i -> logs[j][i]).filter(x -> !Double.isNaN(x)).min()
                        .orElseThrow();
                filled[j] = Arrays.stream(logs[j]).map(x -> Double.isNaN(x) ? least : x).toArray();
            }
            return covariates(names, kept, filled);
        });
    }

    private static boolean[] classes(String cohort, List<String> samples) {
        ReferenceTable predictions = ReferenceTable.ofCohorts(cohort + "reference/nestedcv.predictions.tsv");
        boolean[] positive = new boolean[samples.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = predictions.number(predictions.rowOf("sample", samples.get(i)), "y") == 1;
        }
        return positive;
    }

    private static Covariates covariates(List<String> names, int[] kept, double[][] rows) {
        return Covariates.of(Arrays.stream(kept).mapToObj(names::get).toList(),
                Arrays.stream(kept).mapToObj(j -> rows[j]).toArray(double[][]::new));
    }

    List<String> repeats() {
        return folds.texts("rep").stream().distinct().toList();
    }

    /// The probability of each sample from the model that has not seen it, at the penalty of least inner deviance.
    double[] predict(ElasticNet net, String repeat) {
        ReferenceTable rows = folds.where("rep", repeat);
        double[] predicted = new double[positive.length];
        for (String outer : rows.texts("outer").stream().distinct().toList()) {
            List<String> labels = rows.texts("outer");
            int[] left = IntStream.range(0, labels.size()).filter(i -> labels.get(i).equals(outer)).toArray();
            int[] kept = IntStream.range(0, labels.size()).filter(i -> !labels.get(i).equals(outer)).toArray();
            Covariates predictors = prepare.apply(kept);
            boolean[] classes = new boolean[kept.length];
            int[] inner = new int[kept.length];
            for (int i = 0; i < kept.length; i++) {
                classes[i] = positive[kept[i]];
                inner[i] = (int) rows.number(kept[i], "inner_for_outer" + outer);
            }
            TrainingSample training = TrainingSample.of(predictors.rows(kept), Response.ofClasses(classes));
            double[] p = new CrossValidation(net).run(training, inner).orElseThrow().atMinimum()
                    .probability(predictors.rows(left));
            for (int i = 0; i < left.length; i++) {
                predicted[left[i]] = p[i];
            }
        }
        return predicted;
    }
}
