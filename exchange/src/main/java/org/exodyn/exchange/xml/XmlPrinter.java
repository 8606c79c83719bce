package org.exodyn.exchange.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Prints a tree as XML text: elements without text are indented, elements with text are kept to the letter. Equal trees give equal
/// text.
public final class XmlPrinter {

    private final StringBuilder out = new StringBuilder();

    private XmlPrinter() {}

    /// The document, with XML declaration, for UTF-8.
    public static String print(XmlElement root) {
        XmlPrinter printer = new XmlPrinter();
        printer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        printer.write(root, 0, Map.of("", ""), true);
        printer.out.append('\n');
        return printer.out.toString();
    }

    private void write(XmlElement element, int depth, Map<String, String> inScope, boolean indented) {
        Map<String, String> declared = new HashMap<>(inScope);
        List<String> declarations = new ArrayList<>();
        String prefix = declare(element.prefix(), element.namespace(), declared, declarations);
        String name = prefix.isEmpty() ? element.name() : prefix + ":" + element.name();
        StringBuilder attributes = new StringBuilder();
        for (XmlAttribute attribute : element.attributes()) {
            String own = attribute.namespace().isEmpty() ? ""
                    : attribute.prefix().equals("xml") ? "xml"
                            : declare(attribute.prefix().isEmpty() ? "ns" : attribute.prefix(), attribute.namespace(),
                                    declared, declarations);
            attributes.append(' ').append(own.isEmpty() ? "" : own + ":").append(attribute.name()).append("=\"")
                    .append(escaped(attribute.value(), true)).append('"');
        }
        out.append('<').append(name);
        declarations.forEach(declaration -> out.append(' ').append(declaration));
        out.append(attributes);
        if (element.content().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean inner = indented && element.content().stream().noneMatch(XmlPrinter::isWords);
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlElement child -> {
                    indent(inner, depth + 1);
                    write(child, depth + 1, declared, inner);
                }
                case XmlText(String text) -> {
                    if (!inner) {
                        out.append(escaped(text, false));
                    }
                }
            }
        }
        indent(inner && element.content().stream().anyMatch(XmlElement.class::isInstance), depth);
        out.append("</").append(name).append('>');
    }

    private static boolean isWords(XmlNode node) {
        return node instanceof XmlText(String text) && !text.isBlank();
    }

    private void indent(boolean wanted, int depth) {
        if (wanted) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /// The prefix under which a namespace is written here, declared if it is not in scope.
    private static String declare(String prefix, String namespace, Map<String, String> inScope,
            List<String> declarations) {
        if (namespace.equals(inScope.get(prefix)) || namespace.isEmpty() && inScope.get("") == null) {
            return namespace.isEmpty() ? "" : prefix;
        }
        String free = prefix;
        for (int number = 2; taken(free, namespace, declarations); number++) {
            free = (prefix.isEmpty() ? "ns" : prefix) + number;
        }
        inScope.put(free, namespace);
        declarations.add((free.isEmpty() ? "xmlns" : "xmlns:" + free) + "=\"" + escaped(namespace, true) + "\"");
        return free;
    }

    private static boolean taken(String prefix, String namespace, List<String> declarations) {
        String start = (prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix) + "=\"";
        return declarations.stream().anyMatch(one -> one.startsWith(start)
                && !one.equals(start + escaped(namespace, true) + "\""));
    }

    private static String escaped(String text, boolean attribute) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> escaped.append(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                case '\r' -> escaped.append("&#13;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
