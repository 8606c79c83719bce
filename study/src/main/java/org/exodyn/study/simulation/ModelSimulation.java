package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.linear.LinearSolverKind;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkEvents;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.OutputSink;
import org.exodyn.engine.ode.SolverAccount;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.ode.SwitchingIntegrator;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.ScientificInputException;

/// A model ready to be followed through time.
public final class ModelSimulation {

    /// In units of the absolute tolerance.
    private static final double NOTICEABLE = 10;

    private final SbmlPlan model;
    private final Network network;
    private final boolean watchful;

    private ModelSimulation(SbmlPlan model, Network network) {
        this.model = model;
        this.network = network;
        this.watchful = isWatchful(model.plan());
    }

    /// @throws ScientificInputException if the engine refuses a node of the model: its element, line and feature
    public static ModelSimulation of(SbmlPlan model) {
        try {
            return new ModelSimulation(model, NetworkCompiler.compile(model.plan()));
        } catch (UnsupportedNodeException refused) {
            throw new ScientificInputException(List.of(model.refusal(refused)));
        }
    }

    /// The values of columns at time 0, before any event.
    double[] start(List<Column> columns) {
        double[] parameters = network.defaultParameters();
        double[] values = new double[columns.size()];
        new ObservedColumns(network, columns, List.of()).evaluate(0, network.initialState(parameters), parameters,
                values);
        return values;
    }

    /// Simulates from time 0.
    ///
    /// @param columns what to report
    /// @throws org.exodyn.engine.ode.NumericalFailure where the solution cannot be continued
    public TimeCourse run(List<Column> columns, TimeCourseOptions options) {
        ObservedColumns observed = new ObservedColumns(network, columns, model.constraints());
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        NetworkEvents events = new NetworkEvents(network, new FastRandom(options.seed()));
        events.start(0, state, parameters);
        double[] times = options.times();
        double[][] rows = new double[times.length][columns.size()];
        double[] brokenAt = new double[model.constraints().size()];
        java.util.Arrays.fill(brokenAt, Double.NaN);
        double[] reached = new double[network.dimension()];
        OutputSink sink = (index, time, at) -> {
            for (int variable = 0; variable < reached.length; variable++) {
                reached[variable] = Math.max(reached[variable], Math.abs(at[variable]));
            }
            observed.evaluate(time, at, parameters, rows[index]);
            for (int constraint = 0; constraint < brokenAt.length; constraint++) {
                if (observed.extra(constraint) == 0 && Double.isNaN(brokenAt[constraint])) {
                    brokenAt[constraint] = time;
                }
            }
        };
        JumpWatch watch = new JumpWatch(events, new ObservedColumns(network, columns, List.of()), columns.size());
        SolverAccount account;
        try {
            account = follow(parameters, state, times, sink, watch, options);
        } catch (NumericalFailure failure) {
            throw failure.named(network.stateIds());
        }
        List<TimeCourse.BrokenConstraint> broken = new ArrayList<>();
        for (int constraint = 0; constraint < brokenAt.length; constraint++) {
            if (!Double.isNaN(brokenAt[constraint])) {
                broken.add(new TimeCourse.BrokenConstraint(constraint + 1, brokenAt[constraint]));
            }
        }
        return new TimeCourse(columns.stream().map(Column::title).toList(), times, rows, reached,
                account, broken, watch.jumps());
    }

    private SolverAccount follow(double[] parameters, double[] state, double[] times, OutputSink sink,
            EventHandler events, TimeCourseOptions options) {
        if (network.dimension() > 0) {
            return new SwitchingIntegrator(network.dimension()).integrate(network, parameters, 0, state, times, sink,
                    new Deadline(events, options.secondsAllowed()),
                    solver(state, parameters, options));
        }
        // nothing changes but what formulas say of time
        for (int index = 0; index < times.length; index++) {
            sink.accept(index, times[index], state);
        }
        return new SolverAccount("formulas alone", LinearSolverKind.NONE, options.end(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, -1, Double.NaN, 0, 0, 0);
    }

    private SolverOptions solver(double[] state, double[] parameters, TimeCourseOptions options) {
        return SolverOptions.of(options.relativeTolerance(), tolerances(state, parameters, options))
                .withMaxSteps(options.mostSteps()).withNegativeTolerance(0).withSteps(0, longestStep(options));
    }

    /// Steps of a model whose state rests can be so long that a trigger rises and falls within one, or a delayed term passes unseen. So
    /// where there are events or delays no step is longer than the interval between outputs.
    private double longestStep(TimeCourseOptions options) {
        return watchful ? (options.end() - options.from()) / options.steps() : Double.POSITIVE_INFINITY;
    }

    private static boolean isWatchful(Plan plan) {
        return !plan.events().isEmpty() || Formulas.anyIn(plan, Expression.Delay.class::isInstance);
    }

    private double[] tolerances(double[] state, double[] parameters, TimeCourseOptions options) {
        return Magnitudes.tolerances(network, state, parameters, options);
    }

    /// How many state variables there are.
    public int states() {
        return network.dimension();
    }

    /// The absolute tolerance of each state variable, which is kept for the whole run.
    public double[] tolerances(TimeCourseOptions options) {
        double[] parameters = network.defaultParameters();
        return tolerances(network.initialState(parameters), parameters, options);
    }

    Tolerances namedTolerances(TimeCourseOptions options) {
        return Tolerances.of(model, network, tolerances(options));
    }

    /// State variables that moved and never rose above ten times their absolute tolerance, by their ids in the model.
    List<String> quiet(TimeCourse course, TimeCourseOptions options) {
        double[] tolerances = tolerances(options);
        List<String> quiet = new ArrayList<>();
        Map<String, Integer> variables = new HashMap<>();
        network.stateIds().forEach(name -> variables.put(name, variables.size()));
        model.nameById().forEach((id, name) -> {
            Integer variable = variables.get(name);
            if (variable != null && course.reached()[variable] > 0
                    && course.reached()[variable] < NOTICEABLE * tolerances[variable]) {
                quiet.add(id);
            }
        });
        return quiet;
    }
}
