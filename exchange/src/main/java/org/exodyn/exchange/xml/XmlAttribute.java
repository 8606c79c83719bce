package org.exodyn.exchange.xml;

/// An attribute of an element.
///
/// @param namespace empty for none, which is the rule
/// @param prefix as it was written; empty for none
/// @param name without prefix
/// @param value with references resolved
public record XmlAttribute(String namespace, String prefix, String name, String value) {

    /// An attribute without namespace.
    public static XmlAttribute of(String name, String value) {
        return new XmlAttribute("", "", name, value);
    }
}
