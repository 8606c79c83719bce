package org.exodyn.engine.expression;

/// The one meaning of base^exponent when both are numbers.
public final class Exponentiation {

    /// Whole exponents up to this size are multiplied out, be they literals or data.
    public static final int LARGEST_MULTIPLIED_EXPONENT = 32;

    private Exponentiation() {}

    /// base^exponent: repeated squaring for whole exponents of at most 32, else the bits of [StrictMath#pow]. Hill
    /// coefficients are data, most of them are small whole numbers, and a power costs ten times the rest of a rate.
    public static double power(double base, double exponent) {
        int whole = (int) exponent;
        if (whole != exponent || Math.abs(whole) > LARGEST_MULTIPLIED_EXPONENT) {
            return StrictPower.power(base, exponent);
        }
        return whole >= 0 ? wholePower(base, whole) : 1.0 / wholePower(base, -whole);
    }

    /// From the highest bit of the exponent down: square, and multiply by the base where the bit is set.
    private static double wholePower(double base, int exponent) {
        if (exponent == 0) {
            return 1.0;
        }
        double power = base;
        for (int bit = Integer.highestOneBit(exponent) >> 1; bit > 0; bit >>= 1) {
            power *= power;
            if ((exponent & bit) != 0) {
                power *= base;
            }
        }
        return power;
    }
}
