package org.exodyn.engine.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stiff problems without a closed form against published reference values.
///
/// Source of all reference values: Mazzia & Magherini 2008, Test Set for Initial Value Problem Solvers, release 2.4,
/// problems VDPOL, ROBER, HIRES and OREGO. Three methods that share no formula give the same numbers.
class StiffReferenceTest {

    /// van der Pol, μ = 1000, in the time of the slow motion: x' = v, v' = μ² ((1 − x²) v − x); x(0) = 2, v(0) = 0.
    private static final KnownProblem VAN_DER_POL = new KnownProblem("van der Pol", SparsityPattern.dense(2), 0, 2,
            true) {
        @Override
        double[] exact(double t) {
            return t == 0 ? new double[] {2, 0}
                    : new double[] {0.1706167732170483e+1, -0.8928097010247975e+0};
        }

        @Override
        public void derivatives(double t, double[] y, double[] p, double[] out) {
            out[0] = y[1];
            out[1] = 1e6 * ((1 - y[0] * y[0]) * y[1] - y[0]);
        }

        @Override
        public void jacobian(double t, double[] y, double[] p, double[] out) {
            out[0] = 0;
            out[1] = 1e6 * (-2 * y[0] * y[1] - 1);
            out[2] = 1;
            out[3] = 1e6 * (1 - y[0] * y[0]);
        }
    };

    /// Robertson's kinetics: rates 0.04, 3e7, 1e4.
    private static final KnownProblem ROBERTSON = new KnownProblem("Robertson", SparsityPattern.dense(3), 0, 1e11,
            true) {
        @Override
        double[] exact(double t) {
            return t == 0 ? new double[] {1, 0, 0}
                    : new double[] {
                        0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050e+00};
        }

        @Override
        public void derivatives(double t, double[] y, double[] p, double[] out) {
            double first = 0.04 * y[0];
            double second = 3e7 * y[1] * y[1];
            double third = 1e4 * y[1] * y[2];
            out[0] = -first + third;
            out[1] = first - second - third;
            out[2] = second;
        }

        @Override
        public void jacobian(double t, double[] y, double[] p, double[] out) {
            out[0] = -0.04;
            out[1] = 0.04;
            out[2] = 0;
            out[3] = 1e4 * y[2];
            out[4] = -6e7 * y[1] - 1e4 * y[2];
            out[5] = 6e7 * y[1];
            out[6] = 1e4 * y[1];
            out[7] = -1e4 * y[1];
            out[8] = 0;
        }
    };

