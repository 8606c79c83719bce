package org.exodyn.study.evidence;

import org.jspecify.annotations.Nullable;

/// A conversation with a person or a script.
public interface Dialogue {
    /// Asks a question and returns the answer without spaces around it; null when nobody answers any more.
    ///
    /// @param hint what kind of answer is wanted
    @Nullable
    String ask(String question, String hint);

    /// Tells something.
    void say(String line);
}
