package org.exodyn.study.figure;

/// Coordinates as text: at most two decimals, no exponent, no trailing zeros, independent of the locale.
public final class Coordinate {
    private static final double LARGEST = 1e7;

    private Coordinate() {}

    /// @throws IllegalArgumentException if the value is not a place on a drawing
    public static String text(double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        long hundredths = Math.round(value * 100);
        long magnitude = Math.abs(hundredths);
        StringBuilder text = new StringBuilder(8);
        if (hundredths < 0) {
            text.append('-');
        }
        text.append(magnitude / 100);
        long rest = magnitude % 100;
        if (rest != 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }
        return text.toString();
    }

    /// With one decimal, for long paths.
    static String brief(double value) {
        return text(Math.round(value * 10) / 10.0);
    }
}
