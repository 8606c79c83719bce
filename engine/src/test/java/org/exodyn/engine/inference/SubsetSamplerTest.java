package org.exodyn.engine.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Known posteriors. Limits are five standard errors: a false alarm less than once in a million runs, for any seed.
class SubsetSamplerTest {

    private static final long SEED = 20241104;

    @Test
    void halfSpaceHasItsClosedFormMassAndMean() {
        int d = 60;
        double beta = 4.5;
        // u₁ ≥ β: mass Φ(−4.5) = 3.3976731247e-6 (tables), mean of u₁ = φ(β)/Φ(−β) = 4.704…
        SubsetSampler sampler = new SubsetSampler(d,
                points -> points.stream().map(u -> new double[] {u[0] - beta}).toList(), 1000, 8, SEED);
        SubsetSampler.Draws draws = sampler.draw(30);
        double mass = 3.397673124730053e-6;
        assertEquals(StrictMath.log(mass), draws.logMass(), 5 * draws.massRelativeError(), "seed " + SEED);
        double density = StrictMath.exp(-beta * beta / 2) / StrictMath.sqrt(2 * Math.PI);
        double mean = draws.points().stream().mapToDouble(u -> u[0]).average().orElseThrow();
        // the truncated normal has standard deviation below 1/β
        assertEquals(density / mass, mean, 5 / beta / StrictMath.sqrt(draws.effectiveSampleSize()), "seed " + SEED);
    }

    @Test
    void narrowSlabBetweenOpposingConstraints() {
        int d = 40;
        // 2.5 ≤ u₁ ≤ 2.6: mass Φ(2.6) − Φ(2.5) = 0.0015484771 (tables)
        SubsetSampler sampler = new SubsetSampler(
                d, points -> points.stream().map(u -> new double[] {u[0] - 2.5, 2.6 - u[0]}).toList(), 1000, 8, SEED);
        SubsetSampler.Draws draws = sampler.draw(30);
        double mass = 0.9953388119762813 - 0.9937903346742238;
        assertEquals(StrictMath.log(mass), draws.logMass(), 5 * draws.massRelativeError(), "seed " + SEED);
        assertTrue(draws.points().stream().allMatch(u -> u[0] >= 2.5 && u[0] <= 2.6), "all draws lie in the slab");
    }

    @Test
    void certainConstraintHasMassOne() {
        SubsetSampler.Draws draws = new SubsetSampler(3, points -> points.stream().map(u -> new double[] {1}).toList(),
                100, 2, SEED).draw(5);
        assertEquals(0, draws.logMass(), 0);
        assertEquals(100, draws.points().size());
    }

    @Test
    void impossibleConstraintIsSaidToBeUnreached() {
        SubsetSampler.Draws draws = new SubsetSampler(3, points -> points.stream().map(u -> new double[] {-1}).toList(),
                100, 2, SEED).draw(4);
        assertEquals(List.of(), draws.points());
        assertEquals(0, draws.effectiveSampleSize(), 0);
    }

    @Test
    void sameSeedSameDraws() {
        BatchFunction plane = points -> points.stream().map(u -> new double[] {u[0] - 2}).toList();
        List<double[]> one = new SubsetSampler(5, plane, 100, 3, SEED).draw(20).points();
        List<double[]> two = new SubsetSampler(5, plane, 100, 3, SEED).draw(20).points();
        for (int draw = 0; draw < one.size(); draw++) {
            assertArrayEquals(one.get(draw), two.get(draw), 0);
        }
    }
}
