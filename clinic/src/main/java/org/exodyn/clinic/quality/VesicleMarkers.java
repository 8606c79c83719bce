package org.exodyn.clinic.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.smooth.SortedQuantile;

/// Whether a table of proteins shows what vesicles have, and what their isolation should have left behind.
///
/// Source: MISEV2023 (Welsh 2024, doi:10.1002/jev2.12404), section on protein characterisation, which keeps the categories of MISEV2018
/// (Théry 2018, doi:10.1080/20013078.2018.1535750, Table 3): a protein of category 1 and one of category 2 speak for vesicles; those of
/// 3 and 4 tell what came along. The examples are those of that table.
public final class VesicleMarkers {
    private static final Pattern BETWEEN = Pattern.compile("[;|,\\s]+");
    private static final Pattern ISOFORM = Pattern.compile("(?<=^[A-Z0-9]{6})-\\d+$");

    private VesicleMarkers() {}

    /// A marker of the panel in the table.
    ///
    /// @param category of MISEV's table, 1 to 4
    /// @param present  whether the table has it
    /// @param detected share of the samples that show it
    /// @param share    median share of a sample's sum; NaN if unknown
    public record Marker(int category, String symbol, String accession, String meaning, boolean present,
            double detected,
            double share) {}

    /// The panel; empty if the table seems to hold no proteins, as it knows none of it.
    public static List<Marker> of(CargoTable table) {
        Map<String, Integer> featureOf = new HashMap<>();
        for (int feature = 0; feature < table.features().size(); feature++) {
            // Protein groups are written with semicolons, isoforms with a hyphen, genes after a bar.
            for (String part : BETWEEN.split(table.features().get(feature).toUpperCase(Locale.ROOT))) {
                featureOf.putIfAbsent(ISOFORM.matcher(part).replaceFirst(""), feature);
            }
        }
        double[] sums = sums(table);
        List<Marker> panel = new ArrayList<>();
        for (String[] row : rows()) {
            Integer feature = featureOf.getOrDefault(row[1], featureOf.get(row[2]));
            panel.add(marker(row, feature == null ? -1 : feature, table, sums));
        }
        return panel.stream().anyMatch(Marker::present) ? List.copyOf(panel) : List.of();
    }

    private static Marker marker(String[] row, int feature, CargoTable table, double[] sums) {
        int category = Integer.parseInt(row[0]);
        if (feature < 0) {
            return new Marker(category, row[1], row[2], row[3], false, 0, Double.NaN);
        }
        int samples = table.samples().size();
        long seen = IntStream.range(0, samples).filter(s -> table.isDetected(feature, s)).count();
        double share = table.scale() == Scale.LOG2 ? Double.NaN
                : SortedQuantile.median(IntStream.range(0, samples)
                        .mapToDouble(s -> table.isDetected(feature, s) ? table.value(feature, s) / sums[s] : 0)
                        .toArray());
        return new Marker(category, row[1], row[2], row[3], true, (double) seen / samples, share);
    }

    private static double[] sums(CargoTable table) {
        double[] sums = new double[table.samples().size()];
        for (int feature = 0; feature < table.features().size() && table.scale() != Scale.LOG2; feature++) {
            for (int sample = 0; sample < sums.length; sample++) {
                sums[sample] += table.isDetected(feature, sample) ? table.value(feature, sample) : 0;
            }
        }
        return sums;
    }

    private static List<String[]> rows() {
        try (InputStream in = VesicleMarkers.class.getResourceAsStream("markers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks its own markers.tsv; build Exodyn again.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().skip(1).map(line -> line.split("\t")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
