package org.exodyn.engine.inference;

import java.util.List;

/// A normal distribution with shifted mean, a few orthonormal directions with their own spread, and one spread across them.
///
/// Covariance τ² (I − Σ aⱼ aⱼᵀ) + Σ sⱼ² aⱼ aⱼᵀ.
///
/// @param mean length d
/// @param directions orthonormal vectors aⱼ
/// @param spreads standard deviations sⱼ > 0 along them
/// @param across standard deviation τ > 0 in all other directions
/// @param share weight among the components of a mixture, positive
@SuppressWarnings("ArrayRecordComponent")
public record ShiftedNormal(double[] mean, List<double[]> directions, double[] spreads, double across, double share) {

    /// Allowed departure of the directions from orthonormality.
    private static final double ORTHONORMAL = 1e-6;

    public ShiftedNormal {
        directions = List.copyOf(directions);
        if (directions.size() != spreads.length || !(share > 0) || !(across > 0)) {
            throw new IllegalArgumentException(directions.size() + " directions, " + spreads.length
                    + " spreads, across " + across + ", share " + share);
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
        return new ShiftedNormal(mean, List.of(), new double[0], 1, 1);
    }

    /// Unit variance but for one direction (unit vector) with its own spread.
    public static ShiftedNormal along(double[] mean, double[] direction, double spread) {
        return new ShiftedNormal(mean, List.of(direction), new double[] {spread}, 1, 1);
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
        return new ShiftedNormal(mean, directions, spreads, across, newShare);
    }

    /// The normal with the weighted mean of the draws and their weighted spreads along these orthonormal directions and,
    /// on average, across them; spreads are widened by a tenth for safety and lie between 0.05 and 1.5.
    public static ShiftedNormal fittedTo(WeightedDraws draws, List<double[]> directions) {
        double[] mean = draws.mean();
        double[] square = new double[directions.size()];
        double total = 0;
        for (int i = 0; i < draws.weights().length; i++) {
            double weight = draws.weights()[i];
            if (weight > 0) {
                double[] u = draws.points().get(i);
                for (int k = 0; k < mean.length; k++) {
                    total += weight * (u[k] - mean[k]) * (u[k] - mean[k]);
                }
                for (int j = 0; j < square.length; j++) {
                    double[] a = directions.get(j);
                    double part = NearestInPolyhedron.dot(a, u) - NearestInPolyhedron.dot(a, mean);
                    square[j] += weight * part * part;
                }
            }
        }
        // The weighted variance of N effective draws is short by the factor 1 − 1/N.
        double unbiased = 1 / Math.max(0.5, 1 - 1 / draws.effectiveSampleSize());
        double[] spreads = new double[square.length];
        for (int j = 0; j < square.length; j++) {
            total -= square[j];
            spreads[j] = widened(square[j] * unbiased);
        }
        int rest = mean.length - square.length;
        double across = rest == 0 ? 1 : widened(Math.max(0, total) * unbiased / rest);
        return new ShiftedNormal(mean, directions, spreads, across, 1);
    }

    private static double widened(double variance) {
        return Math.clamp(1.1 * Math.sqrt(variance), 0.05, 1.5);
    }

    /// Turns standard normals into a draw, in place.
    void draw(double[] z) {
        double[] part = new double[spreads.length];
        for (int j = 0; j < spreads.length; j++) {
            part[j] = (spreads[j] - across) * NearestInPolyhedron.dot(directions.get(j), z);
        }
        for (int k = 0; k < z.length; k++) {
            z[k] = mean[k] + across * z[k];
        }
        for (int j = 0; j < spreads.length; j++) {
            double[] a = directions.get(j);
            for (int k = 0; k < z.length; k++) {
                z[k] += part[j] * a[k];
            }
        }
    }

    /// Logarithm of the density, without the factor (2π)^(−d/2).
    double logDensity(double[] u) {
        double square = 0;
        for (int k = 0; k < u.length; k++) {
            square += (u[k] - mean[k]) * (u[k] - mean[k]);
        }
        square /= across * across;
        double logDeterminant = (u.length - spreads.length) * StrictMath.log(across);
        for (int j = 0; j < spreads.length; j++) {
            double[] a = directions.get(j);
            double part = 0;
            for (int k = 0; k < u.length; k++) {
                part += a[k] * (u[k] - mean[k]);
            }
            square += part * part * (1 / (spreads[j] * spreads[j]) - 1 / (across * across));
            logDeterminant += StrictMath.log(spreads[j]);
        }
        return -0.5 * square - logDeterminant;
    }
}
