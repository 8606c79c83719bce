package org.exodyn.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// The standard output, which remembers whether everything arrived. The writers in front of it swallow failures, and a full disk
/// would look like success.
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> lost = Optional.empty();

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    /// Why output was lost; empty if nothing was, or if who reads has had enough, as `head` does.
    Optional<String> loss() {
        return lost.map(IOException::getMessage).filter(reason -> !reason.contains("Broken pipe"));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            lost = lost.or(() -> Optional.of(failure));
            throw failure;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException failure) {
            lost = lost.or(() -> Optional.of(failure));
            throw failure;
        }
    }
}
