package org.exodyn.clinic.normalisation;

import java.math.BigDecimal;
import java.math.MathContext;

/// Logarithms to base 2 whose last bit is right in all but a few of a million cases.
///
/// Trimming by rank needs them. Ratios of small counts often tie, and whether two that tie on paper also tie as doubles depends on
/// the last bit; `Math.log(x) / Math.log(2)` rounds twice.
///
/// x = 2^k · c · (1 + r) with c on a grid of 1/128, so that |r| < 1/180; log2 c is looked up with twice the digits of a double and
/// log(1 + r) is its Taylor series, the first terms also with twice the digits.
final class Log2 {
    private static final int GRID = 128;
    private static final MathContext DIGITS = new MathContext(45);
    private static final int SMALLEST = 90;
    private static final int LARGEST = 182;
    private static final double[] TABLE_HIGH = new double[LARGEST + 1];
    private static final double[] TABLE_LOW = new double[LARGEST + 1];
    private static final double INVERSE_HIGH;
    private static final double INVERSE_LOW;

    static {
        BigDecimal two = logarithm(2, 1);
        BigDecimal inverse = BigDecimal.ONE.divide(two, DIGITS);
        INVERSE_HIGH = inverse.doubleValue();
        INVERSE_LOW = inverse.subtract(new BigDecimal(INVERSE_HIGH)).doubleValue();
        for (int c = SMALLEST; c <= LARGEST; c++) {
            BigDecimal value = logarithm(c, GRID).divide(two, DIGITS);
            TABLE_HIGH[c] = value.doubleValue();
            TABLE_LOW[c] = value.subtract(new BigDecimal(TABLE_HIGH[c])).doubleValue();
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

    /// Natural logarithm of a fraction, by log x = 2 artanh((x − 1)/(x + 1)).
    private static BigDecimal logarithm(int numerator, int denominator) {
        BigDecimal z = new BigDecimal(numerator - denominator).divide(new BigDecimal(numerator + denominator), DIGITS);
        BigDecimal square = z.multiply(z, DIGITS);
        BigDecimal power = z;
        BigDecimal sum = BigDecimal.ZERO;
        for (int odd = 1; odd < 100; odd += 2) {
            sum = sum.add(power.divide(new BigDecimal(odd), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum.add(sum);
    }
}
