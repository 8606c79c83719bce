package org.exodyn.reference.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.source.ReferenceCode;
import org.jspecify.annotations.Nullable;

/// The right to write a store, held by one process at a time. The operating system takes it back when the process ends in
/// whatever way; the file itself stays and means nothing.
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws ScientificInputException if another process, or another thread of this one, writes to the store
    static StoreLock take(Path store) throws IOException {
        Path file = store.resolveSibling(store.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                String owner = Files.readString(file).strip();
                throw StoreFailure.of(ReferenceCode.LOCKED, store, "Another process writes to this store"
                        + (owner.isEmpty() ? "" : " (process " + owner + ")") + ".",
                        "One at a time may; reading goes on meanwhile.",
                        "wait until it has ended and try again", "--store FILE with another store");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            return new StoreLock(channel);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
