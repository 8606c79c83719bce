package org.exodyn.study.figure;

import java.util.ArrayList;
import java.util.List;

/// Hours from zero, with ticks at parts of a day (1, 3, 6, 12, 24, 48 … h) instead of powers of ten.
///
/// @param high last hour, positive
public record HourScale(double high, double start, double end) implements Scale {
    private static final double[] STEPS = {1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672};
    private static final int MOST = 6;

    public HourScale {
        if (!(high > 0) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no hours: " + high);
        }
    }

    @Override
    public double at(double value) {
        return new LinearScale(0, high, start, end, MOST).at(value);
    }

    @Override
    public boolean clips(double value) {
        return value < 0 || value > high;
    }

    @Override
    public Ticks ticks() {
        for (double step : STEPS) {
            if (high >= step && high / step <= MOST) {
                List<Double> major = new ArrayList<>();
                List<Double> minor = new ArrayList<>();
                for (double hour = 0; hour <= high; hour += step) {
                    major.add(hour);
                    if (hour + step / 2 <= high) {
                        minor.add(hour + step / 2);
                    }
                }
                return new Ticks(major, minor);
            }
        }
        return Ticks.linear(0, high, MOST - 1);
    }
}
