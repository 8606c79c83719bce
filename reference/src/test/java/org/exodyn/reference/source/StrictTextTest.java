package org.exodyn.reference.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.exodyn.input.ScientificInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text of several blocks: characters and line ends that lie across their borders.
class StrictTextTest {
    private static final String[] PIECES = {"a", "é", "β", "–", "🧬", "\r\n", "\n", "\r", "\t", "word "};

    /// Gives bytes in portions of any size, as a pipe does.
    private static InputStream dripping(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, 1 + random.nextInt(5000)));
            }
        };
    }

    private static StrictText open(InputStream in) throws IOException {
        RowProblems problems = new RowProblems("file");
        return new StrictText(SourceBytes.of(in, problems), problems);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyCharacterComesOnceWithItsLine(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder written = new StringBuilder("x");
        while (written.length() < 200_000) {
            written.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String expected = written.toString().replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder read = new StringBuilder();
        int line = 1;
        try (StrictText text = open(dripping(written.toString().getBytes(StandardCharsets.UTF_8), random))) {
            for (int c = text.read(); c != StrictText.END; c = text.read()) {
                read.append((char) c);
                line += c == '\n' ? 1 : 0;
                assertEquals(line, text.line());
            }
        }
        assertEquals(expected, read.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 190_000})
    void aWrongByteIsNamedWithItsLineWhereverItLies(int at) throws IOException {
        byte[] bytes = new byte[200_000];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) (index % 100 == 99 ? '\n' : 'a');
        }
        bytes[at] = (byte) 0xe9;
        try (StrictText text = open(dripping(bytes, new Random(at)))) {
            String refusal = String.valueOf(assertThrows(ScientificInputException.class, () -> {
                int c = text.read();
                while (c != StrictText.END) {
                    c = text.read();
                }
            }).getMessage());
            assertTrue(refusal.contains("file:" + (at / 100 + 1) + ":" + (at % 100 + 1) + "\n"), refusal);
            assertTrue(refusal.contains("byte 0xE9"), refusal);
        }
    }

    @Test
    void theHashIsThatOfTheWholeFile() throws Exception {
        byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
        RowProblems problems = new RowProblems("file");
        try (SourceBytes source = SourceBytes.of(new ByteArrayInputStream(bytes), problems)) {
            // FIPS 180-2, appendix B.1
            assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", source.sha256());
            assertEquals(3, source.count());
        }
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        byte[] bytes = new byte[3 << 20];
        Arrays.fill(bytes, (byte) 'a');
        try (StrictText text = open(new ByteArrayInputStream(bytes))) {
            assertTrue(
                    String.valueOf(assertThrows(ScientificInputException.class, new TextLines(text)::next).getMessage())
                            .contains("REFERENCE-0010"));
        }
        bytes[0] = '"';
        try (StrictText text = open(new ByteArrayInputStream(bytes))) {
            assertTrue(String.valueOf(assertThrows(ScientificInputException.class,
                    () -> Rows.of(text, ',', Rows.Quoting.RFC_4180)).getMessage()).contains("does not end within"));
        }
    }
}
