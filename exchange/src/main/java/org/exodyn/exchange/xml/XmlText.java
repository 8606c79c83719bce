package org.exodyn.exchange.xml;

/// Text between two tags, as it stands.
public record XmlText(String text) implements XmlNode {}
