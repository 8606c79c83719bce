package org.exodyn.engine.checkpoint;

/// An entry does not hold what its reader expects, although its checksum is right: it was written by somebody else.
public final class DamagedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedEntryException(String message) {
        super(message);
    }
}
