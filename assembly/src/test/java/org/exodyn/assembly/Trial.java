package org.exodyn.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.biology.model.Constraint;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.SolverOptions;

/// One model run with [FixedValues], some of them replaced. Runs at a relative tolerance of 1e-10, so that what is left
/// of a deviation from a closed form is well below 1e-7.
final class Trial {

    static final double RELATIVE_TOLERANCE = 1e-10;

    private final CompiledModel compiled;
    private final Map<String, Double> values = new HashMap<>();

    private Trial(CompiledModel compiled) {
        this.compiled = compiled;
        for (ModelParameter parameter : compiled.model().parameters()) {
            switch (parameter.value()) {
                case ModelParameter.Drawn drawn -> values.put(parameter.id(), FixedValues.of(parameter, drawn));
                case ModelParameter.Given given -> values.put(parameter.id(), given.number());
                case ModelParameter.Carried _ -> values.put(parameter.id(), 0.0);
                case ModelParameter.Derived _ -> {
                }
            }
        }
    }

    static Trial of(Model model) {
        return new Trial(ModelCompiler.compile(model));
    }

    static Trial interpreted(Model model) {
        return new Trial(ModelCompiler.interpret(model));
    }

    /// Replaces an input; the model must have it.
    Trial with(String id, double value) {
        if (!compiled.hasInput(id)) {
            throw new IllegalArgumentException("Model " + compiled.model().name() + " has no input " + id);
        }
        values.put(id, value);
        return this;
    }

    /// Replaces every input drawn from a slot.
    Trial withSlot(String slot, double value) {
        for (ModelParameter parameter : compiled.model().parameters()) {
            if (parameter.value() instanceof ModelParameter.Drawn drawn && drawn.slot().equals(slot)) {
                values.put(parameter.id(), value);
            }
        }
        return this;
    }

    /// Takes over what an earlier run ended with.
    Trial after(Course earlier) {
        for (ModelParameter parameter : compiled.model().parameters()) {
            if (parameter.value() instanceof ModelParameter.Carried carried) {
                values.put(parameter.id(), earlier.last(carried.quantity()));
            }
        }
        return this;
    }

    CompiledModel compiled() {
        return compiled;
    }

    /// The first constraint that the values break.
    Optional<Constraint> broken() {
        return compiled.prepare(inputs(), compiled.newPrepared());
    }

    /// A constant of the model, derived ones included.
    double constant(String id) {
        compiled.prepare(inputs(), compiled.newPrepared());
        return compiled.evaluateConstants(compiled.constantsNamed(List.of(id)))[0];
    }

    double[] inputs() {
        return compiled.inputs().stream().mapToDouble(values::get).toArray();
    }

    Course run(double... timesMin) {
        return runTo(RELATIVE_TOLERANCE, timesMin);
    }

    Course runTo(double relativeTolerance, double... timesMin) {
        CompiledModel.Prepared prepared = compiled.newPrepared();
        compiled.prepare(inputs(), prepared);
        Network network = compiled.network();
        double[] tolerance = new double[network.dimension()];
        for (int index = 0; index < tolerance.length; index++) {
            double scale = prepared.scale()[index];
            tolerance[index] = relativeTolerance * (scale > 0 ? scale * 1e-3 : 1e-3);
        }
        double[] state = prepared.initialState().clone();
        double[] triggers = new double[network.triggerCount()];
        if (triggers.length > 0) {
            network.triggers(0, state, prepared.parameters(), triggers);
            for (int event = 0; event < triggers.length; event++) {
                if (triggers[event] >= 0 && !network.events().get(event).initiallyTrue()) {
                    network.applyEvent(event, 0, state, prepared.parameters());
                }
            }
        }
        double[][] states = new double[timesMin.length][];
        new BdfIntegrator(network.dimension()).integrate(
                network,
                prepared.parameters(),
                0,
                state,
                timesMin,
                (index, time, now) -> states[index] = now.clone(),
                (time, fired, count, now, parameters) -> {
                    for (int index = 0; index < count; index++) {
                        network.applyEvent(fired[index], time, now, parameters);
                    }
                    return count == 0 ? EventHandler.Action.CONTINUE : EventHandler.Action.RESTART;
                },
                SolverOptions.of(relativeTolerance, tolerance));
        return new Course(network, prepared.parameters(), timesMin.clone(), states);
    }

    /// What a run gave.
    @SuppressWarnings("ArrayRecordComponent")
    record Course(Network network, double[] parameters, double[] timesMin, double[][] states) {

        double at(String id, int time) {
            Observables one = network.observables(List.of(id));
            return one.evaluate(timesMin[time], states[time], parameters)[0];
        }

        double last(String id) {
            return at(id, states.length - 1);
        }

        double[] all(String id) {
            double[] values = new double[states.length];
            for (int time = 0; time < values.length; time++) {
                values[time] = at(id, time);
            }
            return values;
        }
    }
}
