package org.exodyn.study.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkEvents;
import org.exodyn.engine.ode.CourseToRest;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.engine.ode.Stability;
import org.exodyn.engine.ode.SteadyState;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;

/// The state in which a model stands still, and whether it returns to it.
///
/// @param names what is reported
/// @param values one per name
/// @param account how it was found, and how stable it is, one line per fact
/// @param tolerances by which the way to it was followed
@SuppressWarnings("ArrayRecordComponent")
record RestingModel(List<String> names, double[] values, List<String> account, Tolerances tolerances) {

    private static final double LIFETIMES = 30;
    private static final double PATIENCE = 100;

    /// @throws org.exodyn.engine.ode.NumericalFailure if the model has no such state that is reached from its start
    static RestingModel of(SbmlPlan model, List<Column> columns, TimeCourseOptions options, Problems problems) {
        Network network = compiled(model);
        doubts(model, problems);
        problems.throwIfErrors();
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        new NetworkEvents(network, new FastRandom(options.seed())).start(0, state, parameters);
        ObservedColumns observed = new ObservedColumns(network, columns, List.of());
        double[] values = new double[columns.size()];
        List<String> names = columns.stream().map(Column::title).toList();
        if (network.dimension() == 0) {
            observed.evaluate(0, state, parameters, values);
            return new RestingModel(names, values, List.of("steady state       nothing changes in this model"),
                    Tolerances.of(model, network, new double[0]));
        }
        double[] scale = Magnitudes.of(network, state, parameters, options.end());
        double[] tolerances = Magnitudes.tolerances(network, state, parameters, options);
        SolverOptions solver = SolverOptions.of(options.relativeTolerance(), tolerances);
        SteadyState.Found found;
        try {
            found = SteadyState.from(network, parameters, 0, state, solver);
        } catch (NumericalFailure failure) {
            throw failure.named(network.stateIds());
        }
        Stability stability = Stability.of(network, parameters, 0, found.state());
        CourseToRest.End end = new CourseToRest(network, parameters, state, solver)
                .follow(spanToRest(found, stability, options));
        String course = "from the start the model comes to this state";
        if (!end.isNear(found.state(), scale)) {
            Optional<SteadyState.Found> other = nextTo(end, scale, network, parameters, solver);
            if (other.isPresent()) {
                boolean same = new CourseToRest.End(found.state(), 0, true).isNear(other.get().state(), scale);
                found = other.get();
                stability = Stability.of(network, parameters, 0, found.state());
                course += same ? "" : "; there is another, which the search met first";
            } else {
                course = String.format(Locale.ROOT,
                        "not seen to come to this state: it was followed for %.3g units of time", end.time());
                problems.warning(SimulationCode.DOUBTFUL, place(model),
                        "The course from the start does not come to the steady state that was found.",
                        "It may oscillate, grow without end, go elsewhere, or take longer than was followed.",
                        String.format(Locale.ROOT, "look at a time course: --end %.3g", Math.max(end.time(), 1)));
            }
        }
        observed.evaluate(0, found.state(), parameters, values);
        // what only events change would count as a sum that is kept
        int still = (int) IntStream.range(0, state.length).filter(network::isStill).count();
        return new RestingModel(names, values, account(found, course, stability, state.length, still),
                Tolerances.of(model, network, tolerances));
    }

    /// The state of rest next to where the course has come, if there is one.
    private static Optional<SteadyState.Found> nextTo(CourseToRest.End end, double[] scale, Network network,
            double[] parameters, SolverOptions solver) {
        try {
            return Optional.of(SteadyState.from(network, parameters, 0, end.state(), solver))
                    .filter(found -> end.isNear(found.state(), scale));
        } catch (NumericalFailure _) {
            return Optional.empty();
        }
    }

    /// So long that a stable state is reached to many digits, and others are as far as one looks.
    private static double spanToRest(SteadyState.Found found, Stability stability, TimeCourseOptions options) {
        double rate = Math.abs(stability.slowest());
        return !Double.isNaN(found.span()) ? PATIENCE * found.span()
                : rate > 0 ? (stability.verdict() == Stability.Verdict.STABLE ? LIFETIMES : LIFETIMES * PATIENCE) / rate
                        : PATIENCE * options.end();
    }

    private static Network compiled(SbmlPlan model) {
        try {
            return NetworkCompiler.compile(model.plan());
        } catch (UnsupportedNodeException refused) {
            throw new ScientificInputException(List.of(model.refusal(refused)));
        }
    }

    private static void doubts(SbmlPlan model, Problems problems) {
        Plan plan = model.plan();
        plan.events().forEach(event -> problems.warning(SimulationCode.DOUBTFUL,
                model.placeByName().getOrDefault(event.id(), Location.ofFile("")),
                "The event " + event.id() + " is not looked at.",
                "A steady state is sought from the start, as if no event happened after it."));
        if (Formulas.anyIn(plan, Expression.Time.class::isInstance)) {
            problems.warning(SimulationCode.DOUBTFUL, place(model), "Formulas of the model name the time.",
                    "They are taken at time 0; later the model may move again.");
        }
        if (Formulas.anyIn(plan, Expression.Delay.class::isInstance)) {
            problems.error(SimulationCode.OPTION, place(model), "Formulas of the model look back in time.",
                    "Whether such a model returns to rest does not follow from its present state alone.",
                    "a time course: --end 1000");
        }
    }

    private static Location place(SbmlPlan model) {
        return Location.ofFile(model.placeByName().values().stream().map(Location::file).findFirst().orElse("model"));
    }

    private static List<String> account(SteadyState.Found found, String course, Stability stability, int states,
            int still) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT,
                "steady state       found by %,d linear systems of %,d state variables; what still moves, moves by %.2g of its size per unit of time",
                found.iterations(), states, found.fastestChange()));
        if (found.unsettled() > 0) {
            lines.add(String.format(Locale.ROOT,
                    "                   it is approached ever more slowly, as by a power of time, until rounding decides: steps of %.2g units of time and more moved it by up to %.2g of its size",
                    found.span(), found.unsettled()));
        }
        lines.add("course             " + course);
        String slowest = String.format(Locale.ROOT, "largest real part of an eigenvalue of the Jacobian %.4g",
                stability.slowest());
        lines.add("stability          " + switch (stability.verdict()) {
            case STABLE -> "stable: " + (Double.isNaN(stability.slowest())
                    ? "nothing can move that is not kept"
                    : slowest + String.format(Locale.ROOT, ", so a small push fades in some %.3g units of time",
                            -1 / stability.slowest()));
            case UNSTABLE -> "unstable: " + slowest + ", so a small push grows";
            case NOT_ASSESSABLE -> "not assessable: " + (stability.undecided() > 0
                    ? stability.undecided() + " eigenvalues of the Jacobian cannot be told from zero"
                    : "the largest real part of an eigenvalue cannot be told from zero");
        });
        if (stability.verdict() != Stability.Verdict.NOT_ASSESSABLE && stability.frequency() > 0) {
            lines.add(String.format(Locale.ROOT, "                   it turns with a period of %.4g units of time",
                    2 * Math.PI / stability.frequency()));
        }
        lines.add(String.format(Locale.ROOT, "kept sums          %d; the state belongs to the sums of the start",
                Math.max(stability.keptSums() - still, 0)));
        return lines;
    }
}
