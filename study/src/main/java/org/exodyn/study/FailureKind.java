package org.exodyn.study;

import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.run.RunFailure;
import org.jspecify.annotations.Nullable;

/// Whose matter a failed use case is: the input's, the numbers', or ours.
public enum FailureKind {
    /// The input has problems; the message lists them all.
    INPUT,
    /// A solver gave up; the message says where and what to try.
    NUMERICAL,
    /// Anything else is a fault of Exodyn.
    FAULT;

    /// A failure with the kind that decides how it is told.
    ///
    /// @param message what to show: for input and numbers the message of the failure itself, also when a worker thread wrapped it
    public record Verdict(FailureKind kind, String message) {}

    /// Judges a failure by the first of its causes that is known.
    public static Verdict judge(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ScientificInputException input -> {
                    return new Verdict(INPUT, String.valueOf(input.getMessage()));
                }
                case RunFailure numbers -> {
                    return new Verdict(NUMERICAL, String.valueOf(numbers.getMessage()));
                }
                case NumericalFailure numbers -> {
                    return new Verdict(NUMERICAL, String.valueOf(numbers.getMessage()));
                }
                default -> {
                }
            }
        }
        return new Verdict(FAULT, failure.toString());
    }
}