    static List<Named<IntFunction<OdeIntegrator>>> solvers() {
        return List.of(Named.of("BDF", BdfIntegrator::new), Named.of("Rosenbrock", RosenbrockIntegrator::new),
                Named.of("switching", SwitchingIntegrator::new));
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void vanDerPol(IntFunction<OdeIntegrator> solver) {
        double[] end = new double[2];
        SolverAccount account = solve(solver, VAN_DER_POL, SolverOptions.of(1e-8, 1e-8), end);
        // Error per step 1e-8; the two jumps move the phase, measured error 4e-7.
        assertEquals(1.706167732170483, end[0], 3e-6, account.toString());
        assertEquals(-0.8928097010247975, end[1], 3e-6, account.toString());
        assertTrue(account.steps() < 10_000, account.toString());
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void robertson(IntFunction<OdeIntegrator> solver) {
        double[] end = new double[3];
        SolverAccount account = solve(solver, ROBERTSON, SolverOptions.of(1e-8, new double[] {1e-16, 1e-20, 1e-12}),
                end);
        assertEquals(0.2083340149701255e-07, end[0], 1e-5 * 0.2083340149701255e-07, account.toString());
        assertEquals(0.8333360770334713e-13, end[1], 1e-5 * 0.8333360770334713e-13, account.toString());
        assertEquals(0.9999999791665050, end[2], 1e-6, account.toString());
        assertTrue(account.steps() < 10_000, account.toString());
    }

    /// High irradiance response of plants, 8 reactions (Schäfer 1975, doi:10.1007/BF00276015).
    @ParameterizedTest
    @MethodSource("solvers")
    void hires(IntFunction<OdeIntegrator> solver) {
        KnownProblem hires = new KnownProblem("HIRES", SparsityPattern.dense(8), 0, 321.8122, true) {
            @Override
            double[] exact(double t) {
                return t == 0 ? new double[] {1, 0, 0, 0, 0, 0, 0, 0.0057}
                        : new double[] {0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4,
                            0.1175651343283149e-2, 0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2,
                            0.2850001604814231e-2};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
                out[1] = 1.71 * y[0] - 8.75 * y[1];
                out[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
                out[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
                out[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
                out[5] = -280 * y[5] * y[7] + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
                out[6] = 280 * y[5] * y[7] - 1.81 * y[6];
                out[7] = -out[6];
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                double[][] j = {{-1.71, 0.43, 8.32, 0, 0, 0, 0, 0}, {1.71, -8.75, 0, 0, 0, 0, 0, 0},
                    {0, 0, -10.03, 0.43, 0.035, 0, 0, 0}, {0, 8.32, 1.71, -1.12, 0, 0, 0, 0},
                    {0, 0, 0, 0, -1.745, 0.43, 0.43, 0},
                    {0, 0, 0, 0.69, 1.71, -280 * y[7] - 0.43, 0.69, -280 * y[5]},
                    {0, 0, 0, 0, 0, 280 * y[7], -1.81, 280 * y[5]}, {0, 0, 0, 0, 0, -280 * y[7], 1.81, -280 * y[5]}};
                for (int row = 0; row < 8; row++) {
                    for (int column = 0; column < 8; column++) {
                        out[column * 8 + row] = j[row][column];
                    }
                }
            }
        };
        double[] end = new double[8];
        SolverAccount account = solve(solver, hires, SolverOptions.of(1e-9, 1e-13), end);
        double[] reference = hires.exact(hires.end);
        for (int i = 0; i < 8; i++) {
            // 1e-9 per step, some hundred steps.
            assertEquals(reference[i], end[i], 1e-6 * reference[i], "component " + i + ", " + account);
        }
    }

    /// The Belousov–Zhabotinsky reaction in the form of Field and Noyes 1974, doi:10.1063/1.1681288.
    @ParameterizedTest
    @MethodSource("solvers")
    void oregonator(IntFunction<OdeIntegrator> solver) {
        KnownProblem oregonator = new KnownProblem("Oregonator", SparsityPattern.dense(3), 0, 360, true) {
            @Override
            double[] exact(double t) {
                return t == 0 ? new double[] {1, 2, 3}
                        : new double[] {0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
                out[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
                out[2] = 0.161 * (y[0] - y[2]);
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                out[0] = 77.27 * (1 - 2 * 8.375e-6 * y[0] - y[1]);
                out[1] = -y[1] / 77.27;
                out[2] = 0.161;
                out[3] = 77.27 * (1 - y[0]);
                out[4] = -(1 + y[0]) / 77.27;
                out[5] = 0;
                out[6] = 0;
                out[7] = 1 / 77.27;
                out[8] = -0.161;
            }
        };
        double[] end = new double[3];
        SolverAccount account = solve(solver, oregonator, SolverOptions.of(1e-9, 1e-9), end);
        double[] reference = oregonator.exact(oregonator.end);
        for (int i = 0; i < 3; i++) {
            // the phase of the oscillation keeps the errors of a thousand steps of 1e-9
            assertEquals(reference[i], end[i], 1e-5 * reference[i], "component " + i + ", " + account);
        }
    }

    private static SolverAccount solve(IntFunction<OdeIntegrator> solver, KnownProblem problem, SolverOptions options,
            double[] end) {
        return solver.apply(problem.dimension()).integrate(problem, new double[0], 0, problem.exact(0),
                new double[] {problem.end}, (index, time, state) -> System.arraycopy(state, 0, end, 0, end.length),
                EventHandler.none(), options);
    }
}
