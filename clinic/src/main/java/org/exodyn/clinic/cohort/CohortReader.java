package org.exodyn.clinic.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Reads a cargo table and its sample sheet, and brings them together by the samples' names.
public final class CohortReader {
    private static final int NAMED = 5;

    private CohortReader() {}

    /// @param said what the user says of the numbers
    /// @return empty if the files cannot be used; problems say why, all at once
    public static Optional<Cohort> read(Path table, Path sheet, Optional<Scale> said, Problems problems) {
        CargoTableReader.Read cargo = CargoTableReader.read(table, said, problems);
        SampleSheet people = SampleSheetReader.read(sheet, problems);
        if (cargo == null || people == null) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>(cargo.table().samples());
        Set<String> rows = new LinkedHashSet<>(people.samples());
        List<String> both = people.samples().stream().filter(columns::contains).distinct().toList();
        if (both.isEmpty()) {
            problems.error(CohortCode.UNMATCHED_SAMPLE, Location.ofFile(sheet.toString()),
                    "No sample of the sheet is in the cargo table.",
                    "the sheet has " + Suggestion.oneOf(rows) + "; the table has " + Suggestion.oneOf(columns) + ".",
                    hint(rows, columns));
            return Optional.empty();
        }
        warn(rows, columns, sheet, "of the sheet", "has no column in " + table.getFileName(), problems);
        warn(columns, rows, table, "of the table", "has no row in " + sheet.getFileName(), problems);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < people.samples().size(); row++) {
            rowOf.putIfAbsent(people.samples().get(row), row);
        }
        // R reads the order of the table; so do we.
        List<String> order = cargo.table().samples().stream().filter(rows::contains).distinct().toList();
        return Optional
                .of(new Cohort(cargo.table().select(order), people.select(order.stream().map(rowOf::get).toList()),
                        cargo.scale()));
    }

    private static void warn(Set<String> those, Set<String> others, Path file, String of, String lacks,
            Problems problems) {
        List<String> alone = new ArrayList<>(those);
        alone.removeAll(others);
        if (!alone.isEmpty()) {
            String names = String.join(", ", alone.subList(0, Math.min(NAMED, alone.size())))
                    + (alone.size() > NAMED ? " and " + (alone.size() - NAMED) + " more" : "");
            problems.warning(CohortCode.UNMATCHED_SAMPLE, Location.ofFile(file.toString()),
                    alone.size() == 1 ? "The sample " + names + " " + of + " is left out."
                            : alone.size() + " samples " + of + " are left out: " + names + ".",
                    "it " + lacks + ".", nearest(alone.getFirst(), those, others));
        }
    }

    /// What the other file may call it; not what is called so in both.
    private static List<String> nearest(String name, Set<String> those, Set<String> others) {
        List<String> near = Suggestion.nearest(name, others.stream().filter(one -> !those.contains(one)).toList());
        return near.isEmpty() ? List.of("that this is meant")
                : List.of(name + " is " + near.getFirst() + " there; then give it one name in both files");
    }

    /// R turns the hyphens of column names into points, and puts X before digits.
    private static List<String> hint(Set<String> rows, Set<String> columns) {
        for (String row : rows) {
            for (String column : columns) {
                if (plain(row).equals(plain(column))) {
                    return List
                            .of(row + " is " + column + " there, as R changes names (check.names = FALSE keeps them)");
                }
            }
        }
        return List.of("the names of the table's columns in the first column of the sheet",
                "that the table has its samples in rows; features go in rows");
    }

    private static String plain(String name) {
        return name.replaceFirst("^X(?=\\d)", "").replaceAll("[^A-Za-z0-9]", ".").toLowerCase(Locale.ROOT);
    }
}
