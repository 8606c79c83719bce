package org.exodyn.reference.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A text line by line.
public final class TextLines {
    /// No line of any format comes near this, in characters.
    static final int LONGEST = 1 << 20;

    private final StrictText text;
    private final StringBuilder collected = new StringBuilder();
    private int line;
    private boolean complete = true;

    public TextLines(StrictText text) {
        this.text = text;
    }

    /// The next line without its end, null after the last.
    public @Nullable String next() throws IOException {
        line = text.line();
        collected.setLength(0);
        int c = text.read();
        if (c == StrictText.END) {
            return null;
        }
        while (c != '\n' && c != StrictText.END) {
            if (collected.length() == LONGEST) {
                throw tooLong(text, line, "The line");
            }
            collected.append((char) c);
            c = text.read();
        }
        complete = c == '\n';
        return collected.toString();
    }

    /// Number of the line that was read last, from 1.
    public int line() {
        return line;
    }

    /// Whether the line that was read last ended with a line break.
    public boolean complete() {
        return complete;
    }

    static RuntimeException tooLong(StrictText text, int line, String what) {
        return text.problems().fatal(ReferenceCode.TOO_LONG, line, 1,
                what + " that starts here is longer than " + LONGEST + " characters.",
                "No file of this format has such a thing.", "it is a file of another kind");
    }
}
