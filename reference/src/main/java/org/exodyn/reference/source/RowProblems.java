package org.exodyn.reference.source;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemCode;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Severity;

/// Problems of one file, of which only so many are collected: a file of the wrong kind has one per row.
public final class RowProblems {
    /// Errors after which reading stops.
    public static final int MOST = 20;

    private final String file;
    private final Problems problems = new Problems();
    private int errors;

    public RowProblems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    /// @param line from 1; 0 for the whole file
    /// @param path the column or tag, empty for the whole line
    /// @throws ScientificInputException with all problems so far when there are [#MOST] errors
    public void error(ProblemCode code, int line, String path, String what, String because, String... fixes) {
        problems.error(code, at(line, path), what, because, fixes);
        if (++errors >= MOST) {
            throw stop("Reading stopped after " + MOST + " errors; there may be more.");
        }
    }

    public void warning(ProblemCode code, int line, String path, String what, String because, String... fixes) {
        problems.warning(code, at(line, path), what, because, fixes);
    }

    /// An error after which the file cannot be read on; to be thrown.
    public ScientificInputException fatal(
            ProblemCode code, int line, int column, String what, String because, String... fixes) {
        problems.error(code, line == 0 ? Location.ofFile(file) : new Location(file, line, column, ""), what, because,
                fixes);
        errors++;
        return new ScientificInputException(problems.list());
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public List<Problem> list() {
        return problems.list();
    }

    private Location at(int line, String path) {
        return line == 0 ? new Location(file, 0, 0, path) : new Location(file, line, 1, path);
    }

    private ScientificInputException stop(String note) {
        List<Problem> all = new ArrayList<>(problems.list());
        Problem last = all.removeLast();
        all.add(new Problem(last.code(), Severity.ERROR, last.location(), last.what() + " " + note, last.because(),
                last.fixes()));
        return new ScientificInputException(all);
    }
}
