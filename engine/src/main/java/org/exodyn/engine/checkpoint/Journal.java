package org.exodyn.engine.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file to which entries are only ever added. After a process was killed it holds all entries that were added whole; what
/// was being added is dropped when the file is opened again.
///
/// Opening leaves the journal at its beginning: [#next] gives the entries of before one by one, and once all are taken, new ones can
/// be added.
///
/// Layout, big-endian: magic number (8 bytes), format (4), length of the identity (4), identity, CRC-32C of all this (4); then per
/// entry its length (4), CRC-32C over its number, length and bytes (4), and its bytes, at least one. The number in the checksum makes
/// an entry valid at its own place only; zeros, as file systems leave them after a power cut, are no entry.
///
/// The system is asked to bring entries onto the disk every two seconds, or seldomer where that takes so long that it would cost
/// more than one per cent of the time. That concerns power cuts only: a killed process loses nothing that it has added.
///
/// Source: CRC-32C, Castagnoli et al. 1993, doi:10.1109/26.231911 (as in RFC 3720, appendix B.4).
///
/// For one thread at a time. An entry is shorter than 2 GiB.
public final class Journal implements AutoCloseable {
    private static final long MAGIC = 0x45584F4A524E4C0AL; // "EXOJRNL\n"
    private static final int FORMAT = 1;
    private static final int FRAME = Integer.BYTES + Integer.BYTES;
    private static final int BEFORE_IDENTITY = Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final long SYNC_NANOS = 2_000_000_000L;
    private static final long SYNC_COST = 100;

    private final FileChannel channel;
    private long nextAt;
    private int nextNumber;
    private long end;
    private int entries;
    private long dropped;
    private long syncDue;

    private Journal(FileChannel channel, int headerLength) {
        this.channel = channel;
        this.nextAt = headerLength;
        this.end = headerLength;
        this.syncDue = System.nanoTime() + SYNC_NANOS;
    }

