package org.exodyn.study.conformance;

/// A case of a suite whose settings or expected results are missing or cannot be read, so that nothing can be said of it.
final class UnjudgedCase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param reason what is missing or wrong in which file
    UnjudgedCase(String reason) {
        super("the case cannot be judged: " + reason);
    }
}
