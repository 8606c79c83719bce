package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.ReferenceTable;

/// Sixty made-up samples with many ties, and what R 4.2.2 with survival 3.5-3 computes for them (`cox-made-sample.R`).
final class MadeSample {
    private static final ReferenceTable VALUES = ReferenceTable.ofResource(MadeSample.class, "cox-made-sample.tsv");

    private MadeSample() {}

    static CoxSample sample(boolean stratified) {
        double[] times = IntStream.rangeClosed(1, 60).mapToDouble(i -> 1 + i * 37 % 11).toArray();
        boolean[] events = new boolean[60];
        double[][] x = new double[3][60];
        for (int i = 1; i <= 60; i++) {
            events[i - 1] = i * 7 % 5 != 0;
            x[0][i - 1] = Math.sin(i);
            x[1][i - 1] = i * 13 % 11;
            x[2][i - 1] = (times[i - 1] < 6 ? 0.5 : 0) + Math.cos(i);
        }
        CoxSample sample = CoxSample.of(SurvivalTimes.of(times, events), Covariates.of(List.of("x1", "x2", "x3"), x));
        return stratified ? sample.withStrata(thirds()) : sample;
    }

    static Strata thirds() {
        return Strata.of(IntStream.rangeClosed(1, 60).mapToObj(i -> Integer.toString(i % 3)).toList());
    }

    static Strata clusters() {
        return Strata.of(IntStream.rangeClosed(1, 60).mapToObj(i -> Integer.toString(i / 4)).toList());
    }

    static double[] values(String reference, String what) {
        ReferenceTable rows = VALUES.where("case", reference).where("what", what);
        return Arrays.stream(rows.text(0, "values").split(" ")).filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
    }
}
