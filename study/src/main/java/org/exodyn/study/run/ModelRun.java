package org.exodyn.study.run;

import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.biology.model.Constraint;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.ode.OutputSink;
import org.exodyn.engine.ode.SolverAccount;
import org.exodyn.engine.ode.SolverOptions;

/// One model being run over and over with different inputs, by one thread.
///
/// Effects of interest can be as small as 1e-5 of a level, so the relative tolerance is three decades below that; the
/// absolute tolerance of each state variable is the same fraction of its typical magnitude, times 1e-2.
final class ModelRun {

    static final double RELATIVE_TOLERANCE = 1e-8;
    private static final double ABSOLUTE_SHARE = 1e-2;

    private final double relativeTolerance;

    private final CompiledModel model;
    private final Network network;
    private final BdfIntegrator integrator;
    private final Observables observed;
    private final CompiledModel.Prepared prepared;
    private final double[] inputs;
    private final double[] state;
    private final double[] tolerance;

    ModelRun(CompiledModel model, List<String> observed, double relativeTolerance) {
        this.relativeTolerance = relativeTolerance;
        this.model = model;
        this.network = model.network();
        this.integrator = new BdfIntegrator(network.dimension());
        this.observed = network.observables(observed);
        this.prepared = model.newPrepared();
        this.inputs = new double[model.inputs().size()];
        this.state = new double[network.dimension()];
        this.tolerance = new double[network.dimension()];
    }

    CompiledModel model() {
        return model;
    }

    double[] inputs() {
        return inputs;
    }

    /// What the model was last prepared with.
    CompiledModel.Prepared prepared() {
        return prepared;
    }

    /// Calculates constants and initial state from the inputs; tells the constraint they break, if any.
    Optional<Constraint> prepare() {
        Optional<Constraint> broken = model.prepare(inputs, prepared);
        for (int index = 0; index < tolerance.length; index++) {
            double absolute = ABSOLUTE_SHARE * relativeTolerance * prepared.scale()[index];
            tolerance[index] = absolute > 0 && absolute < Double.POSITIVE_INFINITY ? absolute
                    : ABSOLUTE_SHARE * relativeTolerance;
        }
        return broken;
    }

    /// Runs from 0 to the last time and writes the observed quantities, one row per time.
    ///
    /// @param timesMin ascending output times, minutes
    /// @param rows receives `rows[time][observed]`
    /// @throws NumericalFailure with the label of the state variable where the solver knows it
    SolverAccount run(double[] timesMin, double[][] rows) {
        return run(timesMin,
                (index, time, now) -> observed.evaluate(time, now, prepared.parameters(), rows[index]));
    }

    /// The same, looking at more quantities at more times; the rows are bit for bit those of a run without.
    ///
    /// @param rows receives `rows[record][observed]`
    SolverAccount run(CellSampler.Watch watch, Observables watched, double[][] rows) {
        return run(watch.timesMin(), (index, time, now) -> {
            watched.evaluate(time, now, prepared.parameters(), watch.rows()[index]);
            if (watch.record()[index] >= 0) {
                observed.evaluate(time, now, prepared.parameters(), rows[watch.record()[index]]);
            }
        });
    }

    private SolverAccount run(double[] timesMin, OutputSink sink) {
        System.arraycopy(prepared.initialState(), 0, state, 0, state.length);
        startEvents();
        return integrator.integrate(
                network,
                prepared.parameters(),
                0,
                state,
                timesMin,
                sink,
                events(),
                SolverOptions.of(relativeTolerance, tolerance));
    }

    /// An event at time zero happens before the first output; the integrator itself fires only what rises later.
    private void startEvents() {
        if (network.triggerCount() == 0) {
            return;
        }
        double[] triggers = new double[network.triggerCount()];
        network.triggers(0, state, prepared.parameters(), triggers);
        for (int event = 0; event < triggers.length; event++) {
            if (triggers[event] >= 0 && !network.events().get(event).initiallyTrue()) {
                network.applyEvent(event, 0, state, prepared.parameters());
            }
        }
    }

    private EventHandler events() {
        return (time, fired, count, now, parameters) -> {
            for (int index = 0; index < count; index++) {
                network.applyEvent(fired[index], time, now, parameters);
            }
            return count == 0 ? EventHandler.Action.CONTINUE : EventHandler.Action.RESTART;
        };
    }
}
