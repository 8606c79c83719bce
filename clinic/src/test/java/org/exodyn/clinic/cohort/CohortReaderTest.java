package org.exodyn.clinic.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.exodyn.tables.TableReader;
import org.exodyn.tables.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables and sheets as people write them.
class CohortReaderTest {
    private static final String COUNTS = "feature\ta\tb\tc\nmiR-1\t0\t3\t7\nmiR-2\t12\t0\t5\n";
    private static final String SHEET = "sample\tgroup\na\tx\nb\ty\nc\tx\n";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Cohort read(String table, String sheet) throws IOException {
        return read(table, sheet, Optional.empty())
                .orElseThrow(() -> new AssertionError(ProblemReport.render(problems.list())));
    }

    private Optional<Cohort> read(String table, String sheet, Optional<Scale> scale) throws IOException {
        Path counts = Files.writeString(folder.resolve("counts.tsv"), table);
        Path samples = Files.writeString(folder.resolve("samples.tsv"), sheet);
        return CohortReader.read(counts, samples, scale, problems);
    }

    private List<String> codes() {
        return problems.list().stream().map(problem -> problem.code().code()).distinct().toList();
    }

    @Test
    void countsAreCountsAndZerosAreCounted() throws IOException {
        Cohort cohort = read(COUNTS, SHEET);
        assertEquals(Scale.COUNTS, cohort.table().scale());
        assertEquals(new Measurement.Zero(), cohort.table().measurement(0, 0));
        assertEquals(new Measurement.Value(12), cohort.table().measurement(1, 0));
        assertEquals(List.of(1, 0, 1),
                java.util.Arrays.stream(cohort.sides(new Contrast("group", "x", "y"))).boxed().toList());
        assertTrue(problems.isEmpty());
    }

    @Test
    void theSameTableFromCsvGzipAndParquet() throws IOException {
        Cohort expected = read(COUNTS, SHEET);
        Path csv = Files.writeString(folder.resolve("c.csv"), COUNTS.replace('\t', ','));
        Path gzip = folder.resolve("c.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(COUNTS.getBytes(StandardCharsets.UTF_8));
        }
        Path parquet = folder.resolve("c.parquet");
        TableWriter.write(TableReader.read(csv), parquet);
        for (Path file : List.of(csv, gzip, parquet)) {
            Cohort same = CohortReader.read(file, folder.resolve("samples.tsv"), Optional.empty(), problems)
                    .orElseThrow();
            assertEquals(expected.table().features(), same.table().features(), file::toString);
            for (int f = 0; f < 2; f++) {
                for (int s = 0; s < 3; s++) {
                    assertEquals(expected.table().measurement(f, s), same.table().measurement(f, s), file::toString);
                }
            }
        }
        assertTrue(problems.isEmpty());
    }

    @Test
    void nothingZeroTooLittleAndNeverLookedAtAreFourThings() throws IOException {
        Cohort cohort = read("protein\ta\tb\tc\nP1\t5200.5\t0\t<LOD\nP2\t<120.5\tNM\t\n", SHEET);
        assertEquals(Scale.INTENSITIES, cohort.table().scale());
        assertEquals(new Measurement.Value(5200.5), cohort.table().measurement(0, 0));
        // an instrument that reports intensities writes zero for what it did not see
        assertInstanceOf(Measurement.BelowDetection.class, cohort.table().measurement(0, 1));
        assertEquals(new Measurement.BelowDetection(120.5), cohort.table().measurement(1, 0));
        assertEquals(new Measurement.NotMeasured(), cohort.table().measurement(1, 1));
        assertEquals(new Measurement.Missing(), cohort.table().measurement(1, 2));
    }

    @Test
    void negativeNumbersAreLogarithms() throws IOException {
        assertEquals(Scale.LOG2, read("protein\ta\tb\tc\nP1\t-1.5\t2\t0\n", SHEET).table().scale());
    }

    @Test
    void wholeIntensitiesAreToldFromCountsByTheirLimitOfDetection() throws IOException {
        assertEquals(Scale.INTENSITIES, read("protein\ta\tb\tc\nP1\t40000\t0\t36000\n", SHEET).table().scale());
    }

