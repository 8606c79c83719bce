package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.exodyn.study.reference.FilesToAdd;

/// How far reading a file has come: rows and rows per second. On a terminal one line that is drawn again in place, elsewhere a
/// line every ten seconds.
final class RowProgress implements FilesToAdd.Progress, AutoCloseable {
    private static final long OFTEN_NANOS = 200_000_000L;
    private static final long SELDOM_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private long last;
    private int drawn;

    RowProgress(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    /// Progress on standard error, in place if that is a terminal.
    static RowProgress on(PrintWriter err) {
        return new RowProgress(err, Screen.isTerminal(), System::nanoTime);
    }

    @Override
    public void reached(String file, long rows, double seconds) {
        long now = nanos.getAsLong();
        if (now - last < (terminal ? OFTEN_NANOS : SELDOM_NANOS)) {
            return;
        }
        last = now;
        String text = String.format(Locale.ROOT, "exodyn: reading %s, %,d rows, %,.0f rows/s", file, rows,
                rows / Math.max(seconds, 1e-9));
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
            drawn = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    @Override
    public void close() {
        if (drawn > 0) {
            err.print("\r" + " ".repeat(drawn) + "\r");
            err.flush();
        }
    }
}
