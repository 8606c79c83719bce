package org.exodyn.study.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The expected results of a case.
///
/// @param names of the columns
/// @param rows numbers, one row per output
record ExpectedTable(List<String> names, List<double[]> rows) {

    /// @throws UnjudgedCase if the file is missing or holds no table
    static ExpectedTable read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnjudgedCase("there is no file " + file.getFileName());
        }
        try {
            List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
            if (lines.isEmpty()) {
                throw new UnjudgedCase("nothing is in " + file.getFileName());
            }
            List<String> names = Arrays.stream(lines.getFirst().split(",")).map(ExpectedTable::plain).toList();
            List<double[]> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                double[] row = Arrays.stream(line.split(",")).mapToDouble(ExpectedTable::number).toArray();
                if (row.length != names.size()) {
                    throw new UnjudgedCase("a row of " + file.getFileName() + " has " + row.length + " numbers for "
                            + names.size() + " columns");
                }
                rows.add(row);
            }
            return new ExpectedTable(names, rows);
        } catch (NumberFormatException failure) {
            throw new UnjudgedCase(file.getFileName() + " holds what is no number: " + failure.getMessage());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String plain(String name) {
        return name.strip().replace("\"", "");
    }

    private static double number(String text) {
        String number = text.strip();
        return switch (number.toUpperCase(java.util.Locale.ROOT)) {
            case "INF", "INFINITY" -> Double.POSITIVE_INFINITY;
            case "-INF", "-INFINITY" -> Double.NEGATIVE_INFINITY;
            case "NAN" -> Double.NaN;
            default -> Double.parseDouble(number);
        };
    }
}
