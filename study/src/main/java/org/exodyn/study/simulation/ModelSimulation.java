package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.linear.LinearSolverKind;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkEvents;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.OutputSink;
import org.exodyn.engine.ode.SolverAccount;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.ScientificInputException;

/// A model ready to be followed through time.
public final class ModelSimulation {

    private final SbmlPlan model;
    private final Network network;

    private ModelSimulation(SbmlPlan model, Network network) {
        this.model = model;
        this.network = network;
    }

    /// @throws ScientificInputException if the engine refuses a node of the model: its element, line and feature
    public static ModelSimulation of(SbmlPlan model) {
        try {
            return new ModelSimulation(model, NetworkCompiler.compile(model.plan()));
        } catch (UnsupportedNodeException refused) {
            throw new ScientificInputException(List.of(model.refusal(refused)));
        }
    }

    /// Simulates from time 0.
    ///
    /// @param columns what to report
    /// @throws org.exodyn.engine.ode.NumericalFailure where the solution cannot be continued
    public TimeCourse run(List<Column> columns, TimeCourseOptions options) {
        List<String> observed = new ArrayList<>();
        int[] value = new int[columns.size()];
        int[] size = new int[columns.size()];
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            value[index] = place(observed, column.name());
            size[index] = column.scaledBy().isEmpty() ? -1 : place(observed, column.scaledBy());
        }
        int constraints = observed.size();
        observed.addAll(model.constraints());
        Observables observables = network.observables(observed);
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        NetworkEvents events = new NetworkEvents(network, new FastRandom(options.seed()));
        events.start(0, state, parameters);
        double[] times = options.times();
        double[][] rows = new double[times.length][columns.size()];
        double[] row = new double[observed.size()];
        double[] brokenAt = new double[model.constraints().size()];
        java.util.Arrays.fill(brokenAt, Double.NaN);
        OutputSink sink = (index, time, at) -> {
            observables.evaluate(time, at, parameters, row);
            for (int column = 0; column < columns.size(); column++) {
                rows[index][column] = columns.get(column).value(row[value[column]],
                        size[column] < 0 ? 1 : row[size[column]]);
            }
            for (int constraint = 0; constraint < brokenAt.length; constraint++) {
                if (row[constraints + constraint] == 0 && Double.isNaN(brokenAt[constraint])) {
                    brokenAt[constraint] = time;
                }
            }
        };
        SolverAccount account = follow(parameters, state, times, sink, events, options);
        List<TimeCourse.BrokenConstraint> broken = new ArrayList<>();
        for (int constraint = 0; constraint < brokenAt.length; constraint++) {
            if (!Double.isNaN(brokenAt[constraint])) {
                broken.add(new TimeCourse.BrokenConstraint(constraint + 1, brokenAt[constraint]));
            }
        }
        return new TimeCourse(columns.stream().map(Column::title).toList(), times, rows, account, broken);
    }

    private SolverAccount follow(double[] parameters, double[] state, double[] times, OutputSink sink,
            NetworkEvents events, TimeCourseOptions options) {
        if (network.dimension() > 0) {
            return new BdfIntegrator(network.dimension()).integrate(network, parameters, 0, state, times, sink, events,
                    solver(state, parameters, options));
        }
        // nothing changes but what formulas say of time
        for (int index = 0; index < times.length; index++) {
            sink.accept(index, times[index], state);
        }
        return new SolverAccount("formulas alone", LinearSolverKind.NONE, options.end(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, -1, Double.NaN);
    }

    private static int place(List<String> observed, String name) {
        int place = observed.indexOf(name);
        if (place < 0) {
            observed.add(name);
            return observed.size() - 1;
        }
        return place;
    }

    private SolverOptions solver(double[] state, double[] parameters, TimeCourseOptions options) {
        double[] rates = new double[state.length];
        network.derivatives(0, state, parameters, rates);
        double[] tolerances = Magnitudes.of(state, rates, options.end());
        for (int index = 0; index < tolerances.length; index++) {
            tolerances[index] *= options.absoluteTolerance();
        }
        return SolverOptions.of(options.relativeTolerance(), tolerances)
                .withMaxSteps(options.mostSteps());
    }
}
