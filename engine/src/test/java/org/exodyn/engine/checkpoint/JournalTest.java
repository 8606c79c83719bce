package org.exodyn.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal gives back what was added whole and in order, whatever happened to its file.
class JournalTest {
    private static final byte[] IDENTITY = "this calculation".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> WORDS = List.of("alpha", "b", "gamma delta");
    private static final int HEADER = 8 + 4 + 4 + IDENTITY.length + 4;

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private byte[] whole = {};

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("journal");
        try (Journal journal = Journal.create(file, IDENTITY)) {
            for (String word : WORDS) {
                journal.append(bytes(word));
            }
        }
        whole = Files.readAllBytes(file);
        assertEquals(HEADER + WORDS.stream().mapToInt(word -> 8 + word.length()).sum(), whole.length);
    }

    @Test
    void entriesComeBackInOrderAndMoreCanFollow() throws Exception {
        List<String> found = new ArrayList<>();
        try (Journal journal = Journal.open(file, IDENTITY, entry -> found.add(text(entry)))) {
            assertEquals(WORDS, found);
            assertEquals(3, journal.entries());
            assertEquals(0, journal.dropped());
            assertThrows(IllegalStateException.class, () -> journal.append(bytes("too early")));
            assertEquals(WORDS, rest(journal));
            journal.append(bytes("more"));
            assertNull(journal.next(), "what was added now is known already");
        }
        assertEquals(List.of("alpha", "b", "gamma delta", "more"), entries());
    }

    /// Killed after any number of bytes: what was whole is there, the rest is calculated again, and the file is as if nothing had
    /// happened.
    @Test
    void aFileThatEndsAnywhereGoesOnToTheSameBytes() throws Exception {
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Journal journal = Journal.open(file, IDENTITY, _ -> {})) {
                int intact = rest(journal).size();
                assertEquals(wholeEntriesIn(length), intact, "length " + length);
                for (String word : WORDS.subList(intact, WORDS.size())) {
                    journal.append(bytes(word));
                }
            }
            assertArrayEquals(whole, Files.readAllBytes(file), "length " + length);
        }
    }

    /// After a power cut a file may have its length and not its contents.
    @Test
    void zerosInsteadOfAnEndAreNoEntries() throws Exception {
        for (int length = HEADER; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(Arrays.copyOf(whole, length), whole.length + 100));
            assertEquals(WORDS.subList(0, wholeEntriesIn(length)), entries(), "length " + length);
        }
    }

    @Test
    void aFlippedBitIsSeenWhereverItIs() throws Exception {
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                Files.write(file, damaged);
                String where = "byte " + at + ", bit " + bit;
                if (at < HEADER) {
                    assertThrows(ForeignJournalException.class, () -> Journal.open(file, IDENTITY, _ -> {}), where);
                    assertArrayEquals(damaged, Files.readAllBytes(file), where);
                } else {
                    assertEquals(WORDS.subList(0, wholeEntriesIn(at)), entries(), where);
                }
            }
        }
    }

    @Test
    void anEntryIsValidAtItsOwnPlaceOnly() throws Exception {
        byte[] twice = Arrays.copyOf(whole, whole.length + 8 + 5);
        System.arraycopy(whole, HEADER, twice, whole.length, 8 + 5);
        Files.write(file, twice);
        try (Journal journal = Journal.open(file, IDENTITY, _ -> {})) {
            assertEquals(3, journal.entries());
            assertEquals(13, journal.dropped());
        }
    }

    @Test
    void foreignFilesAreRefusedAndLeftAlone() throws Exception {
        assertEquals("it belongs to another calculation, or its header is damaged",
                refused(whole, "that calculation".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("it belongs to another calculation, or its header is damaged", refused(whole, new byte[] {1}));
        assertEquals("it is no journal of Exodyn", refused("an essay".getBytes(StandardCharsets.UTF_8), IDENTITY));
        byte[] later = whole.clone();
        later[11] = 7;
        assertEquals("its format is 7, and this program reads format 1", refused(later, IDENTITY));
        Files.delete(file);
        assertThrows(IOException.class, () -> Journal.open(file, IDENTITY, _ -> {}));
        assertTrue(Files.notExists(file), "a file that is not there is not made");
    }

    @Test
    void aBareFileHoldsNothing() {
        assertTrue(Journal.isBare(HEADER, IDENTITY.length));
        assertTrue(!Journal.isBare(HEADER + 1, IDENTITY.length));
    }

    @Test
    void allBitsOfNumbersAreKept() {
        double[] odd = {0.0, -0.0, Double.MIN_VALUE, Double.longBitsToDouble(0x7ff0000000000001L), Double.NaN,
            Double.NEGATIVE_INFINITY, 0.1};
        EntryWriter writer = new EntryWriter();
        for (int round = 0; round < 2; round++) {
            writer.clear();
            writer.putByte(-3);
            writer.putInt(Integer.MIN_VALUE);
            writer.putLong(1L << 40);
            writer.putDouble(odd[3]);
            writer.putDoubles(odd);
            writer.putDoubles(new double[10_000]);
        }
        EntryReader reader = new EntryReader(writer.composed());
        assertEquals(-3, reader.getByte());
        assertEquals(Integer.MIN_VALUE, reader.getInt());
        assertEquals(1L << 40, reader.getLong());
        assertEquals(0x7ff0000000000001L, Double.doubleToRawLongBits(reader.getDouble()));
        assertArrayEquals(bits(odd), bits(reader.getDoubles()));
        assertEquals(10_000, reader.getDoubles().length);
        reader.end();
    }

    @Test
    void anEntryThatIsTooShortOrTooLongIsTold() {
        EntryWriter writer = new EntryWriter();
        writer.putInt(1_000_000_000);
        assertThrows(DamagedEntryException.class, () -> new EntryReader(writer.composed()).getDoubles());
        assertThrows(DamagedEntryException.class, () -> new EntryReader(writer.composed()).getLong());
        assertThrows(DamagedEntryException.class, () -> new EntryReader(writer.composed()).end());
        writer.clear();
        writer.putInt(-1);
        assertThrows(DamagedEntryException.class, () -> new EntryReader(writer.composed()).getCount(1));
    }

    private String refused(byte[] contents, byte[] identity) throws IOException {
        Files.write(file, contents);
        ForeignJournalException refused = assertThrows(ForeignJournalException.class,
                () -> Journal.open(file, identity, _ -> {}));
        assertArrayEquals(contents, Files.readAllBytes(file));
        return String.valueOf(refused.getMessage());
    }

    private List<String> entries() throws IOException, ForeignJournalException {
        try (Journal journal = Journal.open(file, IDENTITY, _ -> {})) {
            return rest(journal);
        }
    }

    private static List<String> rest(Journal journal) throws IOException {
        List<String> words = new ArrayList<>();
        for (@Nullable
        ByteBuffer entry = journal.next(); entry != null; entry = journal.next()) {
            words.add(text(entry));
        }
        return words;
    }

    /// Entries that lie wholly before a byte of the file.
    private static int wholeEntriesIn(int length) {
        int at = HEADER;
        int count = 0;
        for (String word : WORDS) {
            at += 8 + word.length();
            count += at <= length ? 1 : 0;
        }
        return count;
    }

    private static ByteBuffer bytes(String word) {
        return ByteBuffer.wrap(word.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuffer entry) {
        return StandardCharsets.US_ASCII.decode(entry.duplicate()).toString();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
