package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.ReferenceTable;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Fifty made-up samples with twelve predictors, and what R 4.2.2 with glmnet 4.1-6 computes for them
/// (`elastic-net-made-sample.R`).
final class MadePredictors {
    static final int SIZE = 50;
    static final int COUNT = 12;
    private static final ReferenceTable VALUES = ReferenceTable.ofResource(MadePredictors.class,
            "elastic-net-made-sample.tsv");

    private MadePredictors() {}

    static Covariates predictors() {
        double[][] x = new double[COUNT][SIZE];
        List<String> names = new ArrayList<>();
        for (int j = 1; j <= COUNT; j++) {
            names.add("x" + j);
            for (int i = 1; i <= SIZE; i++) {
                x[j - 1][i - 1] = Math.sin(i * j * 0.7) * j + Math.cos(i * i * 0.11 * j) + j / 3.0;
            }
        }
        return Covariates.of(names, x);
    }

    /// @param family gaussian, binomial or cox
    static TrainingSample sample(String family) {
        Covariates x = predictors();
        double[] numbers = new double[SIZE];
        boolean[] classes = new boolean[SIZE];
        double[] times = new double[SIZE];
        boolean[] events = new boolean[SIZE];
        for (int i = 1; i <= SIZE; i++) {
            double x1 = x.value(i - 1, 0);
            numbers[i - 1] = 3 + 2 * x1 - 0.3 * x.value(i - 1, 2) + i * 7 % 5;
            classes[i - 1] = x1 - 0.2 * x.value(i - 1, 3) + (i * 11 % 7 - 3) / 2.0 > 0;
            times[i - 1] = 1 + i * 37 % 23 + (x.value(i - 1, 1) < 1 ? 5 : 0);
            events[i - 1] = i * 7 % 5 != 0;
        }
        return TrainingSample.of(x, switch (family) {
            case "gaussian" -> Response.ofNumbers(numbers);
            case "binomial" -> Response.ofClasses(classes);
            default -> Response.ofTimes(SurvivalTimes.of(times, events));
        });
    }

    static double[] weights() {
        return IntStream.rangeClosed(1, SIZE).mapToDouble(i -> 1 + i % 3).toArray();
    }

    static double[] offset() {
        return IntStream.rangeClosed(1, SIZE).mapToDouble(i -> Math.cos(i) / 2).toArray();
    }

    static int[] folds() {
        return IntStream.rangeClosed(1, SIZE).map(i -> 1 + i * 3 % 5).toArray();
    }

    static ReferenceTable rows(String reference) {
        return VALUES.where("case", reference);
    }

    static double[] values(ReferenceTable rows, int row) {
        return Arrays.stream(rows.text(row, "values").split(" ")).filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
    }
}
