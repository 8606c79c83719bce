package org.exodyn.study.figure;

import java.util.Arrays;
import java.util.Comparator;

/// Moves labels apart along one direction, as little as possible, keeping their order.
public final class LabelStack {
    private LabelStack() {}

    /// Positions at least `gap` apart within [low, high] (if they fit), near to the wanted ones, in the given order.
    public static double[] spread(double[] wanted, double gap, double low, double high) {
        int count = wanted.length;
        Integer[] order = new Integer[count];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, Comparator.comparingDouble((Integer at) -> wanted[at]).thenComparingInt(at -> at));
        double[] free = new double[count];
        for (int place = 0; place < count; place++) {
            free[place] = wanted[order[place]] - place * gap;
        }
        double[] level = ascending(free);
        double[] result = new double[count];
        double highest = high - (count - 1) * gap;
        for (int place = 0; place < count; place++) {
            double offset = Math.max(low, Math.min(Math.max(low, highest), level[place]));
            result[order[place]] = offset + place * gap;
        }
        return result;
    }

    /// Centres of boxes in the given order, at least `gap` apart, near to the wanted centres in the least-squares
    /// sense.
    public static double[] pack(double[] wanted, double[] sizes, double gap) {
        double[] offsets = new double[wanted.length];
        double[] free = new double[wanted.length];
        for (int at = 0; at < wanted.length; at++) {
            offsets[at] = at == 0 ? 0 : offsets[at - 1] + (sizes[at - 1] + sizes[at]) / 2 + gap;
            free[at] = wanted[at] - offsets[at];
        }
        double[] level = ascending(free);
        for (int at = 0; at < wanted.length; at++) {
            level[at] += offsets[at];
        }
        return level;
    }

    /// Isotonic regression by pooling adjacent violators.
    private static double[] ascending(double[] values) {
        double[] sum = new double[values.length];
        int[] size = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            sum[blocks] = value;
            size[blocks++] = 1;
            while (blocks > 1 && sum[blocks - 2] / size[blocks - 2] > sum[blocks - 1] / size[blocks - 1]) {
                sum[blocks - 2] += sum[blocks - 1];
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        double[] result = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int member = 0; member < size[block]; member++) {
                result[at++] = sum[block] / size[block];
            }
        }
        return result;
    }
}
