package org.exodyn.study.figure;

/// Equal steps for equal differences.
///
/// @param low value at `start`
/// @param high value at `end`; greater than `low`
/// @param about how many labelled ticks are wanted
public record LinearScale(double low, double high, double start, double end, int about) implements Scale {
    public LinearScale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("no range: " + low + " to " + high);
        }
    }

    /// From zero to a round number that holds `highest`.
    public static LinearScale fromZero(double highest, double start, double end, int about) {
        double top = highest > 0 && Double.isFinite(highest) ? highest : 1;
        Ticks ticks = Ticks.linear(0, top * 1.5, about);
        for (double tick : ticks.major()) {
            if (tick >= top * 0.999) {
                return new LinearScale(0, tick, start, end, about);
            }
        }
        return new LinearScale(0, top, start, end, about);
    }

    @Override
    public double at(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN has no place on an axis");
        }
        double clipped = Math.max(low, Math.min(high, value));
        return start + (clipped - low) / (high - low) * (end - start);
    }

    @Override
    public boolean clips(double value) {
        return value < low || value > high;
    }

    @Override
    public Ticks ticks() {
        return Ticks.linear(low, high, about);
    }
}
