package org.exodyn.engine.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The most probable point of a standard normal vector u ∈ R^d under gᵢ(u) ≥ 0 for all i: the feasible point nearest the
/// origin.
///
/// For one linear constraint with distance β the probability of the constraint is Φ(−β) exactly; for curved ones that is
/// the first-order estimate (FORM). Here the point serves as the centre of importance sampling.
/// Source: Hasofer & Lind 1974, J. Eng. Mech. Div. ASCE 100:111; Ditlevsen & Madsen 1996, Structural Reliability Methods,
/// ISBN 0-471-96086-1, ch. 5.
/// Cost: a probe of about 3 d points per radius 1, 2, 4, 8, then d + 6 points per step of each start.
public final class MostProbablePoint {

    private static final double APART = 0.5;

    private MostProbablePoint() {}

    /// Searches for the point.
    ///
    /// @param dimension d
    /// @param constraints g at many points at once, m values each
    public static DesignPoint find(int dimension, BatchFunction constraints, DesignPointOptions options) {
        ConstraintEvaluations evaluations = new ConstraintEvaluations(constraints, options.maxEvaluations());
        double[] origin = new double[dimension];
        double[] atOrigin = evaluations.at(List.of(origin)).get(0);
        if (ConstraintEvaluations.violation(atOrigin, ones(atOrigin.length)) == 0) {
            return new DesignPoint(origin, 0, atOrigin, List.of(), 0, 1, true, "the origin meets all constraints",
                    List.of());
        }
        StartingPoints starting = new StartingPoints(evaluations, options, atOrigin.length);
        List<double[]> starts;
        try {
            starts = starting.around(origin, atOrigin, options.starts());
        } catch (ConstraintEvaluations.BudgetSpent spent) {
            starts = List.of();
        }
        List<DesignPoint> found = new ArrayList<>();
        for (double[] start : starts) {
            found.add(attempt(evaluations, options, starting.scale, start));
        }
        if (found.isEmpty()) {
            return new DesignPoint(origin, 0, atOrigin, List.of(), ConstraintEvaluations.violation(atOrigin,
                    ones(atOrigin.length)), evaluations.used(), false,
                    "no start: all probed points are undefined, or the "
                            + "limit of evaluations is reached",
                    List.of());
        }
        found.sort(Comparator.comparing((DesignPoint p) -> !p.converged())
                .thenComparingDouble(p -> p.converged() ? p.distance() : p.violation()));
        return withOthers(found, evaluations.used());
    }

    /// Searches from given starts, such as draws that meet the constraints where these are undefined around the origin; the nearest of
    /// what they lead to. Starts are followed in their order until the limit of evaluations is reached.
    ///
    /// @param starts at least one
    /// @param constraints g at many points at once; violations are measured in its unit where it has no slope
    public static DesignPoint from(List<double[]> starts, BatchFunction constraints, DesignPointOptions options) {
        ConstraintEvaluations evaluations = new ConstraintEvaluations(constraints, options.maxEvaluations());
        List<DesignPoint> found = new ArrayList<>();
        int count = constraints.at(List.of(starts.getFirst())).getFirst().length;
        for (double[] start : starts) {
            found.add(attempt(evaluations, options, ones(count), start));
        }
        found.sort(Comparator.comparing((DesignPoint p) -> !p.converged())
                .thenComparingDouble(p -> p.converged() ? p.distance() : p.violation()));
        return withOthers(found, evaluations.used() + 1);
    }

    private static DesignPoint attempt(ConstraintEvaluations evaluations, DesignPointOptions options, double[] scale,
            double[] start) {
        try {
            return new Descent(evaluations, options, scale).from(start);
        } catch (ConstraintEvaluations.BudgetSpent spent) {
            return new DesignPoint(start, ConstraintEvaluations.norm(start), new double[0], List.of(),
                    Double.POSITIVE_INFINITY, evaluations.used(), false, "the limit of evaluations is reached",
                    List.of());
        }
    }

    private static DesignPoint withOthers(List<DesignPoint> sorted, int evaluations) {
        DesignPoint best = sorted.get(0);
        List<DesignPoint> others = new ArrayList<>();
        for (DesignPoint candidate : sorted) {
            boolean apart = StartingPoints.distance(candidate.point(), best.point()) > APART;
            for (DesignPoint other : others) {
                apart &= StartingPoints.distance(candidate.point(), other.point()) > APART;
            }
            if (candidate.converged() && apart) {
                others.add(candidate);
            }
        }
        return new DesignPoint(best.point(), best.distance(), best.values(), best.normals(), best.violation(),
                evaluations, best.converged(), best.reason(), others);
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
