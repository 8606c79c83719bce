package org.exodyn.engine.network;

/// Operations that are one call in generated code; small enough to be inlined there.
final class Arithmetic {

    private Arithmetic() {
    }

    /// base^exponent. Exponents that are small whole numbers at run time are multiplied out: Hill coefficients are
    /// data, most of them are 1 or 2, and `StrictMath.pow` costs ten times the rest of the rate.
    static double power(double base, double exponent) {
        if (exponent == 1.0) {
            return base;
        }
        if (exponent == 2.0) {
            return base * base;
        }
        return generalPower(base, exponent);
    }

    private static double generalPower(double base, double exponent) {
        if (exponent == 3.0) {
            return base * base * base;
        }
        if (exponent == 4.0) {
            double square = base * base;
            return square * square;
        }
        if (exponent == -1.0) {
            return 1.0 / base;
        }
        return StrictMath.pow(base, exponent);
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
