package org.exodyn.exchange.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element with all it holds, immutable.
///
/// @param namespace its namespace; empty for none
/// @param prefix the prefix it was written with; empty for none
/// @param name its name without prefix
/// @param attributes in the order of the file, declarations of namespaces left out
/// @param content elements and text in order
/// @param place where its tag begins
public record XmlElement(String namespace, String prefix, String name, List<XmlAttribute> attributes,
        List<XmlNode> content, XmlPlace place) implements XmlNode {

    public XmlElement {
        attributes = List.copyOf(attributes);
        content = List.copyOf(content);
    }

    /// The elements directly inside.
    public List<XmlElement> children() {
        List<XmlElement> found = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                found.add(child);
            }
        }
        return found;
    }

    /// The first element of a name and of the same namespace directly inside.
    public Optional<XmlElement> child(String childName) {
        return children().stream().filter(c -> c.name.equals(childName) && c.namespace.equals(namespace)).findFirst();
    }

    /// The value of an attribute without namespace; null if there is none.
    public @Nullable String attribute(String attributeName) {
        return attribute("", attributeName);
    }

    /// The value of an attribute; null if there is none.
    public @Nullable String attribute(String attributeNamespace, String attributeName) {
        for (XmlAttribute attribute : attributes) {
            if (attribute.name().equals(attributeName) && attribute.namespace().equals(attributeNamespace)) {
                return attribute.value();
            }
        }
        return null;
    }

    /// All text directly inside, without blanks at the ends.
    public String text() {
        StringBuilder all = new StringBuilder();
        for (XmlNode node : content) {
            if (node instanceof XmlText(String text)) {
                all.append(text);
            }
        }
        return all.toString().strip();
    }

    /// All text inside, at any depth, as one line.
    public String allText() {
        StringBuilder all = new StringBuilder();
        for (XmlNode node : content) {
            all.append(switch (node) {
                case XmlText(String text) -> text;
                case XmlElement child -> " " + child.allText() + " ";
            });
        }
        return all.toString().strip().replaceAll("\\s+", " ");
    }

    /// The same element with other content.
    public XmlElement withContent(List<? extends XmlNode> newContent) {
        return new XmlElement(namespace, prefix, name, attributes, List.copyOf(newContent), place);
    }

    /// The same element with other attributes.
    public XmlElement withAttributes(List<XmlAttribute> newAttributes) {
        return new XmlElement(namespace, prefix, name, newAttributes, content, place);
    }
}
