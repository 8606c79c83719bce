package org.exodyn.study.figure;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes well-formed markup (SVG, and HTML in XML spelling). All text and attribute values are escaped here and only
/// here; [#raw] takes nothing but markup that another `Markup` made.
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> openElements = new ArrayDeque<>();

    /// Opens an element. Attributes are name, value, name, value, …; a null value leaves the attribute out.
    public Markup open(String name, @Nullable Object... attributes) {
        start(name, attributes);
        out.append('>');
        openElements.push(name);
        return this;
    }

    /// Closes the element opened last.
    public Markup close() {
        out.append("</").append(openElements.pop()).append('>');
        return this;
    }

    /// An element without content; in HTML only for void elements.
    public Markup leaf(String name, @Nullable Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /// An element that holds text only.
    public Markup element(String name, String text, @Nullable Object... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// Escaped text.
    public Markup text(String text) {
        escape(text, false);
        return this;
    }

    /// Markup that is already escaped.
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /// The markup; every element must be closed.
    public String finish() {
        if (!openElements.isEmpty()) {
            throw new IllegalStateException("unclosed element " + openElements.peek());
        }
        return out.toString();
    }

    /// Text as it stands inside an element or attribute.
    public static String escaped(String text) {
        Markup markup = new Markup();
        markup.escape(text, true);
        return markup.out.toString();
    }

    private void start(String name, @Nullable Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of " + name + " are not pairs");
        }
        out.append('<').append(name);
        for (int at = 0; at < attributes.length; at += 2) {
            Object value = attributes[at + 1];
            if (value == null) {
                continue;
            }
            out.append(' ').append(attributes[at]).append("=\"");
            escape(value instanceof Double number ? Coordinate.text(number) : value.toString(), true);
            out.append('"');
        }
    }

    private void escape(String text, boolean inAttribute) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> out.append(inAttribute ? ' ' : character);
                default -> {
                    if (isXmlCharacter(text, at)) {
                        out.append(character);
                    } else {
                        out.append('\uFFFD');
                    }
                }
            }
        }
    }

    private static boolean isXmlCharacter(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character >= ' ' && character != '\uFFFE' && character != '\uFFFF';
    }
}
