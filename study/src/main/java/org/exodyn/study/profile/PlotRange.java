package org.exodyn.study.profile;

import java.util.Arrays;
import org.exodyn.study.figure.LinearScale;

/// Scales that hold all finite values with a little room.
final class PlotRange {
    private static final double ROOM = 0.05;

    private PlotRange() {}

    static LinearScale around(double[] values, double start, double end, int ticks) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double room = high > low ? ROOM * (high - low) : 1;
        return new LinearScale(low - room, high + room, start, end, ticks);
    }

    static LinearScale symmetric(double largest, double start, double end, int ticks) {
        double reach = largest > 0 && Double.isFinite(largest) ? largest * (1 + ROOM) : 1;
        return new LinearScale(-reach, reach, start, end, ticks);
    }
}