    @Test
    void whatCannotBeToldMustBeSaid() throws IOException {
        String unclear = "f\ta\tb\tc\nx\t40\t50\t36\n";
        read(unclear, SHEET, Optional.empty());
        assertEquals(List.of("COHORT-0010"), codes());
        Problems none = new Problems();
        assertTrue(CohortReader
                .read(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"), Optional.of(Scale.COUNTS), none)
                .orElseThrow().scale().confirmed());
        assertTrue(none.isEmpty());
    }

    @Test
    void normalisedCountsAreNoCounts() throws IOException {
        read("f\ta\tb\tc\nx\t4.25\t50.5\t0\n", SHEET, Optional.of(Scale.COUNTS));
        Problem problem = problems.list().getFirst();
        assertEquals(
                "The table is said to hold counts, but 2 of its 3 numbers are no counts: x in a (4.25), x in b (50.5).",
                problem.what());
        assertTrue(problem.fixes().stream().anyMatch(fix -> fix.contains("salmon")), problem::render);
    }

    /// A table of counts from 0 to 1330 with one field replaced, sixty numbers in all.
    private static String counts(String odd) {
        StringBuilder table = new StringBuilder("f\ta\tb\tc\n");
        for (int row = 0; row < 20; row++) {
            table.append("g").append(row).append('\t').append(row * 70).append('\t').append(row == 7 ? odd : row * 3)
                    .append('\t').append(row * row).append('\n');
        }
        return table.toString();
    }

    @Test
    void oneOddNumberDoesNotMakeCountsLogarithmsOrIntensities() throws IOException {
        for (String odd : List.of("-3", "3.5")) {
            Problems own = new Problems();
            Path table = Files.writeString(folder.resolve("odd.tsv"), counts(odd));
            Path sheet = Files.writeString(folder.resolve("odd-sheet.tsv"), SHEET);
            CohortReader.read(table, sheet, Optional.empty(), own);
            assertEquals(1, own.list().size(), () -> ProblemReport.render(own.list()));
            Problem problem = own.list().getFirst();
            assertEquals("COHORT-0010", problem.code().code());
            assertTrue(problem.what().contains("g7 in b (" + odd + ")"), problem::render);
            assertEquals(9, problem.location().line());
            assertEquals(3, problem.location().column());
            assertTrue(problem.fixes().stream().anyMatch(fix -> fix.contains("--scale counts")), problem::render);
            assertTrue(problem.fixes().stream().noneMatch(fix -> fix.contains("log2")), problem::render);
        }
        assertEquals(Scale.COUNTS, read(counts("21"), SHEET).table().scale());
        assertTrue(problems.isEmpty());
    }

    @Test
    void countsAreNoLogarithmsThoughSomebodySaysSo() throws IOException {
        read(counts("-3"), SHEET, Optional.of(Scale.LOG2));
        assertTrue(problems.list().getFirst().what().contains("they reach 1,330"), problems.list().getFirst()::render);
    }

    @Test
    void expectedCountsAreAskedFor() throws IOException {
        read("f\ta\tb\tc\nx\t4.25\t50.5\t0\ny\t1.02\t810.3\t3\n", SHEET, Optional.empty());
        assertEquals(List.of("COHORT-0010"), codes());
        assertTrue(problems.list().getFirst().fixes().getFirst().contains("RSEM"), problems.list().getFirst()::render);
    }

    /// Counts per million, rounded: whole, but every sample has the same sum.
    @Test
    void equalSumsAreNoLibraries() throws IOException {
        StringBuilder table = new StringBuilder("f\ta\tb\tc\td\n");
        for (int row = 1; row <= 20; row++) {
            table.append("g").append(row).append('\t').append(row * 5).append('\t').append(105 - row * 5).append('\t')
                    .append(row % 2 * 105).append('\t').append(row > 10 ? 105 : 0).append('\n');
        }
        String sheet = SHEET + "d\ty\n";
        read(table.toString(), sheet, Optional.empty());
        assertEquals(List.of("COHORT-0010"), codes());
        assertTrue(problems.list().getFirst().because().contains("nearly the same sum (1,050 to 1,050)"),
                problems.list().getFirst()::render);
        Problems said = new Problems();
        assertTrue(CohortReader
                .read(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"), Optional.of(Scale.COUNTS), said)
                .isPresent());
        assertEquals(1, said.list().size(), "drawn to one depth they may be, so it is a warning");
        assertTrue(!said.hasErrors());
    }

    @Test
    void semicolonsAndDecimalCommasAreOneProblem() throws IOException {
        read("f;a;b;c\nx;1;2;3\n", SHEET, Optional.empty());
        assertTrue(problems.list().getFirst().what().contains("separated by semicolons"),
                problems.list().getFirst()::render);
        assertEquals(1, problems.list().size());
        Problems own = new Problems();
        StringBuilder table = new StringBuilder("f\ta\tb\tc\n");
        for (int row = 0; row < 20; row++) {
            table.append("g").append(row).append("\t1,5\t0\t2,25\n");
        }
        CohortReader.read(Files.writeString(folder.resolve("counts.tsv"), table),
                folder.resolve("samples.tsv"), Optional.empty(), own);
        assertEquals(1, own.list().size(), () -> ProblemReport.render(own.list()));
        assertTrue(own.list().getFirst().what().contains("40 fields have a comma"), own.list().getFirst()::render);
    }

    @Test
    void datesForNamesAreTold() throws IOException {
        read("f\ta\tb\tc\n1-Mar\t4\t1\t0\nmiR-1\t2\t3\t4\n", SHEET);
        assertTrue(problems.list().getFirst().what().contains("1-Mar has a date for its name"),
                problems.list().getFirst()::render);
    }

    @Test
    void everyProblemAtOnce() throws IOException {
        read("f\ta\tb\tb\t\nx\t1\t2\t3\t4\nx\t1\t1,5\ttwo\t4\ny\t1\t2\n\t1\t2\t3\t4\n",
                "sample\tgroup\tgroup\na\tx\tx\na\ty\ty\n\tz\tz\n", Optional.empty());
        assertEquals(java.util.Set.of("COHORT-0003", "COHORT-0004", "COHORT-0005", "COHORT-0006"),
                java.util.Set.copyOf(codes().stream().filter(code -> code.compareTo("COHORT-0007") < 0).toList()));
        String report = ProblemReport.render(problems.list());
        assertTrue(report.contains("Maybe 1.5, with a point."), report);
        assertTrue(report.contains("counts.tsv:3:"), report);
    }

    @Test
    void manyProblemsOfOneKindAreCounted() throws IOException {
        StringBuilder table = new StringBuilder("f\ta\tb\tc\n");
        for (int row = 0; row < 50; row++) {
            table.append("g").append(row).append(row < 40 ? "\tx\t1\t2\n" : "\t3\t1\t2\n");
        }
        read(table.toString(), SHEET, Optional.empty());
        assertTrue(ProblemReport.render(problems.list()).contains("met 30 more times"));
    }

    @Test
    void aColumnOfWordsIsOneProblem() throws IOException {
        read("f\tgene\ta\tb\nx\tTP53\t1\t2\ny\tEGFR\t3\t4\n", "sample\tgroup\na\tx\nb\ty\n", Optional.empty());
        assertEquals(1,
                problems.list().stream().filter(one -> one.what().equals("The column gene has no number.")).count());
    }

    @Test
    void aMissingCountIsNotTakenForZero() throws IOException {
        read("f\ta\tb\tc\nx\t4\t\t2\n", SHEET, Optional.of(Scale.COUNTS));
        assertEquals("The count of x in b is missing.", problems.list().getFirst().what());
    }

    @Test
    void namesThatRChangedAreRecognised() throws IOException {
        read("f\tTCGA.04.1\tTCGA.04.2\nx\t4\t1\n", "sample\tgroup\nTCGA-04-1\tx\nTCGA-04-2\ty\n", Optional.empty());
        assertTrue(ProblemReport.render(problems.list()).contains("as R changes names"));
    }

    @Test
    void samplesOfOneFileAloneAreLeftOutWithAWarning() throws IOException {
        assertEquals(List.of("a", "b"), read(COUNTS, "sample\tgroup\na\tx\nb\ty\nd\tx\n").sheet().samples());
        assertEquals(2, problems.list().size());
    }

    @Test
    void aNameThatBothFilesHaveIsNotProposedForAnother() throws IOException {
        read("f\tHC1\tHC2\nx\t4\t1\ny\t0\t1\n", "sample\tgroup\nHC1\tx\nHC2\ty\nHC13\tx\n");
        assertEquals(List.of("that this is meant"), problems.list().getFirst().fixes());
    }

    @Test
    void aHeaderWithoutARowNameIsRs() throws IOException {
        assertEquals(List.of("a", "b", "c"), read("a\tb\tc\nmiR-1\t0\t3\t7\n", SHEET).table().samples());
    }

    @Test
    void contrastsAreCheckedAgainstTheSheet() throws IOException {
        SampleSheet sheet = read(COUNTS, SHEET).sheet();
        assertEquals(Optional.of(new Contrast("group", "x", "y")), Contrast.parse("group=x:y", sheet, problems));
        assertTrue(problems.isEmpty());
        for (String wrong : List.of("group", "grup=x:y", "group=x:z", "group=x:x")) {
            Problems own = new Problems();
            assertEquals(Optional.empty(), Contrast.parse(wrong, sheet, own), wrong);
            assertEquals(1, own.list().size(), wrong);
        }
    }
}
