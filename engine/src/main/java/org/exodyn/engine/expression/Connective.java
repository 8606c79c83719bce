package org.exodyn.engine.expression;

/// How a [Expression.Logic] joins its conditions.
public enum Connective {
    AND("&&"), OR("||"), XOR("^^");

    private final String sign;

    Connective(String sign) {
        this.sign = sign;
    }

    /// The sign as written in formulas.
    public String sign() {
        return sign;
    }
}
