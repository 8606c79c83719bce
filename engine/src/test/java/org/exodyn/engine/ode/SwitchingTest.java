package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.engine.linear.LinearSolverKind;
import org.junit.jupiter.api.Test;

/// When the method changes, and that the account says so.
class SwitchingTest {

    /// y' = -λ(t) (y - cos t) - sin t with the solution cos t; λ is 1 outside and 1e5 inside of (10, 20).
    private static final KnownProblem STIFF_FOR_A_WHILE = new KnownProblem("stiff for a while",
            SparsityPattern.dense(2), 0, 60, true) {
        @Override
        double[] exact(double t) {
            return new double[] {StrictMath.cos(t), t};
        }

        private static double lambda(double t) {
            return 1 + 1e5 / (1 + StrictMath.exp(-20 * (t - 10))) / (1 + StrictMath.exp(20 * (t - 20)));
        }

        @Override
        public void derivatives(double t, double[] y, double[] p, double[] out) {
            out[0] = -lambda(t) * (y[0] - StrictMath.cos(t)) - StrictMath.sin(t);
            out[1] = 1;
        }

        @Override
        public void jacobian(double t, double[] y, double[] p, double[] out) {
            out[0] = -lambda(t);
            out[1] = 0;
            out[2] = 0;
            out[3] = 0;
        }
    };

    private static SolverAccount run(KnownProblem problem, double tolerance, double[] end) {
        return new SwitchingIntegrator(problem.dimension()).integrate(problem, new double[0], problem.start,
                problem.exact(problem.start), new double[] {problem.end},
                (index, time, state) -> System.arraycopy(state, 0, end, 0, end.length), EventHandler.none(),
                SolverOptions.of(tolerance, tolerance));
    }

    @Test
    void itGoesThereAndBack() {
        double[] end = new double[2];
        SolverAccount account = run(STIFF_FOR_A_WHILE, 1e-7, end);
        assertTrue(account.methodSwitches() >= 2, account.toString());
        assertTrue(account.stiffSteps() > 0 && account.stiffSteps() < account.steps(), account.toString());
        assertEquals(StrictMath.cos(60), end[0], 1e-5, account.toString());
    }

    @Test
    void anEasyProblemNeverNeedsAMatrix() {
        SolverAccount account = run(KnownProblems.oscillator(), 1e-7, new double[2]);
        assertEquals(0, account.methodSwitches(), account.toString());
        assertEquals(0, account.factorisations(), account.toString());
        assertEquals(LinearSolverKind.NONE, account.linearSolver());
    }

    @Test
    void aStiffProblemIsLeftToTheStiffMethod() {
        SolverAccount account = run(KnownProblems.protheroRobinson(1e6), 1e-6, new double[1]);
        assertEquals(1, account.methodSwitches(), account.toString());
        assertTrue(account.steps() < 2000, account.toString());
    }
}
