package org.exodyn.exchange.sbml;

import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Ends the reading of a file that has more problems than anyone reads: each may cost a search for names that are near, and all of
/// them memory.
final class TooManyProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private TooManyProblems() {
        super("more than " + MOST + " problems", null, false, false);
    }

    /// @throws TooManyProblems if there are more than are told
    static void check(Problems problems) {
        if (problems.count() > MOST) {
            throw new TooManyProblems();
        }
    }

    /// Says that there are more.
    static void tell(String file, Problems problems) {
        problems.error(SbmlCode.TOO_LARGE, Location.ofFile(file), "The file has more than " + MOST + " problems.",
                "The reader stopped there; what is told is not all.");
    }
}
