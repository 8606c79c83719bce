package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Arrays;
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

    static double[] outputOf(List<double[]> values, int output) {
        return values.stream().mapToDouble(value -> value[output]).toArray();
    }

    /// Writes the indices of this replicate and returns the variance. Points that are NaN are left out, with what they pair with.
    double indices(double[] values, int replicate, double[][] first, double[][] total) {
        int stride = groups + 2;
        double mean = 0;
        int known = 0;
        for (int point = 0; point < size; point++) {
            for (int half = 0; half < 2; half++) {
                double value = values[point * stride + half];
                mean += Double.isNaN(value) ? 0 : value;
                known += Double.isNaN(value) ? 0 : 1;
            }
        }
        mean /= Math.max(1, known);
        double variance = 0;
        for (int point = 0; point < size; point++) {
            for (int half = 0; half < 2; half++) {
                double apart = values[point * stride + half] - mean;
                variance += Double.isNaN(apart) ? 0 : apart * apart;
            }
        }
        variance /= Math.max(1, known);
        for (int group = 0; group < groups; group++) {
            double together = 0;
            double apart = 0;
            int pairs = 0;
            for (int point = 0; point < size; point++) {
                double a = values[point * stride] - mean;
                double b = values[point * stride + 1] - mean;
                double mixed = values[point * stride + 2 + group] - mean;
                if (!Double.isNaN(a) && !Double.isNaN(b) && !Double.isNaN(mixed)) {
                    pairs++;
                    together += b * (mixed - a);
                    apart += (a - mixed) * (a - mixed) / 2;
                }
            }
            boolean told = variance > 0 && pairs > 0;
            first[group][replicate] = told ? together / pairs / variance : Double.NaN;
            total[group][replicate] = told ? apart / pairs / variance : Double.NaN;
        }
        return variance;
    }

    /// Share of the points at which the value is NaN.
    static double unknown(double[] values) {
        return (double) Arrays.stream(values).filter(Double::isNaN).count() / values.length;
    }
}
