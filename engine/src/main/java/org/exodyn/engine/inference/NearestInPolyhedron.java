package org.exodyn.engine.inference;

/// The point of smallest norm with aᵢ·v ≥ bᵢ for all i.
///
/// Hildreth's dual coordinate ascent on unit normals, with a ridge that keeps the multipliers finite where the
/// constraints contradict one another.
/// Source: Hildreth 1957, doi:10.1002/nav.3800040113.
final class NearestInPolyhedron {

    private static final double RIDGE = 1e-9;
    private static final int MAX_SWEEPS = 20_000;

    private NearestInPolyhedron() {}

    /// @param normals unit vectors, length d each
    /// @param multipliersOut length m, filled with the multipliers
    static double[] find(double[][] normals, double[] bounds, int dimension, double[] multipliersOut) {
        double[] v = new double[dimension];
        java.util.Arrays.fill(multipliersOut, 0);
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            double change = 0;
            for (int i = 0; i < normals.length; i++) {
                double[] a = normals[i];
                double gap = bounds[i] - dot(a, v) - RIDGE * multipliersOut[i];
                double updated = Math.max(0, multipliersOut[i] + gap / (1 + RIDGE));
                double step = updated - multipliersOut[i];
                if (step != 0) {
                    multipliersOut[i] = updated;
                    for (int k = 0; k < dimension; k++) {
                        v[k] += step * a[k];
                    }
                    change = Math.max(change, Math.abs(step));
                }
            }
            if (change < 1e-12) {
                break;
            }
        }
        return v;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
