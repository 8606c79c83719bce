package org.exodyn.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {
    @TempDir
    Path folder;

    /// Texts that quoting gets wrong, and doubles that printing gets wrong.
    private static Table awkward() {
        TableBuilder builder = TableBuilder.of(ColumnSpec.text("name, \"of\" arm"), ColumnSpec.whole("draw"),
                ColumnSpec.number("value"), ColumnSpec.text("select"));
        builder.row("plain", Long.MAX_VALUE, 0.1, "a");
        builder.row("comma, quote \" and\nline\r\nbreak\ttab", Long.MIN_VALUE + 1, Double.NaN, null);
        builder.row("", 0, Double.POSITIVE_INFINITY, "µ β Å 𝛼");
        builder.row(null, -1, Double.NEGATIVE_INFINITY, " spaces ");
        builder.row("'; DROP", 7, Double.MIN_VALUE, "x");
        builder.row("z", 8, -0.0, "1.7976931348623157E308");
        builder.row("z", 9, Double.MAX_VALUE, "y");
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.tsv", "t.csv.gz", "t.parquet", "it's a name.parquet"})
    void whatIsWrittenIsRead(String name) throws IOException {
        Path file = folder.resolve(name);
        Table table = awkward();
        TableWriter.write(table, file);
        Table read = TableReader.read(file);
        assertEquals(table, read);
        assertEquals(List.of(name), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "parquet"})
    void equalTablesGiveEqualBytes(String ending) throws IOException {
        Table table = many(130_000, 5);
        Path first = folder.resolve("first." + ending);
        Path second = folder.resolve("second." + ending);
        TableWriter.write(table, first);
        TableWriter.write(table.specs(), List.of(many(130_000, 5)), second);
        assertEquals(-1, Files.mismatch(first, second));
        assertEquals(table, TableReader.read(first));
    }

    /// Two row groups and more, written in parts: the order of appending is the order of reading.
    @Test
    void partsGiveTheSameBytesAsTheWhole() throws IOException {
        Table whole = many(130_000, 3);
        TableBuilder a = TableBuilder.of(whole.specs());
        TableBuilder b = TableBuilder.of(whole.specs());
        for (int row = 0; row < whole.rows(); row++) {
            (row < 100_001 ? a : b).text(whole.text("arm", row)).whole(whole.whole("draw", row))
                    .number(whole.number("value", row)).endRow();
        }
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        TableWriter.write(whole, one);
        TableWriter.write(whole.specs(), List.of(a.build(), b.build()), two);
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void severalThreadsMayWriteAndRead() throws Exception {
        Table table = many(2_000, 4);
        List<Callable<Table>> tasks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path file = folder.resolve("thread" + i + ".parquet");
            tasks.add(() -> {
                TableWriter.write(table, file);
                return TableReader.read(file);
            });
        }
        try (var pool = Executors.newFixedThreadPool(3)) {
            for (Future<Table> result : pool.invokeAll(tasks)) {
                assertEquals(table, result.get());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "parquet"})
    void emptyTableKeepsItsColumns(String ending) throws IOException {
        Table empty = TableBuilder.of(ColumnSpec.text("a"), ColumnSpec.number("b")).build();
        Path file = folder.resolve("empty." + ending);
        TableWriter.write(empty, file);
        Table read = TableReader.read(file);
        assertEquals(0, read.rows());
        assertEquals(List.of("a", "b"), read.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "parquet"})
    void failureLeavesTheOldFile(String ending) throws IOException {
        Path file = folder.resolve("t." + ending);
        TableWriter.write(many(10, 1), file);
        byte[] before = Files.readAllBytes(file);
        Table other = TableBuilder.of(ColumnSpec.text("other")).build();
        assertThrows(IllegalArgumentException.class,
                () -> TableWriter.write(many(1, 1).specs(), List.of(many(10, 2), other), file));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("t." + ending), names());
    }

    @Test
    void typesOfTextColumns() throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file,
                "id,whole,number,mixed,none,long\n007,1,1e-3,1,,99999999999999999999\n008,-20,,a,,1\n\n009,0,5,,,2\n");
        Table table = TableReader.read(file);
        assertEquals(List.of(ColumnSpec.text("id"), ColumnSpec.whole("whole"), ColumnSpec.number("number"),
                ColumnSpec.text("mixed"), ColumnSpec.text("none"), ColumnSpec.text("long")), table.specs());
        assertEquals(-20, table.whole("whole", 1));
        assertEquals(0.001, table.number("number", 0));
        assertTrue(Double.isNaN(table.number("number", 1)));
        assertEquals(3, table.rows());
    }

    @Test
    void acceptsMarkCarriageReturnsAndMissingLastLineFeed() throws IOException {
        Path file = folder.resolve("t.txt");
        Files.writeString(file, "\ufeffa\tb\r\n1\t\"x\ty\"\r\n2\t\"\"");
        Table table = TableReader.read(file);
        assertEquals("x\ty", table.text("b", 0));
        assertEquals("", table.text("b", 1));
        assertEquals(2, table.whole("a", 1));
    }

    @Test
    void problemsNameFileAndLine() throws IOException {
        assertEquals("3: 3 fields; the header has 2", refusal("a,b\n1,2\n1,2,3\n"));
        assertEquals("2: a quoted field that starts here is not closed", refusal("a,b\n1,\"2\n3,4\n"));
        assertEquals("1: two columns are called 'a'", refusal("a,a\n"));
        assertEquals("1: column 2 has no name", refusal("a,,c\n"));
        assertEquals("2: a closing quote is followed by 'x'; a quote inside a quoted field is written twice",
                refusal("a,b\n\"1\"x,2\n"));
        assertEquals("0: the file is empty", refusal(""));
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "a\n1 µM\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("the text is not UTF-8; save it as UTF-8",
                assertThrows(TableFormatException.class, () -> TableReader.read(latin)).reason());
        Path fake = folder.resolve("fake.parquet");
        Files.writeString(fake, "no parquet");
        assertThrows(TableFormatException.class, () -> TableReader.read(fake));
        assertThrows(NoSuchFileException.class, () -> TableReader.read(folder.resolve("none.parquet")));
        assertThrows(NoSuchFileException.class, () -> TableReader.read(folder.resolve("none.csv")));
        assertThrows(TableFormatException.class, () -> TableReader.read(folder.resolve("none.xlsx")));
    }

    @Test
    void builderRefusesWhatDoesNotFit() {
        TableBuilder builder = TableBuilder.of(ColumnSpec.text("a"), ColumnSpec.whole("b"));
        assertThrows(IllegalArgumentException.class, () -> builder.number(1));
        builder.text("x");
        assertThrows(IllegalStateException.class, builder::endRow);
        assertThrows(IllegalStateException.class, builder::build);
        builder.whole(1);
        assertThrows(IllegalStateException.class, () -> builder.whole(2));
        Table table = builder.endRow().build();
        assertThrows(IllegalArgumentException.class, () -> table.column("c"));
        assertThrows(IllegalArgumentException.class, () -> table.numbers("a"));
        assertArrayEquals(new double[] {1}, table.numbers("b").toArray());
        assertThrows(IllegalArgumentException.class,
                () -> new Table(List.of(WholeColumn.of("a", 1), WholeColumn.of("a", 2))));
        assertThrows(IllegalArgumentException.class,
                () -> new Table(List.of(WholeColumn.of("a", 1), WholeColumn.of("b", 1, 2))));
        assertNotEquals(NumberColumn.of("a", 0.0), NumberColumn.of("a", -0.0));
        assertFalse(table.has("c"));
    }

    private String refusal(String text) throws IOException {
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, text);
        var e = assertThrows(TableFormatException.class, () -> TableReader.read(file));
        assertEquals(file.toString(), e.file());
        return e.line() + ": " + e.reason();
    }

    private static Table many(int rows, int arms) {
        TableBuilder builder = TableBuilder.of(ColumnSpec.text("arm"), ColumnSpec.whole("draw"),
                ColumnSpec.number("value"));
        for (int i = 0; i < rows; i++) {
            builder.text("arm " + i % arms).whole(i).number(StrictMath.sin(i)).endRow();
        }
        return builder.build();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}
