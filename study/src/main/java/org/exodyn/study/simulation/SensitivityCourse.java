package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.exodyn.engine.network.CompiledNetwork;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.Sensitivities;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Suggestion;

/// How columns of a time course change with numbers of the model: ∂x/∂p over time.
///
/// The state's own sensitivities are solved with it (forward sensitivities). A column is a formula of state and numbers, so its
/// sensitivity is the slope of that formula along them, by a central difference whose error is some 1e-10 of it.
///
/// @param names such as `dA/dk`: column by column within each number
/// @param values one row per time, one column per name
@SuppressWarnings("ArrayRecordComponent")
record SensitivityCourse(List<String> names, double[][] values) {

    /// The cube root of the unit roundoff, near which truncation and rounding of a central difference are alike.
    private static final double STEP = 6e-6;

    /// Follows the model with its sensitivities.
    ///
    /// @param by ids of the model: parameters, sizes and start values that the model gives as numbers
    /// @throws ScientificInputException if one of them is none, or the model has nodes at which sensitivities jump
    /// @throws NumericalFailure where the solution cannot be continued
    static SensitivityCourse of(SbmlPlan model, List<Column> columns, List<String> by, TimeCourseOptions options,
            Problems problems) {
        CompiledNetwork network;
        Sensitivities system;
        try {
            network = NetworkCompiler.compile(model.plan());
            List<String> names = names(model, network, by, problems);
            problems.throwIfErrors();
            system = Sensitivities.of(network, names);
        } catch (UnsupportedNodeException refused) {
            throw new ScientificInputException(List.of(model.refusal(refused)));
        }
        List<String> titles = new ArrayList<>();
        by.forEach(id -> columns.forEach(column -> titles.add("d" + column.title() + "/d" + id)));
        double[][] rows = new double[options.steps() + 1][titles.size()];
        double[] parameters = network.defaultParameters();
        double[] start = system.initialState(parameters);
        Slope slope = new Slope(network, system, columns, parameters);
        try {
            new BdfIntegrator(system.dimension()).integrate(system, parameters, 0, start, options.times(),
                    (index, time, state) -> slope.write(time, state, rows[index]), EventHandler.none(),
                    solver(network, system, start, parameters, options));
        } catch (NumericalFailure failure) {
            throw failure.component() < network.dimension() ? failure.named(network.stateIds()) : failure;
        }
        return new SensitivityCourse(List.copyOf(titles), rows);
    }

    private static List<String> names(SbmlPlan model, CompiledNetwork network, List<String> by, Problems problems) {
        List<String> names = new ArrayList<>();
        for (String id : by) {
            String name = model.nameById().get(id);
            try {
                network.parameterIndex(name == null ? "" : name);
                names.add(String.valueOf(name));
            } catch (NoSuchElementException _) {
                problems.error(SimulationCode.UNKNOWN_NAME, Location.ofFile("--sensitivity"),
                        name == null ? "The model has nothing named '" + id + "'."
                                : "'" + id + "' is not a number that the model gives.",
                        "Sensitivities are by parameters, sizes and start values that are numbers; rules, initial assignments and"
                                + " kinetic laws keep others to themselves.",
                        Suggestion.nearest(id, model.nameById().entrySet().stream()
                                .filter(entry -> network.parameterIds().contains(entry.getValue()))
                                .map(java.util.Map.Entry::getKey).toList()));
            }
        }
        return names;
    }

    private static SolverOptions solver(CompiledNetwork network, Sensitivities system, double[] start,
            double[] parameters, TimeCourseOptions options) {
        double[] state = Arrays.copyOf(start, network.dimension());
        double[] tolerances = Magnitudes.tolerances(network, state, parameters, options);
        return SolverOptions.of(options.relativeTolerance(), system.absoluteTolerances(tolerances, parameters))
                .withMaxSteps(options.mostSteps());
    }

    /// The slope of the columns along each number and what it does to the state.
    private static final class Slope {
        private final CompiledNetwork network;
        private final Sensitivities system;
        private final ObservedColumns observed;
        private final double[] parameters;
        private final double[] moved;
        private final double[] below;
        private final double[] above;

        Slope(CompiledNetwork network, Sensitivities system, List<Column> columns, double[] parameters) {
            this.network = network;
            this.system = system;
            this.observed = new ObservedColumns(network, columns, List.of());
            this.parameters = parameters.clone();
            this.moved = new double[network.dimension()];
            this.below = new double[columns.size()];
            this.above = new double[columns.size()];
        }

        void write(double time, double[] state, double[] row) {
            for (int number = 0; number < system.parameterIds().size(); number++) {
                int index = network.parameterIndex(system.parameterIds().get(number));
                double value = parameters[index];
                double step = STEP * (value == 0 ? 1 : Math.abs(value));
                look(time, state, number, index, value, -step, below);
                look(time, state, number, index, value, step, above);
                parameters[index] = value;
                for (int column = 0; column < above.length; column++) {
                    row[number * above.length + column] = (above[column] - below[column]) / (2 * step);
                }
            }
        }

        private void look(double time, double[] state, int number, int index, double value, double step, double[] out) {
            for (int variable = 0; variable < moved.length; variable++) {
                moved[variable] = state[variable] + step * state[system.index(number, variable)];
            }
            parameters[index] = value + step;
            observed.evaluate(time, moved, parameters, out);
        }
    }
}