    /// Begins a journal; a file that is there is overwritten.
    ///
    /// @param identity of the calculation, any bytes; only who gives the same can open the journal
    public static Journal create(Path file, byte[] identity) throws IOException {
        ByteBuffer header = header(identity);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            writeFully(channel, 0, header);
            channel.force(true);
            return new Journal(channel, header.capacity());
        } catch (IOException failure) {
            closeAfter(failure, channel);
            throw failure;
        }
    }

    /// Opens a journal to go on with it. A torn end is cut off; so is everything from the first damaged entry on, since what is
    /// missing there can be calculated again and what follows cannot be placed without it.
    ///
    /// @param found receives each intact entry once, in order, valid during the call
    /// @throws ForeignJournalException if the file is no journal of this format and calculation; it is not touched then
    public static Journal open(Path file, byte[] identity, Consumer<ByteBuffer> found)
            throws IOException, ForeignJournalException {
        ByteBuffer header = header(identity);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            requireHeader(channel, header);
            Journal journal = new Journal(channel, header.capacity());
            journal.scan(found);
            return journal;
        } catch (IOException | ForeignJournalException failure) {
            closeAfter(failure, channel);
            throw failure;
        }
    }

    /// Whether a file is too short to hold an entry of a journal with an identity of this length.
    public static boolean isBare(long fileLength, int identityLength) {
        return fileLength <= BEFORE_IDENTITY + identityLength + Integer.BYTES;
    }

    private static ByteBuffer header(byte[] identity) {
        ByteBuffer header = ByteBuffer.allocate(BEFORE_IDENTITY + identity.length + Integer.BYTES);
        header.putLong(MAGIC).putInt(FORMAT).putInt(identity.length).put(identity);
        CRC32C sum = new CRC32C();
        sum.update(header.array(), 0, header.position());
        return header.putInt((int) sum.getValue()).flip();
    }

    /// A header that is a beginning of the right one was being written when the process was killed; it is completed.
    private static void requireHeader(FileChannel channel, ByteBuffer wanted) throws IOException,
            ForeignJournalException {
        ByteBuffer there = ByteBuffer.allocate((int) Math.min(channel.size(), wanted.capacity()));
        if (!readFully(channel, 0, there)) {
            throw new IOException("the file became shorter while it was read");
        }
        there.flip();
        if (there.equals(wanted.slice(0, there.limit()))) {
            if (there.limit() < wanted.capacity()) {
                writeFully(channel, 0, wanted);
            }
            return;
        }
        if (there.limit() < BEFORE_IDENTITY || there.getLong(0) != MAGIC) {
            throw new ForeignJournalException("it is no journal of Exodyn");
        }
        int format = there.getInt(Long.BYTES);
        throw new ForeignJournalException(format != FORMAT
                ? "its format is " + format + ", and this program reads format " + FORMAT
                : "it belongs to another calculation, or its header is damaged");
    }

    private void scan(Consumer<ByteBuffer> found) throws IOException {
        while (true) {
            ByteBuffer entry = entryAt(end, entries);
            if (entry == null) {
                break;
            }
            end += FRAME + entry.limit();
            entries++;
            found.accept(entry);
        }
        dropped = channel.size() - end;
        if (dropped > 0) {
            channel.truncate(end);
        }
    }

    /// The entry at a place, or null if there is none that is whole.
    private @Nullable ByteBuffer entryAt(long at, int number) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(FRAME);
        if (!readFully(channel, at, frame)) {
            return null;
        }
        int length = frame.getInt(0);
        if (length < 1 || length > channel.size() - at - FRAME) {
            return null;
        }
        ByteBuffer entry = ByteBuffer.allocate(length);
        if (!readFully(channel, at + FRAME, entry)) {
            return null;
        }
        entry.flip();
        return checksum(number, entry) == frame.getInt(Integer.BYTES) ? entry : null;
    }

    private static int checksum(int number, ByteBuffer entry) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.allocate(FRAME).putInt(number).putInt(entry.remaining()).flip());
        sum.update(entry.duplicate());
        return (int) sum.getValue();
    }

    /// Entries that the journal holds.
    public int entries() {
        return entries;
    }

    /// Bytes that were cut off when the journal was opened.
    public long dropped() {
        return dropped;
    }

    /// The next entry that was there when the journal was opened; null when all have been taken.
    public @Nullable ByteBuffer next() throws IOException {
        if (nextAt == end) {
            return null;
        }
        ByteBuffer entry = entryAt(nextAt, nextNumber);
        if (entry == null) {
            throw new IOException("entry " + (nextNumber + 1) + " changed while the journal was in use");
        }
        nextAt += FRAME + entry.limit();
        nextNumber++;
        return entry;
    }

    /// Adds an entry.
    ///
    /// @param entry at least one byte; its position is not moved
    /// @throws IllegalStateException while entries of before have not been taken
    public void append(ByteBuffer entry) throws IOException {
        if (nextAt != end) {
            throw new IllegalStateException("entries of before have not been taken");
        }
        int length = entry.remaining();
        if (length < 1) {
            throw new IllegalArgumentException("an empty entry");
        }
        ByteBuffer frame = ByteBuffer.allocate(FRAME).putInt(length).putInt(checksum(entries, entry)).flip();
        // the entry first: an end that was torn between the two has no valid length
        writeFully(channel, end + FRAME, entry.duplicate());
        writeFully(channel, end, frame);
        end += FRAME + length;
        entries++;
        nextAt = end;
        nextNumber = entries;
        sync();
    }

    private void sync() throws IOException {
        long now = System.nanoTime();
        if (now - syncDue < 0) {
            return;
        }
        channel.force(false);
        long after = System.nanoTime();
        syncDue = after + Math.max(SYNC_NANOS, SYNC_COST * (after - now));
    }

    private static boolean readFully(FileChannel channel, long at, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, at + into.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void writeFully(FileChannel channel, long at, ByteBuffer bytes) throws IOException {
        int begin = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position() - begin);
        }
    }

    private static void closeAfter(Exception failure, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
