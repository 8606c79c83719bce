package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.exodyn.engine.random.Philox;

/// Finds where to start, also when the constraints are flat around the origin.
///
/// Looks along both directions of each axis at radii 1, 2, 4, … and in random directions at the same radii; fits a secant
/// plane to each constraint at each radius and takes the nearest point that meets these planes, shortened and lengthened;
/// keeps the best points that lie apart.
final class StartingPoints {

    private static final int PURPOSE = 0xF0A3;
    private static final double APART = 0.5;
    private static final double[] STRETCH = {0.5, 0.75, 1, 1.25, 1.5, 2, 3};

    private record Candidate(double[] point, double[] values, double merit) {}

    private final ConstraintEvaluations evaluations;
    private final double maxRadius;
    private final long seed;
    final double[] scale;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    StartingPoints(ConstraintEvaluations evaluations, DesignPointOptions options, int constraints) {
        this.evaluations = evaluations;
        maxRadius = options.maxRadius();
        seed = options.seed();
        scale = new double[constraints];
    }

    /// The `count` best starting points around `centre`, where g has the values `atCentre`.
    List<double[]> around(double[] centre, double[] atCentre, int count) {
        int d = centre.length;
        int m = atCentre.length;
        List<double[]> guesses = new ArrayList<>();
        for (double radius = 1; radius <= maxRadius; radius *= 2) {
            List<double[]> ring = ring(centre, radius);
            List<double[]> ringValues = evaluations.at(ring);
            points.addAll(ring);
            values.addAll(ringValues);
            double[][] slopes = new double[m][d];
            for (int k = 0; k < d; k++) {
                for (int i = 0; i < m; i++) {
                    double up = ringValues.get(2 * k)[i] - atCentre[i];
                    double down = ringValues.get(2 * k + 1)[i] - atCentre[i];
                    slopes[i][k] = steeper(up, down) / radius;
                }
            }
            for (int p = 0; p < ring.size(); p++) {
                for (int i = 0; i < m; i++) {
                    double slope = Math.abs(ringValues.get(p)[i] - atCentre[i]) / radius;
                    scale[i] = Double.isFinite(slope) ? Math.max(scale[i], slope) : scale[i];
                }
            }
            guesses.addAll(secantGuesses(centre, atCentre, slopes));
        }
        for (int i = 0; i < m; i++) {
            scale[i] = scale[i] == 0 ? 1 : scale[i];
        }
        if (!guesses.isEmpty()) {
            points.addAll(guesses);
            values.addAll(evaluations.at(guesses));
        }
        return best(count);
    }

    /// The change with the larger benefit, signed along the axis; a gain counts before a loss.
    private static double steeper(double up, double down) {
        if (!Double.isFinite(up) || !Double.isFinite(down)) {
            return Double.isFinite(up) ? up : Double.isFinite(down) ? -down : 0;
        }
        return Math.max(up, down) > 0 ? up >= down ? up : -down : 0.5 * (up - down);
    }

    private List<double[]> ring(double[] centre, double radius) {
        int d = centre.length;
        List<double[]> ring = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            for (int sign = 1; sign >= -1; sign -= 2) {
                double[] u = centre.clone();
                u[k] += sign * radius;
                ring.add(u);
            }
        }
        Philox philox = new Philox(seed);
        for (int r = 0; d > 1 && r < Math.max(8, d); r++) {
            philox.start(PURPOSE, r, (int) radius);
            double[] u = new double[d];
            for (int k = 0; k < d; k++) {
                u[k] = philox.nextNormal();
            }
            double factor = radius / ConstraintEvaluations.norm(u);
            for (int k = 0; k < d; k++) {
                u[k] = centre[k] + factor * u[k];
            }
            ring.add(u);
        }
        return ring;
    }

    private List<double[]> secantGuesses(double[] centre, double[] atCentre, double[][] slopes) {
        List<double[]> normals = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (int i = 0; i < slopes.length; i++) {
            double size = ConstraintEvaluations.norm(slopes[i]);
            if (size > 0) {
                double[] normal = slopes[i].clone();
                for (int k = 0; k < normal.length; k++) {
                    normal[k] /= size;
                }
                normals.add(normal);
                bounds.add(NearestInPolyhedron.dot(normal, centre)
                        - (Double.isNaN(atCentre[i]) ? 0 : atCentre[i]) / size);
            }
        }
        List<double[]> guesses = new ArrayList<>();
        if (normals.isEmpty()) {
            return guesses;
        }
        double[] nearest = NearestInPolyhedron.find(normals.toArray(double[][]::new),
                bounds.stream().mapToDouble(Double::doubleValue).toArray(), centre.length, new double[normals.size()]);
        double distance = ConstraintEvaluations.norm(nearest);
        if (!(distance > 0)) {
            return guesses;
        }
        for (double stretch : STRETCH) {
            double factor = Math.min(stretch, maxRadius / distance);
            double[] u = nearest.clone();
            for (int k = 0; k < u.length; k++) {
                u[k] *= factor;
            }
            guesses.add(u);
        }
        return guesses;
    }

    private List<double[]> best(int count) {
        List<Candidate> candidates = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            double[] u = points.get(p);
            double size = ConstraintEvaluations.norm(u);
            double violation = ConstraintEvaluations.violation(values.get(p), scale);
            if (size <= maxRadius * 1.0001 && violation < Double.POSITIVE_INFINITY) {
                candidates.add(new Candidate(u, values.get(p), size + 3 * violation));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::merit));
        List<double[]> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (chosen.size() < count && chosen.stream().allMatch(u -> distance(u, candidate.point()) > APART)) {
                chosen.add(candidate.point());
            }
        }
        return chosen;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(sum);
    }
}
