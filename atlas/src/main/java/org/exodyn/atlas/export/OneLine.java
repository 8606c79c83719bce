package org.exodyn.atlas.export;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts for formats that go by lines and have no way to quote.
final class OneLine {
    /// Between the items of a list in one cell.
    static final String SEPARATOR = "|";
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");

    private OneLine() {}

    /// The text with a space for each run of tabs, line breaks and other control characters.
    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /// The items with a bar between them; a bar inside an item becomes a slash.
    static String list(Collection<String> items) {
        return items.stream().map(item -> item.replace('|', '/')).collect(Collectors.joining(SEPARATOR));
    }
}
