package org.exodyn.clinic.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Local means with tricube weights over the nearest neighbours, evaluated at the vertices of an adaptive grid and joined by straight
/// lines: local regression of degree 0.
///
/// The grid starts with the range of x. A cell is halved as long as it is longer than 0.8 of the smaller bandwidth at its ends.
///
/// Source: Loader 1999, Local Regression and Likelihood, doi:10.1007/b98858, sections 2.2 (nearest neighbours, tricube) and 12.2
/// (vertices by recursive halving with cut 0.8).
public final class LocalMean {
    private static final double CUT = 0.8;

    private final double[] x;
    private final double[] sorted;
    private final int neighbours;
    private final double[] vertices;

    /// @param x    the covariate, one value per row; not kept, finite
    /// @param span share of the rows in a window, above 0
    public LocalMean(double[] x, double span) {
        this.x = x.clone();
        this.sorted = x.clone();
        Arrays.sort(sorted);
        this.neighbours = Math.clamp((long) Math.floor(x.length * span + 1e-12), 1, x.length);
        List<Double> grid = new ArrayList<>();
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        grid.add(low);
        if (high > low) {
            halve(low, high, grid);
            grid.add(high);
        }
        this.vertices = grid.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The smoothed rows.
    ///
    /// @param values row of x by column; not changed
    /// @return the same shape
    public double[][] smooth(double[][] values) {
        int columns = values[0].length;
        double[][] atVertices = new double[vertices.length][];
        for (int vertex = 0; vertex < vertices.length; vertex++) {
            atVertices[vertex] = meanAt(vertices[vertex], values, columns);
        }
        double[][] smooth = new double[x.length][columns];
        for (int row = 0; row < x.length; row++) {
            int right = Math.clamp(firstAtLeast(vertices, x[row]), Math.min(1, vertices.length - 1),
                    vertices.length - 1);
            int left = Math.max(0, right - 1);
            double width = vertices[right] - vertices[left];
            double share = width > 0 ? (x[row] - vertices[left]) / width : 0;
            for (int column = 0; column < columns; column++) {
                smooth[row][column] = atVertices[left][column]
                        + share * (atVertices[right][column] - atVertices[left][column]);
            }
        }
        return smooth;
    }

    private double[] meanAt(double place, double[][] values, int columns) {
        double bandwidth = bandwidth(place);
        double[] sum = new double[columns];
        double weights = 0;
        for (int row = 0; row < x.length; row++) {
            double distance = Math.abs(x[row] - place);
            double weight;
            if (bandwidth > 0) {
                double share = distance / bandwidth;
                double tricube = 1 - share * share * share;
                weight = share < 1 ? tricube * tricube * tricube : 0;
            } else {
                weight = distance == 0 ? 1 : 0;
            }
            if (weight > 0) {
                weights += weight;
                for (int column = 0; column < columns; column++) {
                    sum[column] += weight * values[row][column];
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            sum[column] /= weights;
        }
        return sum;
    }

    private void halve(double low, double high, List<Double> grid) {
        if (high - low > CUT * Math.min(bandwidth(low), bandwidth(high)) && (low + high) / 2 > low
                && (low + high) / 2 < high) {
            double middle = (low + high) / 2;
            halve(low, middle, grid);
            grid.add(middle);
            halve(middle, high, grid);
        }
    }

    /// Distance to the farthest of the nearest neighbours: the smallest window of so many sorted values that holds them.
    private double bandwidth(double place) {
        int left = firstAtLeast(sorted, place);
        int right = left;
        double distance = 0;
        for (int taken = 0; taken < neighbours; taken++) {
            double before = left > 0 ? place - sorted[left - 1] : Double.POSITIVE_INFINITY;
            double after = right < sorted.length ? sorted[right] - place : Double.POSITIVE_INFINITY;
            if (before <= after) {
                left--;
                distance = before;
            } else {
                right++;
                distance = after;
            }
        }
        return distance;
    }

    private static int firstAtLeast(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
