package org.exodyn.study.run;

/// A run cannot go on for reasons of its numbers: a solver gave up, a check was violated, or no draw is possible. The
/// message says where and what to try.
public final class RunFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunFailure(String message) {
        super(message);
    }

    RunFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
