package org.exodyn.quantity;

import java.util.List;

/// A text is not a quantity; carries the reason and texts that would be one.
public class QuantityFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> suggestions;

    public QuantityFormatException(String message, List<String> suggestions) {
        super(message);
        this.suggestions = List.copyOf(suggestions);
    }

    /// Whole replacement texts, the most likely first; may be empty.
    public List<String> suggestions() {
        return suggestions;
    }
}
