package org.exodyn.clinic.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Named columns of finite numbers, one row a sample. Immutable.
public final class Covariates {
    private final List<String> names;
    private final double[][] columns;
    private final int size;

    private Covariates(List<String> names, double[][] columns, int size) {
        this.names = names;
        this.columns = columns;
        this.size = size;
    }

    /// @param columns `columns[j][i]` is covariate j of sample i; the arrays are copied
    /// @throws IllegalArgumentException naming every column that is of another length, not finite, or named twice
    public static Covariates of(List<String> names, double[][] columns) {
        if (names.isEmpty() || names.size() != columns.length) {
            throw new IllegalArgumentException(
                    "Covariates need a name for each column: " + names.size() + " names, " + columns.length
                            + " columns");
        }
        int size = columns[0].length;
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            copy[j] = columns[j].clone();
            if (copy[j].length != size) {
                wrong.add(names.get(j) + " has " + copy[j].length + " rows instead of " + size);
            }
            long broken = Arrays.stream(copy[j]).filter(value -> !Double.isFinite(value)).count();
            if (broken > 0) {
                wrong.add(names.get(j) + " has " + broken + " values that are not finite");
            }
            if (!seen.add(names.get(j))) {
                wrong.add(names.get(j) + " is there twice");
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("These covariates cannot be used: " + String.join("; ", wrong));
        }
        return new Covariates(List.copyOf(names), copy, size);
    }

    /// One covariate.
    public static Covariates of(String name, double... values) {
        return of(List.of(name), new double[][] {values});
    }

    /// Number of samples.
    public int size() {
        return size;
    }

    /// Number of columns.
    public int count() {
        return columns.length;
    }

    public List<String> names() {
        return names;
    }

    public String name(int column) {
        return names.get(column);
    }

    public double value(int row, int column) {
        return columns[column][row];
    }

    /// A copy of one column.
    public double[] column(int column) {
        return columns[column].clone();
    }

    /// The column of this name.
    ///
    /// @throws IllegalArgumentException if there is none
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("No covariate is called " + name + "; there are " + names);
        }
        return index;
    }

    /// These samples, in this order; a row may come more than once.
    public Covariates rows(int... rows) {
        double[][] chosen = new double[columns.length][rows.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                chosen[j][i] = columns[j][rows[i]];
            }
        }
        return new Covariates(names, chosen, rows.length);
    }

    /// These covariates, in this order.
    public Covariates columns(int... indices) {
        List<String> chosen = new ArrayList<>();
        double[][] kept = new double[indices.length][];
        for (int j = 0; j < indices.length; j++) {
            chosen.add(names.get(indices[j]));
            kept[j] = columns[indices[j]];
        }
        return of(chosen, kept);
    }

    /// `x·coefficients` for every sample x.
    public double[] times(double[] coefficients) {
        if (coefficients.length != columns.length) {
            throw new IllegalArgumentException(
                    coefficients.length + " coefficients for " + columns.length + " covariates");
        }
        double[] product = new double[size];
        for (int j = 0; j < columns.length; j++) {
            double coefficient = coefficients[j];
            if (coefficient != 0) {
                double[] column = columns[j];
                for (int i = 0; i < size; i++) {
                    product[i] += coefficient * column[i];
                }
            }
        }
        return product;
    }
}
