package org.exodyn.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.exodyn.study.run.Stage;

/// How far a run has come: stage, share done and time left. On a terminal one line that is drawn again in place, elsewhere
/// a line when a stage begins and every ten seconds.
final class ProgressLine implements Stage, AutoCloseable {

    private static final int WIDTH = 24;
    private static final long OFTEN_NANOS = 100_000_000L;
    private static final long SELDOM_NANOS = 10_000_000_000L;
    private static final double TELL_TIME_AFTER_SECONDS = 1;

    private final PrintWriter err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private String stage = "";
    private long last;
    private int drawn;

    ProgressLine(PrintWriter err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /// Progress on standard error, in place if that is a terminal.
    static ProgressLine on(PrintWriter err) {
        return new ProgressLine(err, Screen.isTerminal(), System::nanoTime);
    }

    @Override
    public synchronized void reached(String name, int done, int total, double elapsedSeconds) {
        long now = nanos.getAsLong();
        boolean begins = !name.equals(stage);
        boolean due = now - last >= (terminal ? OFTEN_NANOS : SELDOM_NANOS);
        if (!begins && !due && !(terminal && done >= total)) {
            return;
        }
        if (begins && terminal && drawn > 0) {
            err.println();
            drawn = 0;
        }
        stage = name;
        last = now;
        String text = line(name, done, total, elapsedSeconds, terminal);
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
            drawn = text.length();
        } else {
            err.println(text);
        }
        err.flush();
    }

    /// `simulating arms  [######------]  50 %, 12 s left`; without bar elsewhere than on a terminal.
    static String line(String name, int done, int total, double elapsedSeconds, boolean bar) {
        double share = total <= 0 ? 0 : Math.min(1.0, (double) done / total);
        StringBuilder text = new StringBuilder("exodyn: ").append(name);
        if (total <= 1) {
            return text.append(done >= total ? "" : " …").toString();
        }
        if (bar) {
            int filled = (int) Math.floor(share * WIDTH);
            text.append("  [").append("#".repeat(filled)).append("-".repeat(WIDTH - filled)).append("] ");
        } else {
            text.append(',');
        }
        text.append(String.format(Locale.ROOT, bar ? "%3.0f %%" : " %.0f %%", Math.floor(share * 100)));
        if (done > 0 && done < total && elapsedSeconds >= TELL_TIME_AFTER_SECONDS) {
            text.append(", ").append(duration(elapsedSeconds * (total - done) / done)).append(" left");
        } else if (done >= total && elapsedSeconds >= TELL_TIME_AFTER_SECONDS) {
            text.append(", took ").append(duration(elapsedSeconds));
        }
        return text.toString();
    }

    /// `45 s`, `3 min 20 s`, `2 h 5 min`.
    static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    @Override
    public synchronized void close() {
        if (drawn > 0) {
            err.println();
            err.flush();
            drawn = 0;
        }
    }
}
