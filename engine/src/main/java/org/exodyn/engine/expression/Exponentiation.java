package org.exodyn.engine.expression;

/// The one meaning of base^exponent when both are numbers.
public final class Exponentiation {

    private Exponentiation() {
    }

    /// base^exponent: that of [StrictMath#pow], but that the exponents 3, 4 and -1 are multiplied out like 1 and 2: Hill
    /// coefficients are data, most of them are small whole numbers, and a power costs ten times the rest of a rate.
    public static double power(double base, double exponent) {
        if (exponent == 1.0) {
            return base;
        }
        if (exponent == 2.0) {
            return base * base;
        }
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
        return StrictPower.power(base, exponent);
    }
}
