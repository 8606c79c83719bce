package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.random.SobolSequence;

/// The points of one replicate of [SobolIndices]: A, B, and A with each group in turn from B.
final class SobolDesign {

    private final int groups;
    private final int size;
    private final List<double[]> points;

    SobolDesign(SobolSequence sequence, int[] groupOf, int groups, int size) {
        this.groups = groups;
        this.size = size;
        this.points = new ArrayList<>((groups + 2) * size);
        int dimension = groupOf.length;
        double[] both = new double[2 * dimension];
        for (int point = 0; point < size; point++) {
            sequence.point(point, both);
            for (int block = 0; block < groups + 2; block++) {
                double[] u = new double[dimension];
                for (int axis = 0; axis < dimension; axis++) {
                    boolean fromB = block == 1 || block >= 2 && groupOf[axis] == block - 2;
                    u[axis] = both[fromB ? dimension + axis : axis];
                }
                points.add(u);
            }
        }
    }

    /// Point by point: A, B, then one per group.
    List<double[]> points() {
        return points;
    }

    static double[] firstOf(List<double[]> values) {
        return values.stream().mapToDouble(value -> value[0]).toArray();
    }

    /// Writes the indices of this replicate and returns the variance.
    double indices(double[] values, int replicate, double[][] first, double[][] total) {
        int stride = groups + 2;
        double mean = 0;
        for (int point = 0; point < size; point++) {
            mean += (values[point * stride] + values[point * stride + 1]) / (2.0 * size);
        }
        double variance = 0;
        for (int point = 0; point < size; point++) {
            double a = values[point * stride] - mean;
            double b = values[point * stride + 1] - mean;
            variance += (a * a + b * b) / (2.0 * size);
        }
        for (int group = 0; group < groups; group++) {
            double together = 0;
            double apart = 0;
            for (int point = 0; point < size; point++) {
                double a = values[point * stride] - mean;
                double b = values[point * stride + 1] - mean;
                double mixed = values[point * stride + 2 + group] - mean;
                together += b * (mixed - a) / size;
                apart += (a - mixed) * (a - mixed) / (2.0 * size);
            }
            first[group][replicate] = variance > 0 ? together / variance : Double.NaN;
            total[group][replicate] = variance > 0 ? apart / variance : Double.NaN;
        }
        return variance;
    }
}
