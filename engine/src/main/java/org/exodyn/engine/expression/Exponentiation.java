package org.exodyn.engine.expression;

/// The one meaning of base^exponent when both are numbers.
public final class Exponentiation {

    private Exponentiation() {
    }

    /// base^exponent. The exponents -1, 1, 2, 3 and 4 are multiplied out: Hill coefficients are data, most of them are
    /// 1 or 2, and `StrictMath.pow` costs ten times the rest of a rate.
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
        return StrictMath.pow(base, exponent);
    }
}
