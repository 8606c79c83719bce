package org.exodyn.engine.expression;

import java.util.Arrays;
import java.util.Optional;

/// The functions that formulas may call.
///
/// Transcendental ones are those of [StrictMath], so that every machine gives the same bits; `sqrt`, `abs`, `floor`,
/// `ceil`, `min` and `max` are exact in IEEE arithmetic anyway. `min` and `max` take two or more arguments and are
/// combined from left to right.
public enum NamedFunction {
    EXP("exp"),
    LN("ln"),
    LOG10("log10"),
    SQRT("sqrt"),
    ABS("abs"),
    FLOOR("floor"),
    CEIL("ceil"),
    SIN("sin"),
    COS("cos"),
    TAN("tan"),
    ASIN("asin"),
    ACOS("acos"),
    ATAN("atan"),
    SINH("sinh"),
    COSH("cosh"),
    TANH("tanh"),
    MIN("min"),
    MAX("max");

    private final String text;

    NamedFunction(String text) {
        this.text = text;
    }

    /// The name as written in formulas.
    public String text() {
        return text;
    }

    /// The function of this name, if there is one.
    public static Optional<NamedFunction> named(String text) {
        return Arrays.stream(values()).filter(function -> function.text.equals(text)).findFirst();
    }

    /// True for `min` and `max`, which take two or more arguments.
    public boolean isVariadic() {
        return this == MIN || this == MAX;
    }

    /// Whether so many arguments are allowed.
    public boolean accepts(int argumentCount) {
        return isVariadic() ? argumentCount >= 2 : argumentCount == 1;
    }

    String arityProblem(int argumentCount) {
        return text + " takes " + (isVariadic() ? "two or more arguments" : "one argument") + ", not " + argumentCount;
    }

    /// The value at `first`, or at both arguments for `min` and `max`; `second` is ignored by the others.
    public double apply(double first, double second) {
        return switch (this) {
            case EXP -> StrictMath.exp(first);
            case LN -> StrictMath.log(first);
            case LOG10 -> StrictMath.log10(first);
            case SQRT -> Math.sqrt(first);
            case ABS -> Math.abs(first);
            case FLOOR -> Math.floor(first);
            case CEIL -> Math.ceil(first);
            case SIN -> StrictMath.sin(first);
            case COS -> StrictMath.cos(first);
            case TAN -> StrictMath.tan(first);
            case ASIN -> StrictMath.asin(first);
            case ACOS -> StrictMath.acos(first);
            case ATAN -> StrictMath.atan(first);
            case SINH -> StrictMath.sinh(first);
            case COSH -> StrictMath.cosh(first);
            case TANH -> StrictMath.tanh(first);
            case MIN -> Math.min(first, second);
            case MAX -> Math.max(first, second);
        };
    }
}
