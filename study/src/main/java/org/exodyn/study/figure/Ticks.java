package org.exodyn.study.figure;

import java.util.ArrayList;
import java.util.List;

/// Places of the major (labelled) and minor ticks of an axis, ascending.
public record Ticks(List<Double> major, List<Double> minor) {
    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    private static final double LEAST_LOGARITHMIC = 6;

    /// Ticks at 1, 2 or 5 times a power of ten, about `about` of them, all within [low, high].
    public static Ticks linear(double low, double high, int about) {
        double span = high - low;
        if (!(span > 0) || !Double.isFinite(span)) {
            return new Ticks(List.of(low), List.of());
        }
        double rough = span / Math.max(1, about);
        int exponent = (int) Math.floor(StrictMath.log10(rough));
        double lead = rough / power(exponent);
        int digit = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
        int parts = digit == 2 ? 4 : 5;
        List<Double> major = multiples(low, high, digit, exponent, 1);
        List<Double> minor = multiples(low, high, digit, exponent, parts);
        minor.removeAll(major);
        return new Ticks(major, minor);
    }

    /// Decades within [low, high], thinned to at most `most`; with less than two decades also 2 and 5;
    /// less than a factor of six is ticked like a linear axis.
    public static Ticks logarithmic(double low, double high, int most) {
        if (high / low < LEAST_LOGARITHMIC) {
            return linear(low, high, 4);
        }
        int first = (int) Math.ceil(StrictMath.log10(low) - 1e-9);
        int last = (int) Math.floor(StrictMath.log10(high) + 1e-9);
        int stride = 1;
        while ((last - first) / stride + 1 > most) {
            stride++;
        }
        List<Double> major = new ArrayList<>();
        List<Double> minor = new ArrayList<>();
        boolean fine = last - first < 2;
        for (int exponent = first - 1; exponent <= last; exponent++) {
            for (int digit = 1; digit <= 9; digit++) {
                double value = times(digit, exponent);
                if (value < low * (1 - 1e-9) || value > high * (1 + 1e-9)) {
                    continue;
                }
                boolean decade = digit == 1 && Math.floorMod(exponent, stride) == 0;
                if (decade || fine && (digit == 1 || digit == 2 || digit == 5)) {
                    major.add(value);
                } else if (stride == 1 || digit == 1) {
                    minor.add(value);
                }
            }
        }
        return new Ticks(major, minor);
    }

    private static List<Double> multiples(double low, double high, int digit, int exponent, int parts) {
        double step = times(digit, exponent) / parts;
        double slack = step * 1e-6;
        List<Double> values = new ArrayList<>();
        for (long count = (long) Math.ceil((low - slack) / step); count * step <= high + slack; count++) {
            // integers before the division, so that 3 · 0.1 is 0.3 and not 0.30000000000000004
            values.add(exponent >= 0 ? count * digit * power(exponent) / parts
                    : count * digit / (power(-exponent) * parts));
        }
        return values;
    }

    private static double times(int digit, int exponent) {
        return exponent >= 0 ? digit * power(exponent) : digit / power(-exponent);
    }

    /// The double nearest to the power of ten.
    static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
