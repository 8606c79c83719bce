package org.exodyn.study.conformance;

/// What became of a case.
///
/// @param outcome passed, refused or wrong
/// @param reason why it was refused or where it is wrong; empty if it passed
/// @param seconds how long it took
public record Verdict(SuiteCase of, Outcome outcome, String reason, double seconds) {

    /// The three things that can become of a case. A refusal names what cannot be run; a wrong number is a defect.
    public enum Outcome {
        PASSED, REFUSED, WRONG
    }
}
