package org.exodyn.clinic.differential;

/// Designs with a column less.
final class Columns {
    private Columns() {}

    static double[][] without(double[][] design, int left) {
        double[][] rest = new double[design.length][design[0].length - 1];
        for (int row = 0; row < design.length; row++) {
            for (int column = 0; column < rest[row].length; column++) {
                rest[row][column] = design[row][column < left ? column : column + 1];
            }
        }
        return rest;
    }
}
