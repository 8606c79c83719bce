package org.exodyn.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.junit.jupiter.api.Assumptions;

/// A public cohort with values that R computed from it, where the folder that holds them lies beside the project. It is no part of
/// it.
public final class SharedCohort {
    private static final Path SHARED = Path.of(System.getProperty("exodyn.shared", "../../shared"), "cohorts");

    private final Path folder;

    private SharedCohort(Path folder) {
        this.folder = folder;
    }

    /// The cohort; skips the test where it is not there.
    public static SharedCohort named(String name) {
        Path folder = SHARED.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "needs ../shared: there is no " + folder);
        return new SharedCohort(folder);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /// A table of R's; `NA` counts as missing.
    public Table table(String name) {
        try {
            return TableReader.readTexts(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The numbers of one column by the value of the first.
    public Map<String, Double> column(String name, String column) {
        Table table = table(name);
        String key = table.names().getFirst();
        Map<String, Double> values = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            values.put(String.valueOf(table.text(key, row)), number(table.text(column, row)));
        }
        return values;
    }

    /// The keys of the rows where R says TRUE.
    public Set<String> truths(String name, String column) {
        Table table = table(name);
        List<String> keys = keys(name);
        return IntStream.range(0, keys.size()).filter(row -> "TRUE".equals(table.text(column, row)))
                .mapToObj(keys::get).collect(Collectors.toSet());
    }

    public List<String> keys(String name) {
        Table table = table(name);
        String key = table.names().getFirst();
        return IntStream.range(0, table.rows()).mapToObj(row -> String.valueOf(table.text(key, row)))
                .toList();
    }

    /// Rows by columns, in the order asked for.
    public double[][] matrix(String name, List<String> rows, List<String> columns) {
        Table table = table(name);
        List<String> keys = keys(name);
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < keys.size(); row++) {
            rowOf.put(keys.get(row), row);
        }
        double[][] matrix = new double[rows.size()][columns.size()];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                matrix[row][column] = number(table.text(columns.get(column), rowOf.get(rows.get(row))));
            }
        }
        return matrix;
    }

    /// The design matrix of a contrast, sample by coefficient.
    public double[][] design(String tag) {
        String name = "reference/" + tag + ".design.tsv";
        List<String> names = table(name).names();
        return matrix(name, keys(name), names.subList(1, names.size()));
    }

    /// The index of a coefficient in the design matrix.
    public int coefficient(String tag, String name) {
        return table("reference/" + tag + ".design.tsv").names().indexOf(name) - 1;
    }

    public static double[] column(double[][] matrix, int column) {
        return Arrays.stream(matrix).mapToDouble(row -> row[column]).toArray();
    }

    private static double number(String text) {
        return text == null || text.equals("NA") ? Double.NaN
                : text.equals("Inf") ? Double.POSITIVE_INFINITY
                        : Double.parseDouble(text);
    }
}
