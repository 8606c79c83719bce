package org.exodyn.engine.network;

import org.exodyn.engine.expression.Exponentiation;

/// Operations that are one call in generated code; small enough to be inlined there.
final class Arithmetic {

    private Arithmetic() {}

    /// As [Exponentiation#power], with the commonest exponents decided here, where the call is inlined.
    static double power(double base, double exponent) {
        return exponent == 1.0 ? base : exponent == 2.0 ? base * base : Exponentiation.power(base, exponent);
    }

    static double less(double a, double b) {
        return a < b ? 1.0 : 0.0;
    }

    static double lessOrEqual(double a, double b) {
        return a <= b ? 1.0 : 0.0;
    }

    static double equal(double a, double b) {
        return a == b ? 1.0 : 0.0;
    }

    static double notEqual(double a, double b) {
        return a != b ? 1.0 : 0.0;
    }

    static double and(double a, double b) {
        return a != 0.0 && b != 0.0 ? 1.0 : 0.0;
    }

    static double or(double a, double b) {
        return a != 0.0 || b != 0.0 ? 1.0 : 0.0;
    }

    static double xor(double a, double b) {
        return a != 0.0 ^ b != 0.0 ? 1.0 : 0.0;
    }

    static double not(double a) {
        return a == 0.0 ? 1.0 : 0.0;
    }

    static double select(double condition, double whenTrue, double whenFalse) {
        return condition != 0.0 ? whenTrue : whenFalse;
    }
}
