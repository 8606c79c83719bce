package org.exodyn.input;

/// A stable identifier of a kind of problem, such as `SCENARIO-0007`. Each module has an enum of its own.
public interface ProblemCode {
    String code();
}
