package org.exodyn.engine.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.engine.random.Philox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nearest points that are known in closed form.
class MostProbablePointTest {

    private static BatchFunction each(Function<double[], double[]> g) {
        return points -> points.stream().map(g).toList();
    }

    private static DesignPoint find(int d, Function<double[], double[]> g) {
        return MostProbablePoint.find(d, each(g), DesignPointOptions.withDefaults());
    }

    private static double[] direction(int d, int seed) {
        Philox philox = new Philox(seed).start(1, d, 0);
        double[] a = new double[d];
        double square = 0;
        for (int k = 0; k < d; k++) {
            a[k] = philox.nextNormal();
            square += a[k] * a[k];
        }
        for (int k = 0; k < d; k++) {
            a[k] /= Math.sqrt(square);
        }
        return a;
    }

    /// a·u ≥ b is met nearest at b a / |a|². The units of g do not matter.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40})
    void halfSpace(int d) {
        double[] a = direction(d, 3);
        for (double units : new double[] {1e-6, 1, 1e9}) {
            DesignPoint found = find(d, u -> new double[] {units * (NearestInPolyhedron.dot(a, u) - 3)});
            assertTrue(found.converged(), found.reason());
            assertEquals(3, found.distance(), 2e-3);
            for (int k = 0; k < d; k++) {
                assertEquals(3 * a[k], found.point()[k], 2e-3);
                assertEquals(a[k], found.normals().get(0)[k], 1e-3);
            }
            assertTrue(found.evaluations() < 40 * d + 400, "evaluations " + found.evaluations());
        }
    }

    /// ln(u₀ − 1) + 2 ≥ 0 beside u₁ ≥ 1, undefined at the origin and wherever u₀ ≤ 1: the nearest point is (1 + e⁻², 1). From the
    /// feasible (4, −1, 2) and from one that is feasible in one constraint.
    @Test
    void startsWhereTheOriginIsUndefined() {
        BatchFunction constraints = each(u -> new double[] {Math.log(u[0] - 1) + 2, u[1] - 1});
        DesignPoint found = MostProbablePoint.from(List.of(new double[] {4, -1, 2}, new double[] {2, 3, 0}),
                constraints, DesignPointOptions.withDefaults());
        assertTrue(found.converged(), found.reason());
        // 1e-3: the tolerance of points and of constraints over their slope
        assertArrayEquals(new double[] {1 + Math.exp(-2), 1, 0}, found.point(), 2e-3);
    }

    /// Two oblique half spaces: the nearest point solves the 2 × 2 system of both planes.
    @Test
    void twoHalfSpaces() {
        double c = 0.6;
        DesignPoint found = find(4, u -> new double[] {u[0] - 2, c * u[0] + 0.8 * u[1] - 3});
        assertTrue(found.converged(), found.reason());
        assertArrayEquals(new double[] {2, (3 - 2 * c) / 0.8, 0, 0}, found.point(), 3e-3);
        assertEquals(2, found.normals().size());
        // One of the two is met with room to spare.
        found = find(4, u -> new double[] {u[0] - 2, c * u[0] + 0.8 * u[1] + 5});
        assertArrayEquals(new double[] {2, 0, 0, 0}, found.point(), 3e-3);
        assertEquals(1, found.normals().size());
    }

    /// Inside a ball of radius r about c: nearest at (1 − r/|c|) c, where the boundary curves away from the origin; and
    /// above a parabola u₀ ≥ 3 − 0.1 u₁², where it curves towards it: u₀ = 3 is a local extreme of |u| with
    /// |u|² = 9 + 0.4 u₁² + …, so the nearest point stays (3, 0).
    @Test
    void curvedBoundaries() {
        DesignPoint ball = find(3, u -> new double[] {
            1 - (u[0] - 4) * (u[0] - 4) - (u[1] - 1) * (u[1] - 1) - u[2] * u[2]});
        assertTrue(ball.converged(), ball.reason());
        double size = Math.sqrt(17);
        assertEquals(size - 1, ball.distance(), 3e-3);
        assertEquals(4 * (1 - 1 / size), ball.point()[0], 2e-2);
        DesignPoint parabola = find(2, u -> new double[] {u[0] - 3 + 0.1 * u[1] * u[1]});
        assertTrue(parabola.converged(), parabola.reason());
        assertEquals(3, parabola.distance(), 3e-3);
    }

