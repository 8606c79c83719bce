package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.ReferenceTable;

/// The ovarian cohort of the reference folder, with survival as its reference values use it: follow-up longer than zero.
public final class OvarianCohort {
    public static final String FOLDER = "tcga_ov_mir_platinum/";
    private final ReferenceTable samples;
    private final int[] followed;

    private OvarianCohort(ReferenceTable samples) {
        this.samples = samples;
        double[] days = samples.numbers("os_days");
        this.followed = IntStream.range(0, days.length).filter(i -> days[i] > 0).toArray();
    }

    public static OvarianCohort read() {
        return new OvarianCohort(ReferenceTable.ofCohorts(FOLDER + "samples.tsv"));
    }

    public static ReferenceTable reference(String file) {
        return ReferenceTable.ofCohorts(FOLDER + "reference/" + file);
    }

    public ReferenceTable samples() {
        return samples;
    }

    /// Rows of the sample table with follow-up.
    public int[] followed() {
        return followed.clone();
    }

    SurvivalTimes times(int... rows) {
        double[] days = samples.numbers("os_days");
        double[] deaths = samples.numbers("os_event");
        boolean[] events = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            events[i] = deaths[rows[i]] == 1;
        }
        return SurvivalTimes.of(Arrays.stream(rows).mapToDouble(row -> days[row]).toArray(), events);
    }

    /// I-II, III or IV; empty where the stage is unknown.
    String stage(int row) {
        String stage = samples.text(row, "stage").toLowerCase(Locale.ROOT);
        return stage.equals("na") ? "" : stage.contains("iv") ? "IV" : stage.contains("iii") ? "III" : "I-II";
    }

    /// none or macroscopic; empty where the residual disease is unknown.
    String residual(int row) {
        String residual = samples.text(row, "residual");
        return residual.equals("NA") ? ""
                : residual.startsWith("No ") || residual.startsWith("no ") ? "none" : "macroscopic";
    }

    Strata labels(int[] rows, IntFunction<String> label) {
        return Strata.of(Arrays.stream(rows).mapToObj(label).toList());
    }

    /// Followed rows in which every label is known.
    int[] known(List<IntFunction<String>> labels) {
        return Arrays.stream(followed).filter(row -> labels.stream().noneMatch(label -> label.apply(row).isEmpty()))
                .toArray();
    }

    /// log2((count + 0.5)/(depth + 1)·10⁶) of one miRNA for all samples.
    double[] log2CountsPerMillion(String feature) {
        return log2CountsPerMillion(List.of(feature)).getFirst();
    }

    /// The same of several.
    List<double[]> log2CountsPerMillion(List<String> features) {
        ReferenceTable counts = ReferenceTable.ofCohorts(FOLDER + "counts.tsv.gz");
        double[] depth = new double[samples.size()];
        for (int j = 0; j < counts.size(); j++) {
            double[] row = counts.rest(j);
            for (int i = 0; i < depth.length; i++) {
                depth[i] += row[i];
            }
        }
        return features.stream().map(feature -> {
            double[] values = counts.rest(counts.rowOf("feature", feature));
            for (int i = 0; i < depth.length; i++) {
                values[i] = Math.log((values[i] + 0.5) / (depth[i] + 1) * 1e6) / Math.log(2);
            }
            return values;
        }).toList();
    }
}
