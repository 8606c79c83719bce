package org.exodyn.study.figure;

/// Equal steps for equal ratios. Zero has a slot of its own before the axis starts when `zeroSlot` is positive;
/// otherwise it sits on the lower edge and counts as clipped.
///
/// @param low value at `start` (after the zero slot), positive
/// @param high value at `end`
/// @param zeroSlot width kept for zero at the start of the axis
/// @param most how many labelled ticks fit
public record LogScale(double low, double high, double start, double end, double zeroSlot, int most) implements Scale {
    private static final int LARGEST_EXPONENT = 300;

    public LogScale {
        if (!(low > 0) || !(low < high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no logarithmic range: " + low + " to " + high);
        }
    }

    @Override
    public double at(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN has no place on an axis");
        }
        double direction = Math.signum(end - start);
        if (value <= 0) {
            return zeroSlot > 0 ? start + direction * zeroSlot * 0.25 : start;
        }
        double from = start + direction * zeroSlot;
        double clipped = Math.max(low, Math.min(high, value));
        // differences, because the ratio of the extremes may overflow
        double bottom = StrictMath.log(low);
        double share = (StrictMath.log(clipped) - bottom) / (StrictMath.log(high) - bottom);
        return from + share * (end - from);
    }

    @Override
    public boolean clips(double value) {
        return value > high || value < low && (value > 0 || zeroSlot <= 0);
    }

    @Override
    public Ticks ticks() {
        return Ticks.logarithmic(low, high, most);
    }

    /// The smallest whole decades that hold all positive finite values; `fallback` when there is none.
    public static double[] decadesAround(Iterable<Double> values, double[] fallback) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double value : values) {
            if (value > 0 && Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (most == 0) {
            return fallback.clone();
        }
        int first = (int) Math.floor(StrictMath.log10(least) + 1e-9);
        int last = (int) Math.ceil(StrictMath.log10(most) - 1e-9);
        first = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT - 1, first));
        last = Math.max(first + 1, Math.min(LARGEST_EXPONENT, last));
        return new double[] {Ticks.power(first), Ticks.power(last)};
    }
}
