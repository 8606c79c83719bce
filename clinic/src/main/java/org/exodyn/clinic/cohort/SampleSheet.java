package org.exodyn.clinic.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Who the samples are of: one row per sample, columns as the user names them. Empty fields and `NA` are unknown.
public final class SampleSheet {
    private final String file;
    private final List<String> samples;
    private final List<Integer> lines;
    private final SequencedMap<String, List<@Nullable String>> columns;

    SampleSheet(String file, List<String> samples, List<Integer> lines,
            SequencedMap<String, List<@Nullable String>> columns) {
        this.file = file;
        this.samples = List.copyOf(samples);
        this.lines = List.copyOf(lines);
        this.columns = columns;
    }

    public String file() {
        return file;
    }

    public List<String> samples() {
        return samples;
    }

    public SequencedSet<String> columns() {
        return new LinkedHashSet<>(columns.keySet());
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /// The line of the file that tells of a sample.
    public int line(int row) {
        return lines.get(row);
    }

    public @Nullable String text(String column, int row) {
        List<@Nullable String> values = columns.get(column);
        if (values == null) {
            throw new IllegalArgumentException("the sample sheet has no column " + column);
        }
        return values.get(row);
    }

    /// Whether every known value of a column is a number, and there is one.
    public boolean isNumeric(String column) {
        boolean any = false;
        for (int row = 0; row < samples.size(); row++) {
            String text = text(column, row);
            if (text != null) {
                if (number(text).isEmpty()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /// The number in a field; NaN where it is unknown.
    ///
    /// @throws IllegalArgumentException if it holds something else
    public double number(String column, int row) {
        String text = text(column, row);
        return text == null ? Double.NaN
                : number(text).orElseThrow(() -> new IllegalArgumentException(column + " holds " + text));
    }

    /// The different known values of a column: numbers by size, texts by alphabet.
    public List<String> levels(String column) {
        LinkedHashSet<String> levels = new LinkedHashSet<>();
        for (int row = 0; row < samples.size(); row++) {
            String text = text(column, row);
            if (text != null) {
                levels.add(text);
            }
        }
        List<String> sorted = new ArrayList<>(levels);
        boolean numeric = sorted.stream().allMatch(level -> number(level).isPresent());
        sorted.sort(numeric ? java.util.Comparator.comparingDouble((String level) -> number(level).orElseThrow())
                .thenComparing(level -> level) : java.util.Comparator.naturalOrder());
        return sorted;
    }

    /// Some of the rows, in the order asked for.
    public SampleSheet select(List<Integer> rows) {
        SequencedMap<String, List<@Nullable String>> some = new LinkedHashMap<>();
        columns.forEach((name, values) -> {
            List<@Nullable String> chosen = new ArrayList<>();
            rows.forEach(row -> chosen.add(values.get(row)));
            some.put(name, chosen);
        });
        return new SampleSheet(file, rows.stream().map(samples::get).toList(), rows.stream().map(lines::get).toList(),
                some);
    }

    private static Optional<Double> number(String text) {
        if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text));
    }
}
