package org.exodyn.clinic.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.tables.TableReader;
import org.jspecify.annotations.Nullable;

/// Reads a sample sheet: the sample's name in the first column, or in the one called `sample`.
public final class SampleSheetReader {
    private static final Set<String> UNKNOWN = Set.of("na", "nan", "n/a", "null", "unknown", "not available", ".");

    private SampleSheetReader() {}

    /// @return null if the file is no table; problems say why
    public static @Nullable SampleSheet read(Path file, Problems problems) {
        List<String> names = new ArrayList<>();
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        boolean table = CargoTableReader.scan(file, problems, new TableReader.RowSink() {
            @Override
            public void header(List<String> header) {
                names.addAll(header);
            }

            @Override
            public void row(List<@Nullable String> fields, int line) {
                if (fields.size() != names.size()) {
                    problems.error(CohortCode.ROW_LENGTH, new Location(file.toString(), line, 1, ""),
                            "The row has " + fields.size() + " fields; the header has " + names.size() + ".",
                            "a row has a field for each column.", "a field was lost or holds a separator");
                } else {
                    rows.add(fields.stream().map(SampleSheetReader::known).collect(ArrayList::new, ArrayList::add,
                            ArrayList::addAll));
                    lines.add(line);
                }
            }
        });
        if (!table) {
            return null;
        }
        checkNames(file, names, problems);
        int key = Math.max(0, names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList().indexOf("sample"));
        Map<String, Integer> seen = new HashMap<>();
        List<String> samples = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String sample = rows.get(row).get(key);
            Location place = new Location(file.toString(), lines.get(row), key + 1, "");
            if (sample == null) {
                problems.error(CohortCode.NO_NAME, place, "The sample has no name.",
                        "it is found in the cargo table by its name.", "the name of the column of the cargo table");
                sample = "";
            } else if (seen.putIfAbsent(sample, lines.get(row)) != null) {
                problems.error(CohortCode.DUPLICATE, place,
                        "The sample '" + sample + "' stands in line " + seen.get(sample) + " already.",
                        "one sample has one row.", "names of their own for both, in the cargo table too");
            }
            samples.add(sample);
        }
        SequencedMap<String, List<@Nullable String>> columns = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            List<@Nullable String> values = new ArrayList<>();
            for (List<@Nullable String> row : rows) {
                values.add(row.get(column));
            }
            columns.put(names.get(column), values);
        }
        return new SampleSheet(file.toString(), samples, lines, columns);
    }

    private static @Nullable String known(@Nullable String field) {
        String text = field == null ? "" : field.strip();
        return text.isEmpty() || UNKNOWN.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
    }

    private static void checkNames(Path file, List<String> names, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            Location place = new Location(file.toString(), 1, column + 1, "");
            if (names.get(column).isBlank()) {
                problems.error(CohortCode.NO_NAME, place, "Column " + (column + 1) + " has no name.",
                        "designs and contrasts name columns.", "a name in the first line");
            } else if (seen.putIfAbsent(names.get(column), column) != null) {
                problems.error(CohortCode.DUPLICATE, place, "Two columns are called '" + names.get(column) + "'.",
                        "designs and contrasts name columns.", "'" + names.get(column) + "_2' for the second");
            }
        }
    }
}
