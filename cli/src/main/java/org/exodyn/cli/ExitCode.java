package org.exodyn.cli;

/// How the process ends. Scripts rely on these numbers.
final class ExitCode {
    /// The answer was found, but could not be written where standard output leads.
    static final int OUTPUT = 1;

    /// The input has problems; each was listed and nothing was written.
    static final int INPUT = 2;

    /// A solver gave up, and the message names time, place and species; or a case of a suite gave a wrong number.
    static final int NUMERICAL = 3;

    /// A fault of Exodyn itself.
    static final int FAULT = 70;

    private ExitCode() {}
}