    /// g is constant over most of the space: a plateau of −1 below a·u = 2.5, then a rise that crosses 0 at 3.
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void flatStart(int d) {
        double[] a = direction(d, 8);
        DesignPoint found = find(d, u -> {
            double s = NearestInPolyhedron.dot(a, u);
            return new double[] {s < 2.5 ? -1 : 2 * (s - 3)};
        });
        assertTrue(found.converged(), found.reason() + " at " + found.distance());
        assertEquals(3, found.distance(), 5e-3);
        DesignPoint step = find(d, u -> new double[] {StrictMath.tanh(6 * (NearestInPolyhedron.dot(a, u) - 3))});
        assertTrue(step.converged(), step.reason());
        assertEquals(3, step.distance(), 5e-3);
    }

    /// |u₀| ≥ 2 has two nearest points.
    @Test
    void bothPointsAreFound() {
        DesignPoint found = find(3, u -> new double[] {Math.abs(u[0]) - 2});
        assertTrue(found.converged(), found.reason());
        assertEquals(2, found.distance(), 2e-3);
        assertEquals(1, found.others().size());
        assertEquals(-found.point()[0], found.others().get(0).point()[0], 4e-3);
    }

    /// Rounding of a solver: noise of 1e-6 in g, with a difference step of 0.01.
    @Test
    void noiseOfASolverDoesNotStopTheSearch() {
        double[] a = direction(10, 4);
        BatchFunction noisy = each(u -> {
            double s = NearestInPolyhedron.dot(a, u);
            double noise = 1e-6 * (StrictMath.sin(1e7 * s) + StrictMath.cos(3e6 * u[0]));
            return new double[] {s - 2 + 0.05 * s * s + noise};
        });
        DesignPoint found = MostProbablePoint.find(10, noisy, DesignPointOptions.withDefaults().withGradientStep(0.01));
        assertTrue(found.converged(), found.reason());
        assertEquals((-1 + Math.sqrt(1.4)) / 0.1, found.distance(), 5e-3);
    }

    @Test
    void trivialAndImpossibleCases() {
        DesignPoint origin = find(3, u -> new double[] {1, 0});
        assertEquals(0, origin.distance());
        assertEquals(1, origin.evaluations());
        DesignPoint none = find(3, u -> new double[] {-1});
        assertFalse(none.converged());
        assertTrue(none.reason().contains("flat"), none.reason());
        DesignPoint contradictory = find(2, u -> new double[] {u[0] - 1, -u[0] - 1});
        assertFalse(contradictory.converged());
        DesignPoint undefined = find(2, u -> new double[] {Double.NaN});
        assertFalse(undefined.converged());
        DesignPoint budget = MostProbablePoint.find(40, each(u -> new double[] {u[0] - 3}),
                DesignPointOptions.withDefaults().withLimits(50, 3, 100));
        assertFalse(budget.converged());
        assertTrue(budget.evaluations() <= 100);
    }

    /// Undefined beyond u₀ = 3.5, met from 3 on.
    @Test
    void undefinedRegionsAreAvoided() {
        DesignPoint found = find(2, u -> new double[] {u[0] > 3.5 ? Double.NaN : u[0] - 3});
        assertTrue(found.converged(), found.reason());
        assertEquals(3, found.distance(), 3e-3);
    }

    @Test
    void bitsDoNotDependOnThreads() {
        List<double[]> points = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            BatchFunction g = BatchFunction.on(Ensemble.onThreads(threads),
                    () -> u -> new double[] {u[0] + StrictMath.sin(u[1]) - 2, u[2] * u[2] - 1});
            points.add(MostProbablePoint.find(3, g, DesignPointOptions.withDefaults()).point());
        }
        assertArrayEquals(points.get(0), points.get(1), 0);
        assertArrayEquals(points.get(0), points.get(2), 0);
    }
}
