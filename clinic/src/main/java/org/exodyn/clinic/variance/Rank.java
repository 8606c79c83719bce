package org.exodyn.clinic.variance;

/// The rank of a design, by Gram–Schmidt on its columns.
public final class Rank {
    /// A column whose rest is this share of its length or less depends on those before it.
    private static final double DEPENDENT = 1e-7;

    private Rank() {}

    public static int of(double[][] design) {
        boolean[] all = new boolean[design.length];
        java.util.Arrays.fill(all, true);
        return of(design, all);
    }

    /// The rank of some rows.
    public static int of(double[][] design, boolean[] rows) {
        int columns = design.length == 0 ? 0 : design[0].length;
        int rank = 0;
        for (boolean independent : independent(design, rows, columns)) {
            rank += independent ? 1 : 0;
        }
        return rank;
    }

    /// Which columns do not depend on those before them.
    public static boolean[] independentColumns(double[][] design) {
        boolean[] all = new boolean[design.length];
        java.util.Arrays.fill(all, true);
        return independent(design, all, design.length == 0 ? 0 : design[0].length);
    }

    /// Which columns do not depend on those before them, in some rows.
    public static boolean[] independentColumns(double[][] design, boolean[] rows) {
        return independent(design, rows, design.length == 0 ? 0 : design[0].length);
    }

    private static boolean[] independent(double[][] design, boolean[] rows, int columns) {
        boolean[] independent = new boolean[columns];
        double[][] basis = new double[columns][];
        for (int column = 0; column < columns; column++) {
            double[] rest = new double[design.length];
            for (int row = 0; row < rest.length; row++) {
                rest[row] = rows[row] ? design[row][column] : 0;
            }
            double length = length(rest);
            // Twice: once leaves rounding errors of the size of the tolerance (Giraud 2005, doi:10.1007/s00211-005-0615-4).
            for (int round = 0; round < 2; round++) {
                for (int before = 0; before < column; before++) {
                    if (independent[before]) {
                        project(rest, basis[before]);
                    }
                }
            }
            double left = length(rest);
            independent[column] = length > 0 && left > DEPENDENT * length;
            for (int row = 0; row < rest.length && independent[column]; row++) {
                rest[row] /= left;
            }
            basis[column] = rest;
        }
        return independent;
    }

    private static void project(double[] rest, double[] direction) {
        double share = 0;
        for (int row = 0; row < rest.length; row++) {
            share += rest[row] * direction[row];
        }
        for (int row = 0; row < rest.length; row++) {
            rest[row] -= share * direction[row];
        }
    }

    private static double length(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
