package org.exodyn.exchange.sbml;

import org.exodyn.input.ProblemCode;

/// Problems of SBML files.
public enum SbmlCode implements ProblemCode {
    NOT_SBML("SBML-0001"),
    DIALECT("SBML-0002"),
    UNKNOWN_ELEMENT("SBML-0003"),
    UNKNOWN_ATTRIBUTE("SBML-0004"),
    MISSING_ATTRIBUTE("SBML-0005"),
    BAD_VALUE("SBML-0006"),
    DUPLICATE_ID("SBML-0007"),
    UNKNOWN_ID("SBML-0008"),
    MATH("SBML-0009"),
    CONTRADICTION("SBML-0010"),
    /// A feature of SBML that cannot be run or written; its name stands in the sentence.
    UNSUPPORTED("SBML-0011"),
    /// A package whose elements change the meaning of the model.
    PACKAGE("SBML-0012"),
    /// What has no effect on numbers, and was left out.
    IGNORED("SBML-0013"),
    /// A number that the model does not give.
    UNDEFINED("SBML-0014"),
    COMPOSITION("SBML-0015"),
    TOO_LARGE("SBML-0016");

    private final String code;

    SbmlCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
