package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Bringing files and asking for names as typed: what is printed where, and how it ends.
class ReferenceCommandTest {
    private static final String MATURE = ">hsa-miR-21-5p MIMAT0000076 Homo sapiens miR-21-5p\nUAGCUUAUCAGACUGAUGUUGA\n";
    private static final String PAIRS = """
            mirna_stem\ttarget\tpmid
            miR-21\tPTEN\t11111111
            miR-21\tPTEN\t17681183
            miR-21\tPTEN\t12222222
            miR-21\tPTEN\t13333333
            miR-21\tPTEN\t14444444
            miR-21\tPTEN\t15555555
            miR-21\tPTEN\t16666666
            """;

    private static final int WIDE = 1000;
    private static final int NARROW = 60;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true)).setUsageHelpWidth(WIDE);

    @TempDir
    private Path folder;

    private int reference(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return command.execute(Stream.of(Stream.of("reference"), Stream.of(arguments),
                Stream.of("--store", folder.resolve("reference.duckdb").toString()))
                .flatMap(part -> part).toArray(String[]::new));
    }

    @BeforeEach
    void bring() throws Exception {
        Path mature = Files.writeString(folder.resolve("mature.fa"), MATURE);
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), PAIRS);
        assertEquals(0, reference("add", mature.toString(), pairs.toString(), "--version", "22.1"), err::toString);
    }

    @Test
    void addTellsWhatIsThereNow() {
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().matches(
                "mirbase-mature: 1 row, 1 term; version 22\\.1; licence: public domain; \\d+\\.\\d s"),
                lines::toString);
        assertTrue(lines.get(1).startsWith("mirtarbase-stems: 7 rows; version 22.1; licence: "), lines::toString);
        assertEquals("Store: " + folder.resolve("reference.duckdb"), lines.getLast());
        assertEquals("", err.toString());
    }

    @Test
    void standardInputIsReadAndReplaces() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("mirna_stem\ttarget\tpmid\nmiR-21\tKRAS\t17681183\n"
                    .getBytes(StandardCharsets.UTF_8)));
            assertEquals(0, reference("add", "-", "--as", "mirtarbase-stems", "--origin", "a pipe", "--allow-smaller"),
                    err::toString);
        } finally {
            System.setIn(before);
        }
        assertTrue(out.toString().contains("version not stated (say it with --version)"), out::toString);
        assertTrue(out.toString().contains("  in place of 7 rows; version 22.1"), out::toString);
        assertEquals(0, reference("list"));
        assertTrue(out.toString().contains("a pipe"), out::toString);
        assertEquals(2, reference("add", "-", "-"));
        assertTrue(err.toString().contains("The standard input is given twice."), err::toString);
    }

    /// Cut inside its last row, and less than what is there: refused. Without anything to compare with: told.
    @Test
    void aFileThatWasCutOffDoesNotReplaceAGoodOne() throws Exception {
        Path cut = Files.writeString(folder.resolve("cut_v9.tsv"), PAIRS.substring(0, PAIRS.length() / 2));
        assertEquals(2, reference("add", cut.toString()));
        assertTrue(err.toString().contains("that it would replace has 7."), err::toString);
        assertTrue(err.toString().contains("Maybe --allow-smaller, if it is whole."), err::toString);
        assertEquals(0, reference("find", "hsa-miR-21-5p", "PTEN"));
        assertTrue(out.toString().contains("and 2 older"), out::toString);
        assertEquals(0, reference("add", cut.toString(), "--allow-smaller"));
        assertTrue(err.toString().contains("REFERENCE-0011 warning"), err::toString);
        assertTrue(err.toString().contains("The last line has no line end"), err::toString);
        assertTrue(out.toString().contains("version v9 (from the file name)"), out::toString);
    }

    @Test
    void aDamagedFileEndsWithItsProblemsAndCode2() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "mirna_stem\ttarget\tpmid\nmiR-21\tPTEN\n");
        assertEquals(2, reference("add", broken.toString()));
        assertTrue(err.toString().contains("broken.tsv:2:1\n  The row has 2 fields; the header has 3."), err::toString);
        assertEquals("", out.toString());
        assertEquals(0, reference("find", "miR-21", "PTEN"), "the store is as it was");
    }

    @Test
    void listIsForPeopleAndPrograms() {
        assertEquals(0, reference("list"));
        assertTrue(out.toString().startsWith("collection        version  rows  terms  licence"), out::toString);
        assertEquals(0, reference("list", "--format", "csv"));
        assertTrue(out.toString().lines().skip(1).findFirst().orElseThrow()
                .startsWith("mirbase-mature,22.1,1,1,public domain,"), out::toString);
        assertEquals(0, reference("list", "--format", "json"));
        assertTrue(out.toString().contains("\"rows\": 7, \"terms\": 0"), out::toString);
        assertEquals(2, reference("list", "--format", "yaml"));
        assertTrue(err.toString().contains("'yaml' is none of table, json, tsv, csv."), err::toString);
    }

    @Test
    void findTellsWhatANameIs() {
        assertEquals(0, reference("find", "nonesuch", "hsa-mir-21-5P"));
        assertEquals("""
                asked          collection      id            name           as                       what
                hsa-mir-21-5P  mirbase-mature  MIMAT0000076  hsa-miR-21-5p  approved: hsa-miR-21-5p  mature miRNA
                """, out.toString());
        assertEquals("'nonesuch' is not known to any collection.\n", err.toString());
        assertEquals(2, reference("find", "nonesuch"));
        assertTrue(err.toString().contains("No collection knows the name 'nonesuch'."), err::toString);
    }

    @Test
    void aNarrowScreenGetsEntries() {
        command.setUsageHelpWidth(NARROW);
        assertEquals(0, reference("find", "hsa-mir-21-5P"));
        assertEquals("""
                hsa-mir-21-5P  is hsa-miR-21-5p (MIMAT0000076) in
                  mirbase-mature
                  approved: hsa-miR-21-5p · mature miRNA
                """, out.toString());
        assertEquals(0, reference("find", "hsa-miR-21-5p", "PTEN"));
        assertEquals("""
                miR-21  acts on PTEN in mirtarbase-stems
                  any evidence · same stem
                  7 papers: PMID 13333333, 14444444, 15555555, 16666666,
                  17681183, and 2 older
                """, out.toString());
        assertEquals(0, reference("list"));
        assertTrue(out.toString().contains("mirbase-mature  1 row, 1 term\n  version 22.1 · public domain\n"),
                out::toString);
    }

    @Test
    void findTellsTheEvidenceForAPair() {
        assertEquals(0, reference("find", "hsa-miR-21-5p", "PTEN"));
        assertTrue(out.toString().contains("13333333, 14444444, 15555555, 16666666, 17681183, and 2 older"),
                out::toString);
        assertEquals(0, reference("find", "hsa-miR-21-5p", "PTEN", "--format", "tsv"));
        assertTrue(out.toString().contains("\t7\t11111111|12222222|13333333|"), out::toString);
        assertEquals(0, reference("find", "hsa-miR-21-5p", "KRAS", "--format", "json"));
        assertEquals("[]\n", out.toString());
        assertEquals(0, reference("find", "hsa-miR-21-5p", "KRAS"));
        assertTrue(out.toString().contains("MIMAT0000076"), "what the two are");
        assertTrue(err.toString().contains("That is no evidence against it."), err::toString);
    }

    @Test
    void removeTakesOut() {
        assertEquals(0, reference("remove", "mirbase-mature"));
        assertEquals("Removed mirbase-mature: 1 row, 1 term; version 22.1\n", out.toString());
        assertEquals(2, reference("remove", "mirbase-mature"));
        assertTrue(err.toString().contains("There are mirtarbase-stems."), err::toString);
    }

    @Test
    void progressIsOnStandardError() {
        StringWriter told = new StringWriter();
        long[] now = {0};
        try (RowProgress progress = new RowProgress(new PrintWriter(told), true, () -> now[0])) {
            progress.reached("a.txt", 1, 0.1);
            now[0] = 1_000_000_000L;
            progress.reached("a.txt", 500_000, 1);
        }
        assertTrue(told.toString().startsWith("\rexodyn: reading a.txt, 500,000 rows, 500,000 rows/s"), told::toString);
    }
}
