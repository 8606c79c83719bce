package org.exodyn.engine.ode;

/// Whether the course of a system comes to a state where it stands still.
///
/// A search for such a state may end at one that the course from its start never sees: it overshoots where the system oscillates, and
/// finds unstable states as well. So the system is followed from the start, without events and as it is at time 0.
public final class CourseToRest {

    private static final int MOST_STEPS = 50_000;
    private static final double NEAR = 1e-3;

    private final OdeSystem system;
    private final double[] parameters;
    private final double[] start;
    private final SolverOptions options;

    /// @param start length n; kept
    public CourseToRest(OdeSystem system, double[] parameters, double[] start, SolverOptions options) {
        this.system = new WithoutEvents(system);
        this.parameters = parameters;
        this.start = start;
        this.options = options.withMaxSteps(MOST_STEPS);
    }

    /// Where a course has come.
    ///
    /// @param state the last state that was reached
    /// @param time when
    /// @param complete whether it was followed for the time that was asked for
    @SuppressWarnings("ArrayRecordComponent")
    public record End(double[] state, double time, boolean complete) {

        /// Whether the state is the other one, to a thousandth of each quantity; what is small beside `scale` does not count.
        public boolean isNear(double[] other, double[] scale) {
            for (int i = 0; i < state.length; i++) {
                double size = Math.max(Math.max(Math.abs(state[i]), Math.abs(other[i])), scale[i]);
                if (!(Math.abs(state[i] - other[i]) <= NEAR * size)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// Follows the system for a time, in parts that double, as far as the solver comes.
    public End follow(double time) {
        double[] reached = start.clone();
        double[] at = {0};
        double[] times = new double[60];
        for (int part = 0; part < times.length; part++) {
            times[part] = time * Math.scalb(1.0, part + 1 - times.length);
        }
        try {
            new SwitchingIntegrator(system.dimension()).integrate(system, parameters, 0, start, times,
                    (_, now, state) -> {
                        System.arraycopy(state, 0, reached, 0, reached.length);
                        at[0] = now;
                    }, EventHandler.none(), options);
            return new End(reached, at[0], true);
        } catch (NumericalFailure _) {
            return new End(reached, at[0], false);
        }
    }

    /// A system whose triggers nobody asks for, with the formulas of time 0.
    private record WithoutEvents(OdeSystem system) implements OdeSystem {
        @Override
        public int dimension() {
            return system.dimension();
        }

        @Override
        public void derivatives(double time, double[] state, double[] parameters, double[] derivativeOut) {
            system.derivatives(0, state, parameters, derivativeOut);
        }

        @Override
        public SparsityPattern jacobianPattern() {
            return system.jacobianPattern();
        }

        @Override
        public void jacobian(double time, double[] state, double[] parameters, double[] valuesOut) {
            system.jacobian(0, state, parameters, valuesOut);
        }

        @Override
        public int triggerCount() {
            return 0;
        }

        @Override
        public void triggers(double time, double[] state, double[] parameters, double[] valuesOut) {}

        @Override
        public boolean isStill(int component) {
            return system.isStill(component);
        }
    }
}
