package org.exodyn.reference.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.source.ReferenceCode;

/// The right to write a store, held by one process at a time. The operating system takes it back when the process ends in
/// whatever way; the file itself stays beside the store and means nothing. Where no store came into being it is taken away.
final class StoreLock implements AutoCloseable {
    /// What this process holds. On POSIX, closing any channel of a file gives up all locks that the process has on it, so a second
    /// thread must not even open the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path store;
    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path store, Path file, FileChannel channel) {
        this.store = store;
        this.file = file;
        this.channel = channel;
    }

    /// @throws ScientificInputException if another process, or another thread of this one, writes to the store
    static StoreLock take(Path store) throws IOException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        if (!HELD.add(file)) {
            throw taken(store, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new StoreLock(store, file, locked(store, file));
        } catch (IOException | RuntimeException failed) {
            HELD.remove(file);
            throw failed;
        }
    }

    private static FileChannel locked(Path store, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw taken(store, Files.readString(file).strip());
            }
            if (!Files.exists(file)) {
                // who held it took the file away after we had opened it
                channel.close();
                return locked(store, file);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static ScientificInputException taken(Path store, String owner) {
        return StoreFailure.of(ReferenceCode.LOCKED, store, "Another process writes to this store"
                + (owner.isEmpty() ? "" : " (process " + owner + ")") + ".",
                "One at a time may; reading goes on meanwhile.", "wait until it has ended and try again",
                "--store FILE with another store");
    }

    @Override
    public void close() throws IOException {
        try {
            if (!Files.exists(store)) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
