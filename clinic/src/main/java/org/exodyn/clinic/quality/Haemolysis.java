package org.exodyn.clinic.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.cohort.Scale;

/// Signs of broken red blood cells in serum or plasma.
///
/// For miRNAs: log2 of miR-451a (red blood cells) over miR-23a-3p (stable). In qPCR, a difference of 7 or more marks haemolysis and 5 to
/// 7 a risk of it (Blondal 2013, doi:10.1016/j.ymeth.2012.09.015, section 3.2). Sequencing has other biases, so the limit
/// is a hint there. For proteins: log2 of the share of haemoglobin and carbonic anhydrase 1.
///
/// @param index one per sample, NaN if it cannot be told
/// @param words what the index is, or why there is none
/// @param limit above it, red blood cells are likely; NaN if no limit is published
public record Haemolysis(double[] index, String words, double limit) {
    private static final double LIKELY = 7;
    private static final Pattern RED = Pattern.compile("(hsa-)?mi?r-451(a|a?-5p)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STABLE = Pattern.compile("(hsa-)?mi?r-23a(-3p)?", Pattern.CASE_INSENSITIVE);
    private static final List<String> RED_PROTEINS = List.of("HBA1", "HBA2", "HBB", "HBD", "CA1", "P69905", "P68871",
            "P02042",
            "P00915");

    public static Haemolysis of(CargoTable table) {
        int samples = table.samples().size();
        int red = find(table, RED);
        int stable = find(table, STABLE);
        if (red >= 0 && stable >= 0) {
            double[] index = IntStream.range(0, samples)
                    .mapToDouble(s -> table.log2Value(red, s) - table.log2Value(stable, s))
                    .map(value -> Double.isFinite(value) ? value : Double.NaN).toArray();
            return new Haemolysis(index,
                    "log2 of " + table.features().get(red) + " over " + table.features().get(stable), LIKELY);
        }
        int[] proteins = IntStream.range(0, table.features().size())
                .filter(f -> RED_PROTEINS.contains(table.features().get(f).toUpperCase(Locale.ROOT))).toArray();
        double[] index = new double[samples];
        Arrays.fill(index, Double.NaN);
        if (proteins.length == 0 || table.scale() == Scale.LOG2) {
            return new Haemolysis(index, proteins.length == 0
                    ? "not assessable: the table has neither miR-451a and miR-23a-3p nor haemoglobin"
                    : "not assessable: shares need intensities, not their logarithms", Double.NaN);
        }
        for (int sample = 0; sample < samples; sample++) {
            double own = 0;
            double all = 0;
            for (int feature = 0; feature < table.features().size(); feature++) {
                all += table.isDetected(feature, sample) ? table.value(feature, sample) : 0;
            }
            for (int feature : proteins) {
                own += table.isDetected(feature, sample) ? table.value(feature, sample) : 0;
            }
            index[sample] = own > 0 ? Math.log(own / all) / Math.log(2) : Double.NaN;
        }
        return new Haemolysis(index, "log2 of the share of " + String.join(", ",
                Arrays.stream(proteins).mapToObj(table.features()::get).toList()), Double.NaN);
    }

    private static int find(CargoTable table, Pattern name) {
        return IntStream.range(0, table.features().size()).filter(f -> name.matcher(table.features().get(f)).matches())
                .findFirst().orElse(-1);
    }
}
