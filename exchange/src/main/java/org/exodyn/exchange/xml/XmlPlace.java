package org.exodyn.exchange.xml;

/// Where a tag begins, from 1; 0 for what was not read from a file.
public record XmlPlace(int line, int column) {
    public static final XmlPlace NONE = new XmlPlace(0, 0);
}
