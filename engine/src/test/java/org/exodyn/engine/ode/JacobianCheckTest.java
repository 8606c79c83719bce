package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.linear.LinearSolverKind;
import org.junit.jupiter.api.Test;

/// The 70-state network that the timing and identity tests use: its own Jacobian, and one solver against the other.
class JacobianCheckTest {

    @Test
    void jacobianAgreesWithDifferences() {
        LayeredCulture system = new LayeredCulture();
        double[] p = LayeredCulture.parameters();
        double[] y = LayeredCulture.start();
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.3 + 0.01 * i;
        }
        double[] values = new double[system.jacobianPattern().entryCount()];
        system.jacobian(0, y, p, values);
        double[] up = new double[70];
        double[] down = new double[70];
        double h = 1e-6;
        for (int column = 0; column < 70; column++) {
            double kept = y[column];
            y[column] = kept + h;
            system.derivatives(0, y, p, up);
            y[column] = kept - h;
            system.derivatives(0, y, p, down);
            y[column] = kept;
            for (int row = 0; row < 70; row++) {
                int entry = system.jacobianPattern().entry(row, column);
                // Central difference of terms of size 1 with h = 1e-6: rounding 1e-16 / 1e-6 = 1e-10, times some terms.
                assertEquals((up[row] - down[row]) / (2 * h), entry < 0 ? 0 : values[entry], 2e-9);
            }
        }
    }

    /// Both methods at tight tolerance; the difference is bounded by the tolerance times the number of steps.
    @Test
    void stiffAndNonStiffSolversAgree() {
        double[][] end = new double[2][70];
        OdeIntegrator[] solvers = {new BdfIntegrator(70), new DormandPrinceIntegrator(70)};
        for (int k = 0; k < 2; k++) {
            double[] mine = end[k];
            SolverAccount account = solvers[k].integrate(new LayeredCulture(), LayeredCulture.parameters(), 0,
                    LayeredCulture.start(), new double[] {5760}, (i, t, s) -> System.arraycopy(s, 0, mine, 0, 70),
                    EventHandler.none(), SolverOptions.of(1e-9, 1e-12));
            assertEquals(k == 0 ? LinearSolverKind.SPARSE : LinearSolverKind.NONE, account.linearSolver());
            assertEquals(0, account.denseFallbacks());
            assertTrue(account.newtonFailures() == 0, account.toString());
        }
        for (int i = 0; i < 70; i++) {
            assertEquals(end[1][i], end[0][i], 1e-6 * Math.abs(end[1][i]) + 1e-9, "state " + i);
        }
    }
}
