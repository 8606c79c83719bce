package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// A solution that cannot be continued is refused with time, component, step and advice.
class FailureTest {

    private static KnownProblem scalarSecond(DoubleUnaryOperator rate) {
        return new KnownProblem("second component", SparsityPattern.dense(2), 0, 2, false) {
            @Override
            double[] exact(double t) {
                return new double[] {1, 1};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = -y[0];
                out[1] = rate.applyAsDouble(y[1]);
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                double h = 1e-7;
                Arrays.fill(out, 0);
                out[0] = -1;
                out[3] = (rate.applyAsDouble(y[1] + h) - rate.applyAsDouble(y[1] - h)) / (2 * h);
            }
        };
    }

    private static List<OdeIntegrator> solvers(int n) {
        return List.of(new BdfIntegrator(n), new DormandPrinceIntegrator(n));
    }

    private static SolverAccount run(OdeIntegrator solver, OdeSystem system, double[] y0, SolverOptions options) {
        return solver.integrate(system, new double[0], 0, y0, new double[] {2}, (index, time, state) -> {},
                EventHandler.none(), options);
    }

    /// y' = −√y from 1 reaches 0 at t = 2 and has no real continuation; with y' = −1 − √y it is reached before.
    @Test
    void notANumberNamesTheComponent() {
        for (OdeIntegrator solver : solvers(2)) {
            NumericalFailure failure = assertThrows(NumericalFailure.class, () -> run(solver,
                    scalarSecond(y -> -1 - Math.sqrt(y)), new double[] {1, 1}, SolverOptions.of(1e-6, 1e-9)));
            assertEquals(1, failure.component(), failure.getMessage());
            assertTrue(failure.time() > 0.5 && failure.time() < 1, failure.getMessage());
            assertTrue(!failure.advice().isBlank());
        }
    }

    /// y' = y² from 1 is infinite at t = 1.
    @Test
    void blowUpIsRefused() {
        for (OdeIntegrator solver : solvers(2)) {
            NumericalFailure failure = assertThrows(NumericalFailure.class,
                    () -> run(solver, scalarSecond(y -> y * y), new double[] {1, 1}, SolverOptions.of(1e-6, 1e-9)));
            assertEquals(1, failure.time(), 1e-3, failure.getMessage());
        }
    }

    @Test
    void startThatIsNotFinite() {
        for (OdeIntegrator solver : solvers(2)) {
            NumericalFailure failure = assertThrows(NumericalFailure.class, () -> run(solver,
                    scalarSecond(y -> 1 / y), new double[] {1, 0}, SolverOptions.of(1e-6, 1e-9)));
            assertEquals(1, failure.component());
            failure = assertThrows(NumericalFailure.class, () -> run(solver, scalarSecond(y -> -y),
                    new double[] {Double.NaN, 0}, SolverOptions.of(1e-6, 1e-9)));
            assertEquals(0, failure.component());
        }
    }

    @Test
    void stepLimit() {
        for (OdeIntegrator solver : solvers(2)) {
            NumericalFailure failure = assertThrows(NumericalFailure.class, () -> run(solver, scalarSecond(y -> -y),
                    new double[] {1, 1}, SolverOptions.of(1e-9, 1e-12).withMaxSteps(3)));
            assertTrue(failure.getMessage().contains("limit of 3"), failure.getMessage());
        }
    }

    /// A zeroth-order sink drives y below 0: reported, not clamped.
    @Test
    void negativeStatesAreReported() {
        for (OdeIntegrator solver : solvers(2)) {
            SolverAccount account = run(solver, scalarSecond(y -> -1), new double[] {1, 1},
                    SolverOptions.of(1e-6, 1e-9).withNegativeTolerance(1e-6));
            assertEquals(-1, account.mostNegative(), 1e-6, account.toString());
            assertEquals(1, account.mostNegativeComponent());
            assertEquals(2, account.mostNegativeTime());
            assertTrue(account.negativeSteps() >= 1);
        }
    }

    @Test
    void argumentsAreChecked() {
        BdfIntegrator solver = new BdfIntegrator(2);
        SolverOptions options = SolverOptions.of(1e-6, new double[] {1, 1, 1});
        assertThrows(IllegalArgumentException.class, () -> run(solver, scalarSecond(y -> -y), new double[2], options));
        assertThrows(IllegalArgumentException.class, () -> SolverOptions.of(1e-6, 0));
        assertThrows(IllegalArgumentException.class, () -> SolverOptions.of(1e-6, 1).withStopTimes(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new BdfIntegrator(3).integrate(scalarSecond(y -> -y),
                new double[0], 0, new double[3], new double[] {1}, (i, t, s) -> {}, EventHandler.none(),
                SolverOptions.of(1e-6, 1)));
    }
}
