package org.exodyn.clinic.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.smooth.SortedQuantile;

/// One sample judged beside the others.
///
/// A measure is out if it lies more than 3 scaled median absolute deviations from the cohort's median (Leys 2013,
/// doi:10.1016/j.jesp.2013.03.013, section 3). One measure out: keep and watch. Two or more, in the direction of a failed sample, or
/// nothing measured: drop.
///
/// @param sample      its name
/// @param depth       sum of counts or intensities; of log2 values their median
/// @param detected    features seen
/// @param dominance   share of the most abundant feature in the sum; NaN for log2 values
/// @param dominant    that feature
/// @param haemolysis  index of red blood cells; NaN if it cannot be told
/// @param likeness    correlation of its log values with the features' medians
/// @param advice      what to do with it
/// @param reason      why, as a sentence
public record SampleQuality(String sample, double depth, int detected, double dominance, String dominant,
        double haemolysis, double likeness, Advice advice, String reason) {
    private static final double DEVIATIONS = 3;
    /// Scales the median absolute deviation to the standard deviation of a normal distribution.
    private static final double SCALED = 1.4826;

    /// @param logs feature by sample: log2 values of what was seen, NaN for gaps
    public static List<SampleQuality> of(CargoTable table, double[][] logs) {
        int samples = table.samples().size();
        double[] depth = new double[samples];
        double[] detected = new double[samples];
        double[] top = new double[samples];
        int[] topFeature = new int[samples];
        for (int sample = 0; sample < samples; sample++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int feature = 0; feature < table.features().size(); feature++) {
                if (table.isDetected(feature, sample)) {
                    double value = table.scale() == Scale.LOG2 ? table.log2Value(feature, sample)
                            : table.value(feature, sample);
                    detected[sample]++;
                    depth[sample] += value;
                    if (value > largest) {
                        largest = value;
                        topFeature[sample] = feature;
                    }
                }
            }
            top[sample] = table.scale() == Scale.LOG2 ? Double.NaN : largest / depth[sample];
            if (table.scale() == Scale.LOG2) {
                int column = sample;
                depth[sample] = SortedQuantile.median(IntStream.range(0, table.features().size())
                        .filter(f -> table.isDetected(f, column)).mapToDouble(f -> table.log2Value(f, column))
                        .toArray());
            }
        }
        double[] likeness = Likeness.of(logs, samples);
        double[] haemolysis = Haemolysis.of(table).index();
        double[] logDepth = table.scale() == Scale.LOG2 ? depth : Arrays.stream(depth).map(Math::log).toArray();
        Measure[] measures = {new Measure("depth", logDepth, true),
            new Measure("number of features seen", detected, true),
            new Measure("share of its largest feature", top, false),
            new Measure("likeness to the other samples", likeness, true)};
        List<SampleQuality> all = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            List<String> out = new ArrayList<>();
            for (Measure measure : measures) {
                if (measure.isOut(sample)) {
                    out.add(measure.name + (measure.lowIsBad ? " is low" : " is high"));
                }
            }
            boolean nothing = detected[sample] == 0;
            Advice advice = nothing || out.size() > 1 ? Advice.DROP : out.size() == 1 ? Advice.WATCH : Advice.KEEP;
            String reason = nothing ? "nothing was seen in it"
                    : out.isEmpty() ? "no measure is more than 3 deviations off" : String.join("; ", out);
            all.add(new SampleQuality(table.samples().get(sample), depth[sample], (int) detected[sample], top[sample],
                    table.features().get(topFeature[sample]), haemolysis[sample], likeness[sample], advice, reason));
        }
        return List.copyOf(all);
    }

    /// A measure with the direction in which a failed sample lies.
    private static final class Measure {
        private final String name;
        private final double[] values;
        private final boolean lowIsBad;
        private final double limit;

        Measure(String name, double[] values, boolean lowIsBad) {
            this.name = name;
            this.values = values;
            this.lowIsBad = lowIsBad;
            double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
            double median = SortedQuantile.median(known);
            double deviation = SCALED
                    * SortedQuantile.median(Arrays.stream(known).map(v -> Math.abs(v - median)).toArray());
            limit = lowIsBad ? median - DEVIATIONS * deviation : median + DEVIATIONS * deviation;
        }

        boolean isOut(int sample) {
            return lowIsBad ? values[sample] < limit : values[sample] > limit;
        }
    }

    /// Depth as a reader wants it.
    public String depthText() {
        return String.format(Locale.ROOT, depth >= 1000 ? "%,.0f" : "%.3g", depth);
    }
}
