package org.exodyn.clinic.normalisation;

import java.math.BigDecimal;
import java.math.BigInteger;

/// Logarithms to base 2 whose last bit is right in all but a few of a million cases.
///
/// Trimming by rank needs them. Ratios of small counts often tie, and whether two that tie on paper also tie as doubles depends on
/// the last bit; `Math.log(x) / Math.log(2)` rounds twice.
///
/// x = 2^k · c · (1 + r) with c on a grid of 1/128, so that |r| < 1/180; log2 c is looked up with twice the digits of a double and
/// log(1 + r) is its Taylor series, the first terms also with twice the digits.
final class Log2 {
    private static final int GRID = 128;
    /// Binary digits behind the point of what the tables are made from; they keep 106.
    private static final int DIGITS = 128;
    private static final int SMALLEST = 90;
    private static final int LARGEST = 182;
    private static final double[] TABLE_HIGH = new double[LARGEST + 1];
    private static final double[] TABLE_LOW = new double[LARGEST + 1];
    private static final double INVERSE_HIGH;
    private static final double INVERSE_LOW;

    static {
        BigInteger two = logarithm(2, 1);
        BigInteger inverse = BigInteger.ONE.shiftLeft(2 * DIGITS).divide(two);
        INVERSE_HIGH = high(inverse);
        INVERSE_LOW = low(inverse);
        for (int c = SMALLEST; c <= LARGEST; c++) {
            BigInteger value = logarithm(c, GRID).shiftLeft(DIGITS).divide(two);
            TABLE_HIGH[c] = high(value);
            TABLE_LOW[c] = low(value);
        }
    }

    private Log2() {}

    /// @param x a normal positive number
    static double of(double x) {
        int exponent = Math.getExponent(x);
        double mantissa = Math.scalb(x, -exponent);
        if (mantissa > Math.sqrt(2)) {
            mantissa /= 2;
            exponent++;
        }
        int c = (int) Math.rint(mantissa * GRID);
        double grid = (double) c / GRID;
        double difference = mantissa - grid;
        double r = difference / grid;
        double rest = Math.fma(-r, grid, difference) / grid;
        double square = r * r;
        double squareLow = Math.fma(r, r, -square);
        double tail = r * square * (1 / 3.0 - r * (1 / 4.0 - r * (1 / 5.0 - r * (1 / 6.0 - r * (1 / 7.0 - r / 8)))));
        double high = r - square / 2;
        double low = r - high - square / 2 - squareLow / 2 + rest - r * rest + tail;
        double scaled = high * INVERSE_HIGH;
        double scaledLow = Math.fma(high, INVERSE_HIGH, -scaled) + high * INVERSE_LOW + low * INVERSE_HIGH;
        double whole = exponent + TABLE_HIGH[c];
        double wholeLow = exponent - whole + TABLE_HIGH[c] + TABLE_LOW[c];
        double sum = whole + scaled;
        double larger = Math.abs(whole) >= Math.abs(scaled) ? whole - sum + scaled : scaled - sum + whole;
        return sum + (larger + wholeLow + scaledLow);
    }

    /// Natural logarithm of a fraction with fixed point, by log x = 2 artanh((x − 1)/(x + 1)).
    private static BigInteger logarithm(int numerator, int denominator) {
        BigInteger z = BigInteger.valueOf(numerator - denominator).shiftLeft(DIGITS)
                .divide(BigInteger.valueOf(numerator + denominator));
        BigInteger square = z.multiply(z).shiftRight(DIGITS);
        BigInteger power = z.abs();
        BigInteger sum = BigInteger.ZERO;
        for (int odd = 1; power.signum() > 0; odd += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
            power = power.multiply(square).shiftRight(DIGITS);
        }
        return z.signum() < 0 ? sum.shiftLeft(1).negate() : sum.shiftLeft(1);
    }

    /// The nearest double.
    private static double high(BigInteger fixed) {
        return Math.scalb(fixed.doubleValue(), -DIGITS);
    }

    /// What the nearest double lacks.
    private static double low(BigInteger fixed) {
        BigInteger shown = new BigDecimal(Math.scalb(high(fixed), DIGITS)).toBigIntegerExact();
        return Math.scalb(fixed.subtract(shown).doubleValue(), -DIGITS);
    }
}
