package org.exodyn.study.run;

import org.exodyn.input.ProblemCode;

/// Problems that only show when a scenario meets the evidence.
public enum RunCode implements ProblemCode {
    /// A parameter that no usable record feeds.
    MISSING_RECORD("RUN-0001"),
    /// A results folder that is already there.
    FOLDER_EXISTS("RUN-0002"),
    /// A folder without results.
    NO_RESULTS("RUN-0003"),
    /// A name that a run does not know.
    UNKNOWN_NAME("RUN-0004"),
    /// A results folder that cannot be written.
    FOLDER_UNWRITABLE("RUN-0005"),
    /// An option whose value cannot be.
    OPTION("RUN-0006"),
    /// A cargo of a class that the model has no equations for.
    UNSUPPORTED_CARGO("RUN-0007"),
    /// An unfinished run where another one is to be.
    UNFINISHED("RUN-0008"),
    /// Nothing that could be continued.
    NOTHING_UNFINISHED("RUN-0009"),
    /// An unfinished run of other inputs.
    OTHER_INPUTS("RUN-0010"),
    /// What was kept of an unfinished run cannot be used, or not all of it.
    JOURNAL("RUN-0011"),
    /// A run that another process is working on.
    UNDER_WAY("RUN-0012"),
    /// A strand against something that nothing in the model moves.
    STRAND_WITHOUT_TARGET("RUN-0013"),
    /// A warning: nothing that the claims say acts in this culture.
    NO_CLAIM_ACTS("RUN-0014");

    private final String code;

    RunCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
