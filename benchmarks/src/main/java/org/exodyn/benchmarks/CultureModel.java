package org.exodyn.benchmarks;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.ode.BdfIntegrator;
import org.exodyn.engine.ode.EventHandler;
import org.exodyn.engine.ode.SolverAccount;
import org.exodyn.engine.ode.SolverOptions;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.ScenarioRun;
import org.jspecify.annotations.Nullable;

/// The recipients of the arm "+ CAF vesicles" of the shipped scenario, all parameters at their medians, at a dose near
/// the IC50. Serves one thread.
final class CultureModel {

    static final double[] TIMES_MIN = times(4 * 60, 96 * 60);
    private static final double DOSE_PER_UM3 = 60; // 0.1 µmol/L
    private static final double TRANSFER_MIN = 48 * 60;

    private final CompiledModel model;
    private final CompiledModel.Prepared prepared;
    private final BdfIntegrator integrator;
    private final double[] tolerance;
    private final double[] start;
    private final double[] end;

    private CultureModel(CompiledModel model, CompiledModel.Prepared prepared) {
        this.model = model;
        this.prepared = prepared;
        this.integrator = new BdfIntegrator(network().dimension());
        this.tolerance = new double[network().dimension()];
        this.start = new double[tolerance.length];
        this.end = new double[tolerance.length];
        for (int index = 0; index < tolerance.length; index++) {
            double share = 1e-2 * RunOutcome.RELATIVE_TOLERANCE; // as in a run
            tolerance[index] = prepared.scale()[index] > 0 ? share * prepared.scale()[index] : share;
        }
    }

    /// @param compiler bytecode or interpreter
    static CultureModel of(Function<Model, CompiledModel> compiler) {
        ScenarioRun.Assembled assembled = ShippedScenario.read(1, Set.of(Premise.MEASURED)).assembled();
        ParameterSpace space = assembled.space();
        double[] median = new double[space.dimension()];
        double[] values = new double[space.dimension()];
        Arrays.fill(median, 0.5);
        space.values(median, values);
        ArmModel arm = assembled.models().stream().filter(one -> one.arm().name().equals("+ CAF vesicles")).findFirst()
                .orElseThrow();
        CultureModel donors = prepared(compiler.apply(arm.conditioningModel().orElseThrow()), space, values, null);
        donors.simulate(0, TRANSFER_MIN);
        return prepared(compiler.apply(arm.culture()), space, values, donors);
    }

    private static CultureModel prepared(
            CompiledModel model, ParameterSpace space, double[] values, @Nullable CultureModel donors) {
        double[] inputs = new double[model.inputs().size()];
        for (ModelParameter parameter : model.model().parameters()) {
            if (model.hasInput(parameter.id())) {
                inputs[model.inputIndex(parameter.id())] = switch (parameter.value()) {
                    case ModelParameter.Drawn drawn -> values[space.axisOf(drawn)];
                    case ModelParameter.Given given -> given.number();
                    case ModelParameter.Carried carried -> donors == null ? 0 : donors.atTransfer(carried.quantity());
                    case ModelParameter.Derived _ -> throw new IllegalStateException(parameter.id() + " is no input");
                };
            }
        }
        if (model.hasInput(CultureAssembly.DOSE)) {
            inputs[model.inputIndex(CultureAssembly.DOSE)] = DOSE_PER_UM3;
        }
        CompiledModel.Prepared prepared = model.newPrepared();
        model.prepare(inputs, prepared).ifPresent(broken -> {
            throw new IllegalStateException("The medians break the constraint " + broken.id());
        });
        return new CultureModel(model, prepared);
    }

    Network network() {
        return model.network();
    }

    /// How large the model is, in words.
    String size() {
        return network().dimension() + " state variables, " + model.model().reactions().size() + " reactions, "
                + network().jacobianPattern().rowIndex().length + " entries in the Jacobian";
    }

    double[] parameters() {
        return prepared.parameters();
    }

    /// A state well inside the run, where no rate is zero.
    double[] typicalState() {
        simulate(0, 2000);
        return end.clone();
    }

    /// 96 h from the start with an output every 4 h.
    SolverAccount simulate() {
        return simulate(TIMES_MIN);
    }

    private SolverAccount simulate(double... times) {
        Network network = network();
        System.arraycopy(prepared.initialState(), 0, start, 0, start.length);
        double[] triggers = new double[network.triggerCount()];
        network.triggers(0, start, parameters(), triggers);
        for (int event = 0; event < triggers.length; event++) {
            if (triggers[event] >= 0 && !network.events().get(event).initiallyTrue()) {
                network.applyEvent(event, 0, start, parameters());
            }
        }
        return integrator.integrate(network, parameters(), 0, start, times,
                (_, _, now) -> System.arraycopy(now, 0, end, 0, end.length),
                (time, fired, count, now, parameters) -> {
                    for (int index = 0; index < count; index++) {
                        network.applyEvent(fired[index], time, now, parameters);
                    }
                    return count == 0 ? EventHandler.Action.CONTINUE : EventHandler.Action.RESTART;
                },
                SolverOptions.of(RunOutcome.RELATIVE_TOLERANCE, tolerance));
    }

    /// The state at the end of the last simulation.
    double[] end() {
        return end;
    }

    private double atTransfer(String quantity) {
        return network().value(quantity, TRANSFER_MIN, end, parameters());
    }

    private static double[] times(int every, int last) {
        double[] times = new double[last / every + 1];
        for (int index = 0; index < times.length; index++) {
            times[index] = index * every;
        }
        return times;
    }
}
