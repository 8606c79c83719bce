package org.exodyn.study;

import org.exodyn.tables.WrappedText;

/// A sentence to a person, in lines that fit the terminal.
public final class Paragraph {
    private Paragraph() {}

    /// The text with line feeds between its lines, and none at the end; words stay whole.
    public static String wrapped(String text, int width) {
        return String.join("\n", WrappedText.lines(text, width));
    }
}
