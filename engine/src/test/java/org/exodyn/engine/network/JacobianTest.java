package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.exodyn.engine.ode.SparsityPattern;
import org.exodyn.engine.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The analytic Jacobian against closed forms and against differences of the derivatives.
class JacobianTest {

    @Test
    void michaelisMentenWithVolume() {
        Plan plan = Plan.builder().compartment("c", 4).concentration("S", "c", 3).amount("P", "c", 0)
                .parameter("V", 7).parameter("K", 2).reaction("r", "S -> P", "c*V*S/(K + S)").build();
        NetworkInterpreter network = NetworkInterpreter.of(plan);
        double[] parameters = network.defaultParameters();
        double[] values = new double[network.jacobianPattern().entryCount()];
        network.jacobian(0, network.initialState(parameters), parameters, values);
        // d(c V s/(K+s))/dn with s = n/c is V K/(K+s)²
        double slope = 7.0 * 2 / 25;
        SparsityPattern pattern = network.jacobianPattern();
        assertEquals(-slope, values[pattern.entry(0, 0)], 1e-15);
        assertEquals(slope, values[pattern.entry(1, 0)], 1e-15);
        assertEquals(0, values[pattern.entry(1, 1)]);
        assertEquals(-1, pattern.entry(0, 1));
    }

    @Test
    void branchNotTakenDoesNotSpoilTheDerivative() {
        Plan plan = Plan.builder().compartment("c", 1).amount("x", "c", 0)
                .rateRule("x", "piecewise(ln(x), x > 0, 2*x) + abs(x) + min(x, sqrt(x))").build();
        NetworkInterpreter network = NetworkInterpreter.of(plan);
        double[] values = new double[1];
        network.jacobian(0, new double[] {-1}, network.defaultParameters(), values);
        // 2 from the piecewise, -1 from abs; min(x, NaN) takes the second branch, whose slope is NaN
        assertEquals(Double.NaN, values[0]);
        network.jacobian(0, new double[] {0}, network.defaultParameters(), values);
        // at 0: 2, the right slope 1 of abs, and x where x <= sqrt(x)
        assertEquals(4.0, values[0]);
    }

    /// Fourth-order central differences with step h = ε^(1/5)·scale have truncation and rounding errors near
    /// ε^(4/5) ≈ 3e-13 relative to the size of f; 1e-6 of the largest entry leaves room for curvature. Kinks of
    /// piecewise, abs, min and max are avoided with probability near 1 at random states.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithDifferences(long seed) {
        Network network = NetworkInterpreter.of(RandomPlan.of(seed, 12, 40));
        SplittableRandom random = new SplittableRandom(seed);
        double[] parameters = network.defaultParameters();
        double[] state = random.doubles(network.dimension(), 3, 9).toArray();
        SparsityPattern pattern = network.jacobianPattern();
        double[] values = new double[pattern.entryCount()];
        double time = 2;
        network.jacobian(time, state, parameters, values);
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int column = 0; column < state.length; column++) {
            double[] differences = differences(network, time, state, parameters, column);
            for (int row = 0; row < state.length; row++) {
                int entry = pattern.entry(row, column);
                double value = entry < 0 ? 0 : values[entry];
                assertEquals(differences[row], value, 1e-6 * largest, "seed " + seed + ", row "
                        + network.stateIds().get(row) + ", column " + network.stateIds().get(column));
            }
        }
    }

    private static double[] differences(Network network, double time, double[] state, double[] parameters, int column) {
        double step = 1e-3 * state[column];
        double[] weights = {1 / 12.0, -8 / 12.0, 0, 8 / 12.0, -1 / 12.0};
        double[] sum = new double[state.length];
        double[] out = new double[state.length];
        for (int point = -2; point <= 2; point++) {
            double[] shifted = state.clone();
            shifted[column] += point * step;
            network.derivatives(time, shifted, parameters, out);
            for (int row = 0; row < sum.length; row++) {
                sum[row] += weights[point + 2] * out[row] / step;
            }
        }
        return sum;
    }
}
