package org.exodyn.engine.expression;

/// How a [Expression.Comparison] compares two numbers. Every relation but `!=` is false when one side is NaN.
public enum Relation {
    LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), EQUAL("=="), NOT_EQUAL("!=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /// The sign as written in formulas.
    public String sign() {
        return sign;
    }

    /// Whether the relation holds between two numbers.
    public boolean holds(double left, double right) {
        return switch (this) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            case EQUAL -> left == right;
            case NOT_EQUAL -> left != right;
        };
    }
}
