package org.exodyn.reference.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.exodyn.reference.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each format with each kind of damage: an answer with a line, or the same result as of the sound file.
class DamagedFilesTest {
    private static final String DAMAGE = "\"\t\n,|:[]{}\\;x>\0é";

    private static byte[] sound(ReferenceFormat format) {
        return Fixture.bytes(Fixture.of(format));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void same(ReferenceFormat format, byte[] bytes) throws IOException {
        Recording plain = Recording.of(sound(format), format);
        Recording other = Recording.of(bytes, format);
        assertEquals("", other.problems);
        assertEquals(plain.lines, other.lines);
        assertEquals(plain.rowLines, other.rowLines);
    }

    /// The first lines tell the format, but for the two whose files look the same from inside.
    @ParameterizedTest
    @EnumSource
    void firstLinesTellTheFormat(ReferenceFormat format) throws IOException {
        Recording told = Recording.of(sound(format));
        if (format == ReferenceFormat.EXOCARTA || format == ReferenceFormat.VESICLEPEDIA) {
            assertTrue(told.problems.contains("Maybe --as exocarta.\n  Maybe --as vesiclepedia."), told.problems);
        } else {
            assertEquals("", told.problems);
            assertEquals(format, told.format);
        }
    }

    @ParameterizedTest
    @EnumSource
    void gzipMarkAndCarriageReturnsDoNotMatter(ReferenceFormat format) throws IOException {
        String text = new String(sound(format), StandardCharsets.UTF_8).replace("\r\n", "\n");
        byte[] windows = ("\ufeff" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        same(format, windows);
        same(format, gzip(sound(format)));
        same(format, gzip(windows));
        same(format, text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
        int half = windows.length / 2;
        same(format, joined(gzip(Arrays.copyOf(windows, half)),
                gzip(Arrays.copyOfRange(windows, half, windows.length))));
    }

    @ParameterizedTest
    @EnumSource
    void aCompressedFileThatEndsEarlyIsRefused(ReferenceFormat format) throws IOException {
        byte[] whole = gzip(sound(format));
        for (int length : new int[] {whole.length - 1, whole.length - 8, whole.length / 2, 12, 5}) {
            Recording cut = Recording.of(Arrays.copyOf(whole, length), format);
            assertTrue(cut.problems.contains("REFERENCE-0003"), length + ": " + cut.problems);
        }
    }

    /// A cut behind a whole row cannot be seen in most formats, and a cut inside the last field is a doubt only; nothing else may
    /// pass, and nothing may fail in another way.
    @ParameterizedTest
    @EnumSource
    void aTextCutAnywhereIsReadUpToThereOrRefused(ReferenceFormat format) throws IOException {
        byte[] whole = sound(format);
        int refused = 0;
        for (int length = 1; length < whole.length; length++) {
            Recording cut = Recording.of(Arrays.copyOf(whole, length), format);
            if (cut.problems.isEmpty()) {
                assertTrue(format == ReferenceFormat.ONCOTREE_JSON || format == ReferenceFormat.CELLOSAURUS
                        || whole[length - 1] == '\n', "a cut after " + length + " bytes was not seen");
                assertTrue(cut.rowLines.size() <= Recording.of(whole, format).rowLines.size());
            } else {
                refused++;
                assertTrue(cut.problems.contains("Maybe"), cut.problems);
            }
        }
        assertTrue(refused > 0 || format == ReferenceFormat.PUBMED_RETRACTIONS, "no cut was seen");
    }

    @ParameterizedTest
    @EnumSource
    void aByteOfLatin1IsNamedWithItsLine(ReferenceFormat format) throws IOException {
        byte[] bytes = sound(format);
        int at = bytes.length - 3;
        bytes[at] = (byte) 0xe9;
        long line = new String(bytes, 0, at, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count() + 1;
        Recording broken = Recording.of(bytes, format);
        assertTrue(broken.problems.contains("byte 0xE9"), broken.problems);
        assertTrue(broken.problems.contains("file:" + line + ":"), broken.problems);
    }

    /// Bytes turned at random: whatever comes out, it comes out as a problem or a result.
    @ParameterizedTest
    @EnumSource
    void randomDamageNeverFailsInAnotherWay(ReferenceFormat format) throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound(format);
            for (int hit = random.nextInt(4); hit >= 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            }
            Recording damaged = Recording.of(bytes, format);
            assertTrue(damaged.problems.isEmpty() || damaged.problems.contains("REFERENCE-"), damaged.problems);
        }
    }

    @Test
    void rowsOfAnotherLengthAreListedWithTheirLines() throws IOException {
        Recording broken = Recording.of("""
                mirna_stem\ttarget\tpmid
                miR-21\tPTEN\t17681183
                miR-21\tPTEN
                miR-21\tPTEN\t17681183\t1
                miR-21\tPTEN\tseventeen
                miR-21\tPT""".getBytes(StandardCharsets.UTF_8));
        assertEquals("""
                REFERENCE-0007 error   file:3:1
                  The row has 2 fields; the header has 3.
                  Because: The row begins with 'miR-21'.
                  Maybe a line break stands inside a field, or fields at the end were left out.

                REFERENCE-0007 error   file:4:1
                  The row has 4 fields; the header has 3.
                  Because: The row begins with 'miR-21'.
                  Maybe a field holds a tab and is not quoted.

                REFERENCE-0009 error   file:5:1   pmid
                  The pmid is 'seventeen'; it must look like 18392778.
                  Maybe the row is damaged, or the file is of another kind.

                REFERENCE-0007 error   file:6:1
                  The row has 2 fields; the header has 3.
                  Because: The row begins with 'miR-21'.
                  Maybe the file was cut off here; download it again.

                4 errors
                """, broken.problems);
    }

    @Test
    void readingStopsAfterTwentyErrors() throws IOException {
        Recording broken = Recording.of(("mirna_stem\ttarget\tpmid\n" + "miR-21\n".repeat(500))
                .getBytes(StandardCharsets.UTF_8));
        assertTrue(broken.problems.endsWith("20 errors\n"), broken.problems);
        assertTrue(broken.problems.contains("Reading stopped after 20 errors"), broken.problems);
    }

    @Test
    void aFileThatEndsInsideAQuotedFieldIsNamedWithTheLineItStartsOn() throws IOException {
        Recording cut = Recording.of("""
                DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
                DB00441,,Gemcitabine,,,"Gemcitabin
                more and more"""
                .getBytes(StandardCharsets.UTF_8));
        assertTrue(cut.problems.contains("file:2:1\n  A quoted field that starts on this line is not closed"),
                cut.problems);
    }

    @Test
    void otherFilesAreRefusedByName() throws IOException {
        assertProblem("The file is empty.", new byte[0]);
        assertProblem("The file is empty.", gzip(new byte[0]));
        assertProblem("a ZIP archive or an Excel workbook", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
        assertProblem("an xz archive", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 1, 1});
        assertProblem("The file is a web page.", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        assertProblem("UTF-16", "mirna_stem\ttarget\tpmid\n".getBytes(StandardCharsets.UTF_16LE));
        assertProblem("probably UTF-16", "mirna_stem\ttarget\tpmid\n".getBytes(StandardCharsets.UTF_16));
        assertProblem("fits no format: 'name,value'", "name,value\na,1\n".getBytes(StandardCharsets.UTF_8));
        Recording wrong = Recording.of("name,value\na,1\n".getBytes(StandardCharsets.UTF_8), ReferenceFormat.HGNC);
        assertTrue(wrong.problems.contains("The column 'hgnc_id' is missing."), wrong.problems);
    }

    private static void assertProblem(String expected, byte[] bytes) throws IOException {
        Recording refused = Recording.of(bytes);
        assertTrue(refused.problems.contains(expected), refused.problems);
        assertTrue(refused.problems.contains("Maybe"), refused.problems);
    }

    @Test
    void textThatWasEncodedTwiceIsReadWithAWarning() throws IOException {
        String names = """
                DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
                DB00441,,Gemcitabine,,,Größe – naïve – Café – Köln – Århus – Übung – Señor,
                """;
        String twice = new String(names.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        Recording doubtful = Recording.of(twice.getBytes(StandardCharsets.UTF_8));
        assertTrue(doubtful.problems.contains("REFERENCE-0013 warning file:2:1"), doubtful.problems);
        assertFalse(doubtful.lines.isEmpty());
        assertEquals("", Recording.of(names.getBytes(StandardCharsets.UTF_8)).problems);
    }

    @Test
    void quotesAreReadAsRfc4180Says() throws IOException {
        Recording quoted = Recording.of("""
                DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
                "DB00441","","Gem""cit""abine","","","a, b | c
                d",""
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals("", quoted.problems);
        assertEquals("term | DB00441 | Gem\"cit\"abine | - | -", quoted.lines.getFirst());
        assertTrue(quoted.lines.contains("name | DB00441 | c\nd | alias | -"), quoted.lines::toString);
        Recording after = Recording.of("""
                DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key
                DB00441,,"Gem"cit,,,,
                """.getBytes(StandardCharsets.UTF_8));
        assertTrue(after.problems.contains("file:2:1\n  A closing quote is followed by 'c'."), after.problems);
    }
}
