package org.exodyn.reference.format;

import java.util.Locale;

/// How a name belongs to a term. The order is that of preference.
public enum NameSort {
    /// The name that the registry uses.
    APPROVED,
    /// The identifier itself.
    IDENTIFIER,
    /// The name written out, where the approved one is a symbol.
    FULL,
    /// A name that the registry used before: it was unique then, which an alias never was.
    PREVIOUS,
    /// Another name of the same thing.
    ALIAS,
    /// A name of something wider, narrower or near.
    RELATED;

    /// As it is stored and shown.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for a word that is none
    public static NameSort of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
