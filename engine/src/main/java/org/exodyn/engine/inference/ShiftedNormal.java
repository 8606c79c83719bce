package org.exodyn.engine.inference;

import java.util.List;

/// A normal distribution with shifted mean and unit variance, but for a few orthonormal directions with their own spread.
///
/// Covariance I + Σ (sⱼ² − 1) aⱼ aⱼᵀ.
///
/// @param mean length d
/// @param directions orthonormal vectors aⱼ
/// @param spreads standard deviations sⱼ > 0 along them
/// @param share weight among the components of a mixture, positive
@SuppressWarnings("ArrayRecordComponent")
public record ShiftedNormal(double[] mean, List<double[]> directions, double[] spreads, double share) {

    /// Allowed departure of the directions from orthonormality.
    private static final double ORTHONORMAL = 1e-6;

    public ShiftedNormal {
        directions = List.copyOf(directions);
        if (directions.size() != spreads.length || !(share > 0)) {
            throw new IllegalArgumentException(directions.size() + " directions, " + spreads.length
                    + " spreads, share " + share);
        }
        for (int j = 0; j < spreads.length; j++) {
            for (int k = 0; k <= j; k++) {
                double product = NearestInPolyhedron.dot(directions.get(j), directions.get(k));
                if (!(Math.abs(product - (j == k ? 1 : 0)) < ORTHONORMAL) || !(spreads[j] > 0)) {
                    throw new IllegalArgumentException("directions are not orthonormal or a spread is not positive");
                }
            }
        }
    }

    /// Unit variance in all directions.
    public static ShiftedNormal at(double[] mean) {
        return new ShiftedNormal(mean, List.of(), new double[0], 1);
    }

    /// Unit variance but for one direction (unit vector) with its own spread.
    public static ShiftedNormal along(double[] mean, double[] direction, double spread) {
        return new ShiftedNormal(mean, List.of(direction), new double[] {spread}, 1);
    }

    /// For a design point: beyond a plane at distance β a standard normal lies on average 1/Λ inside with about that
    /// spread, Λ ≈ (β + √(β² + 8/π)) / 2 being its hazard rate. The mean is moved inside by that and the spread along the
    /// normal is 1.3 times that, wide enough for the exponential tail. With several active constraints the mean is moved
    /// along each and all spreads stay 1 but that along the mean.
    /// Source of the hazard bound: Sampford 1953, doi:10.1214/aoms/1177729093.
    public static ShiftedNormal beyond(DesignPoint design) {
        double beta = design.distance();
        if (beta < 1e-9) {
            return at(design.point());
        }
        double hazard = 0.5 * (beta + Math.sqrt(beta * beta + 8 / Math.PI));
        double inside = 1 / hazard;
        double[] direction = new double[design.point().length];
        double[] mean = design.point().clone();
        for (int k = 0; k < mean.length; k++) {
            direction[k] = design.point()[k] / beta;
        }
        if (design.normals().size() <= 1) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += inside * direction[k];
            }
        } else {
            for (double[] normal : design.normals()) {
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += 0.7 * inside * normal[k];
                }
            }
        }
        return along(mean, direction, Math.min(1, 1.3 * inside));
    }

    public ShiftedNormal withShare(double newShare) {
        return new ShiftedNormal(mean, directions, spreads, newShare);
    }

    /// Turns standard normals into a draw, in place.
    void draw(double[] z) {
        for (int j = 0; j < spreads.length; j++) {
            double[] a = directions.get(j);
            double factor = (spreads[j] - 1) * NearestInPolyhedron.dot(a, z);
            for (int k = 0; k < z.length; k++) {
                z[k] += factor * a[k];
            }
        }
        for (int k = 0; k < z.length; k++) {
            z[k] += mean[k];
        }
    }

    /// Logarithm of the density, without the factor (2π)^(−d/2).
    double logDensity(double[] u) {
        double square = 0;
        for (int k = 0; k < u.length; k++) {
            square += (u[k] - mean[k]) * (u[k] - mean[k]);
        }
        double logDeterminant = 0;
        for (int j = 0; j < spreads.length; j++) {
            double[] a = directions.get(j);
            double part = 0;
            for (int k = 0; k < u.length; k++) {
                part += a[k] * (u[k] - mean[k]);
            }
            square += part * part * (1 / (spreads[j] * spreads[j]) - 1);
            logDeterminant += StrictMath.log(spreads[j]);
        }
        return -0.5 * square - logDeterminant;
    }
}
