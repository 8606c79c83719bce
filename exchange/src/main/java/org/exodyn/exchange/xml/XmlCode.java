package org.exodyn.exchange.xml;

import org.exodyn.input.ProblemCode;

/// Problems of any XML file.
public enum XmlCode implements ProblemCode {
    UNREADABLE("XML-0001"),
    SYNTAX("XML-0002"),
    TOO_LARGE("XML-0003"),
    TOO_DEEP("XML-0004"),
    DOCTYPE("XML-0005"),
    ENTITY("XML-0006"),
    VERSION("XML-0007");

    private final String code;

    XmlCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
