package org.exodyn.exchange.xml;

/// What an element holds: other elements and text between them.
public sealed interface XmlNode permits XmlElement, XmlText {}
