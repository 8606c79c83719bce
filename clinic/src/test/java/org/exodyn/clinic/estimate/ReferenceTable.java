package org.exodyn.clinic.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// A tab-separated table of reference values, plain or gzipped. `NA` is NaN.
public record ReferenceTable(List<String> header, List<String[]> rows) {
    private static final Path COHORTS = Path.of(System.getProperty("exodyn.shared", "../../shared")).resolve("cohorts");

    /// A table of the reference cohorts. Where they are absent, the calling test is skipped and says so.
    public static ReferenceTable ofCohorts(String file) {
        Path path = COHORTS.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "needs ../shared: there is no " + path);
        try (InputStream in = Files.newInputStream(path)) {
            return read(file.endsWith(".gz") ? new GZIPInputStream(in) : in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A table that is committed beside the test.
    public static ReferenceTable ofResource(Class<?> test, String name) {
        try (InputStream in = test.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + test);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceTable read(InputStream in) throws IOException {
        List<String[]> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith("#")) {
                rows.add(line.split("\t", -1));
            }
        }
        return new ReferenceTable(List.of(rows.getFirst()), rows.subList(1, rows.size()));
    }

    public int size() {
        return rows.size();
    }

    public String text(int row, String column) {
        return rows.get(row)[index(column)];
    }

    public double number(int row, String column) {
        return number(text(row, column));
    }

    public List<String> texts(String column) {
        int index = index(column);
        return rows.stream().map(row -> row[index]).toList();
    }

    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(ReferenceTable::number).toArray();
    }

    /// The rows in which this column has this value.
    public ReferenceTable where(String column, String value) {
        int index = index(column);
        return new ReferenceTable(header, rows.stream().filter(row -> row[index].equals(value)).toList());
    }

    /// The row in which this column has this value.
    public int rowOf(String column, String value) {
        int row = texts(column).indexOf(value);
        if (row < 0) {
            throw new IllegalArgumentException("no " + value + " in column " + column);
        }
        return row;
    }

    /// The numbers of a row, without its first cell.
    public double[] rest(int row) {
        String[] cells = rows.get(row);
        double[] rest = new double[cells.length - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = number(cells[i + 1]);
        }
        return rest;
    }

    private int index(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + header);
        }
        return index;
    }

    private static double number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "na", "nan", "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "true" -> 1;
            case "false" -> 0;
            default -> Double.parseDouble(text);
        };
    }
}
