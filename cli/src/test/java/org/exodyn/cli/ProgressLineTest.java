package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What a person sees while a run goes on, and what a log keeps of it.
class ProgressLineTest {
    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong(1L << 40);

    private ProgressLine progress(boolean terminal) {
        return new ProgressLine(new PrintWriter(err, true), terminal, nanos::get);
    }

    private void after(double seconds) {
        nanos.addAndGet((long) (seconds * 1e9));
    }

    private String shown() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void onATerminalOneLineIsDrawnAgain() {
        try (ProgressLine progress = progress(true)) {
            progress.reached("reading", 0, 1, 0);
            progress.reached("simulating", 0, 200, 0);
            after(0.05);
            progress.reached("simulating", 1, 200, 0.05); // too soon to be drawn
            after(20);
            progress.reached("simulating", 50, 200, 20.0);
            after(60);
            progress.reached("simulating", 200, 200, 80.0);
        }
        assertEquals("\rexodyn: reading …\n"
                + "\rexodyn: simulating  [------------------------]   0 %"
                + "\rexodyn: simulating  [######------------------]  25 %, 1 min 0 s left"
                + "\rexodyn: simulating  [########################] 100 %, took 1 min 20 s\n", shown());
    }

    @Test
    void aShorterLineLeavesNothingOfALongerOne() {
        try (ProgressLine progress = progress(true)) {
            progress.reached("a", 1, 100, 100.0);
            after(1);
            progress.reached("a", 99, 100, 100.0);
        }
        assertEquals("\rexodyn: a  [------------------------]   1 %, 2 h 45 min left"
                + "\rexodyn: a  [#######################-]  99 %, 2 s left       \n", shown());
    }

    @Test
    void inALogALinePerStageAndEveryTenSeconds() {
        try (ProgressLine progress = progress(false)) {
            progress.reached("simulating", 0, 4, 0);
            for (int done = 1; done < 4; done++) {
                after(6);
                progress.reached("simulating", done, 4, 6.0 * done);
            }
            after(1);
            progress.reached("writing", 0, 1, 0);
        }
        assertEquals("""
                exodyn: simulating, 0 %
                exodyn: simulating, 50 %, 12 s left
                exodyn: writing …
                """, shown());
    }
}
