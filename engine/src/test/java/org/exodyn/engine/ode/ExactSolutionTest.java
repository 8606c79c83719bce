package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every problem with a closed form against every solver, at three tolerances.
class ExactSolutionTest {

    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (KnownProblem problem : KnownProblems.all()) {
            for (double tolerance : new double[] {1e-4, 1e-6, 1e-9}) {
                cases.add(Arguments.of(problem, new BdfIntegrator(problem.dimension()), tolerance));
                cases.add(Arguments.of(problem, new DormandPrinceIntegrator(problem.dimension()), tolerance));
                // Rosenbrock methods lose order on stiff driven problems: Hairer & Wanner 1996, §IV.15
                if (!problem.name.equals("Prothero-Robinson")) {
                    cases.add(Arguments.of(problem, new RosenbrockIntegrator(problem.dimension()), tolerance));
                }
                cases.add(Arguments.of(problem, new SwitchingIntegrator(problem.dimension()), tolerance));
            }
        }
        return cases;
    }

    /// The tolerance bounds the error of one step. Where the problem damps errors they do not pile up: 100 tolerances.
    /// Where it keeps them, as the oscillator does, they add up at most linearly: as many tolerances as steps.
    @ParameterizedTest
    @MethodSource("cases")
    void followsTheExactSolution(KnownProblem problem, OdeIntegrator integrator, double tolerance) {
        double[] times = new double[41];
        for (int i = 0; i <= 40; i++) {
            times[i] = problem.start + (problem.end - problem.start) * i / 40;
        }
        double[] y0 = problem.exact(problem.start);
        double largest = 0;
        for (double time : times) {
            for (double value : problem.exact(time)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        double scale = largest;
        double[] worst = {0};
        int[] delivered = {0};
        SolverAccount account = integrator.integrate(problem, new double[0], problem.start, y0, times,
                (index, time, state) -> {
                    assertEquals(delivered[0]++, index);
                    double[] exact = problem.exact(time);
                    for (int i = 0; i < exact.length; i++) {
                        worst[0] = Math.max(worst[0], Math.abs(exact[i] - state[i]));
                    }
                }, EventHandler.none(), SolverOptions.of(tolerance, tolerance * scale).withMaxSteps(1_000_000));
        assertEquals(41, delivered[0]);
        assertTrue(worst[0] <= Math.max(100, account.steps()) * tolerance * scale,
                problem + ": error " + worst[0] + " at tolerance " + tolerance + ", " + account);
        assertEquals(problem.end, account.endTime());
    }

    @Test
    void aReusedObjectGivesTheBitsOfANewOne() {
        KnownProblem problem = KnownProblems.layers();
        for (OdeIntegrator reused : List.of(new BdfIntegrator(20), new DormandPrinceIntegrator(20),
                new RosenbrockIntegrator(20), new SwitchingIntegrator(20))) {
            double[] first = end(reused, problem, 1e-6);
            end(reused, problem, 1e-9);
            double[] again = end(reused, problem, 1e-6);
            for (int i = 0; i < first.length; i++) {
                assertEquals(Double.doubleToRawLongBits(first[i]), Double.doubleToRawLongBits(again[i]));
            }
        }
    }

    private static double[] end(OdeIntegrator integrator, KnownProblem problem, double tolerance) {
        double[] last = new double[problem.dimension()];
        integrator.integrate(problem, new double[0], 0, problem.exact(0), new double[] {problem.end},
                (index, time, state) -> System.arraycopy(state, 0, last, 0, last.length), EventHandler.none(),
                SolverOptions.of(tolerance, tolerance));
        return last;
    }
}
