package org.exodyn.engine.checkpoint;

/// A file is no journal, or that of another calculation or format; it was left as it is. The message says which.
public final class ForeignJournalException extends Exception {
    private static final long serialVersionUID = 1L;

    ForeignJournalException(String message) {
        super(message);
    }
}
