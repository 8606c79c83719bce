package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Halving a fixed step must shrink the error at the rate of the method's order; the slope is a least-squares fit of
/// log error on log step over four halvings.
class ObservedOrderTest {

    private static final double RATE = 0.7;
    private static final double END = 2;

    /// Starts from exact Nordsieck rows, whose error is O(h^(q+1)) and does not touch the slope. The slope of a method of
    /// order q differs from q by O(h); measured for steps of 1/20 to 1/320: 0.996, 2.002, 3.004, 4.005, 5.011.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void backwardDifferentiation(int order) {
        KnownProblem problem = KnownProblems.decay();
        double[] steps = new double[5];
        double[] errors = new double[5];
        for (int level = 0; level < 5; level++) {
            int count = 40 << level;
            double h = END / count;
            double[][] nordsieck = new double[6][1];
            nordsieck[0][0] = 1;
            for (int j = 1; j <= 5; j++) {
                nordsieck[j][0] = nordsieck[j - 1][0] * -RATE * h / j;
            }
            BdfStepper stepper = new BdfStepper(1);
            stepper.configure(problem, new double[0], SolverOptions.of(1e-14, 1e-14));
            stepper.fixedSteps(0, nordsieck, order, h, count);
            steps[level] = h;
            errors[level] = Math.abs(stepper.state()[0] - problem.exact(END)[0]);
        }
        // At order 5 the finest levels reach rounding error, so only steps with errors above 1e-13 are fitted.
        assertEquals(order, slope(steps, errors), 0.03);
    }

    /// The slope differs from 5 by O(h); measured for steps of 1/10 to 1/80: 4.911.
    @Test
    void dormandPrince() {
        KnownProblem problem = KnownProblems.oscillator();
        double[] steps = new double[4];
        double[] errors = new double[4];
        for (int level = 0; level < 4; level++) {
            int count = 20 << level;
            double h = END / count;
            DormandPrinceStepper stepper = new DormandPrinceStepper(2);
            stepper.configure(problem, new double[0], SolverOptions.of(1e-14, 1e-14));
            stepper.fixedSteps(0, problem.exact(0), h, count);
            steps[level] = h;
            errors[level] = Math.hypot(stepper.state()[0] - problem.exact(END)[0],
                    stepper.state()[1] - problem.exact(END)[1]);
        }
        assertEquals(5, slope(steps, errors), 0.1);
    }

    /// Fourth-order dense output at mid-step: local error O(h⁵).
    @Test
    void dormandPrinceDenseOutput() {
        KnownProblem problem = KnownProblems.oscillator();
        double[] steps = new double[4];
        double[] errors = new double[4];
        for (int level = 0; level < 4; level++) {
            double h = 0.4 / (1 << level);
            DormandPrinceStepper stepper = new DormandPrinceStepper(2);
            stepper.configure(problem, new double[0], SolverOptions.of(1e-14, 1e-14));
            stepper.fixedSteps(0, problem.exact(0), h, 1);
            double[] middle = new double[2];
            stepper.interpolate(0.5 * h, middle);
            steps[level] = h;
            errors[level] = Math.hypot(middle[0] - problem.exact(0.5 * h)[0], middle[1] - problem.exact(0.5 * h)[1]);
        }
        assertEquals(5, slope(steps, errors), 0.15);
    }

    /// With time in the right-hand side, so that the stages' times and the derivative by time are tested too. The slope
    /// differs from 4 by O(h).
    @Test
    void rosenbrock() {
        KnownProblem problem = KnownProblems.protheroRobinson(1);
        double[] steps = new double[4];
        double[] errors = new double[4];
        for (int level = 0; level < 4; level++) {
            int count = 10 << level;
            double h = END / count;
            RosenbrockStepper stepper = new RosenbrockStepper(problem.dimension());
            stepper.configure(problem, new double[0], SolverOptions.of(1e-14, 1e-14));
            stepper.fixedSteps(0, problem.exact(0), h, count);
            steps[level] = h;
            errors[level] = Math.abs(stepper.state()[0] - problem.exact(END)[0]);
        }
        assertEquals(4, slope(steps, errors), 0.1);
    }

    /// Third-order dense output at mid-step: local error O(h⁴); on this problem it is better.
    @Test
    void rosenbrockDenseOutput() {
        KnownProblem problem = KnownProblems.oscillator();
        double[] steps = new double[4];
        double[] errors = new double[4];
        for (int level = 0; level < 4; level++) {
            double h = 0.2 / (1 << level);
            RosenbrockStepper stepper = new RosenbrockStepper(2);
            stepper.configure(problem, new double[0], SolverOptions.of(1e-14, 1e-14));
            stepper.fixedSteps(0, problem.exact(0), h, 1);
            double[] middle = new double[2];
            stepper.interpolate(0.5 * h, middle);
            steps[level] = h;
            errors[level] = Math.hypot(middle[0] - problem.exact(0.5 * h)[0], middle[1] - problem.exact(0.5 * h)[1]);
        }
        assertTrue(slope(steps, errors) > 3.85, "slope " + slope(steps, errors));
    }

    private static double slope(double[] steps, double[] errors) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < steps.length; i++) {
            if (errors[i] > 1e-13) {
                double x = StrictMath.log(steps[i]);
                double y = StrictMath.log(errors[i]);
                n++;
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
            }
        }
        return (n * sxy - sx * sy) / (n * sxx - sx * sx);
    }
}
