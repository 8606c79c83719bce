package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exodyn.assembly.ArmModel;
import org.exodyn.assembly.CompiledModel;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.assembly.ModelCompiler;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Species;

/// One arm of a scenario for one draw and dose, with every number in place: the culture of the recipients as a run simulates it, after
/// the donors have conditioned their medium.
///
/// @param arm the arm's name
/// @param model what the plan was made from, element by element
/// @param plan the moving equations with the numbers of this draw
/// @param space the drawn parameters with the records behind them
/// @param drawn the values of this draw in the slots' units, in the order of the axes
/// @param dose position among the scenario's doses
/// @param observed names of what a run writes down
/// @param timesMin output times of the scenario
/// @param curves what a run of this arm, draw and dose writes down, `[time][observed]`
@SuppressWarnings("ArrayRecordComponent")
public record PreparedCulture(String arm, Model model, Plan plan, ParameterSpace space, double[] drawn, int dose,
        List<String> observed, double[] timesMin, double[][] curves) {

    /// Prepares an arm.
    ///
    /// @param arm position of the arm in the scenario
    /// @param draw from 0: that of a run with the scenario's seed, under the premise `measured`
    /// @param dose position among the scenario's doses; without it, the one whose courses the report shows
    public static PreparedCulture of(Scenario scenario, ScenarioRun.Assembled assembled, int arm, int draw,
            OptionalInt dose) {
        ParameterSpace space = assembled.space();
        String drug = scenario.drug().name().id();
        double[] doses = scenario.drug().doses().stream().mapToDouble(CultureAssembly::perUm3).toArray();
        List<ArmSimulator> simulators = new ArrayList<>();
        for (ArmModel one : assembled.models()) {
            String donor = one.arm().donorKey();
            simulators.add(new ArmSimulator(new ArmPlan(one.arm().name(), one, drug), space,
                    donor == null ? 0 : Schedule.conditioningMin(scenario, donor)));
        }
        PriorDraws draws = PriorDraws.sample(space, simulators, draw + 1, scenario.ensemble().seed());
        double[] values = draws.draws().values()[draw];
        ArmSimulator simulator = simulators.get(arm);
        int chosen = dose.orElseGet(() -> ScenarioRun.shownDose(space, doses, drug));
        double[] times = Schedule.of(scenario).outputMin();
        double[][] rows = new double[times.length][simulator.plan().observed().size()];
        simulator.begin(values);
        simulator.run(doses[chosen], times, rows);
        double[] slotValues = values.clone();
        for (int axis = 0; axis < slotValues.length; axis++) {
            slotValues[axis] /= space.axes().get(axis).factor();
        }
        Model model = simulator.plan().cultureModel();
        return new PreparedCulture(assembled.models().get(arm).arm().name(), model,
                filled(model, simulator.prepared()), space, slotValues, chosen, simulator.plan().observed(), times,
                rows);
    }

    /// The moving plan of a model with the numbers that a simulator last ran with.
    private static Plan filled(Model model, ModelRun run) {
        Plan empty = ModelCompiler.dynamics(model);
        Network network = run.model().network();
        CompiledModel.Prepared prepared = run.prepared();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String id : network.parameterIds()) {
            values.put(id, prepared.parameters()[network.parameterIndex(id)]);
        }
        for (String id : network.stateIds()) {
            values.put(id, prepared.initialState()[network.stateIndex(id)]);
        }
        List<Parameter> parameters = empty.parameters().stream()
                .map(one -> Optional.ofNullable(values.get(one.id())).map(value -> new Parameter(one.id(), value))
                        .orElse(one))
                .toList();
        List<Species> species = empty.species().stream()
                .map(one -> Optional.ofNullable(values.get(one.id())).map(one::withInitial).orElse(one)).toList();
        return new Plan(empty.compartments(), species, parameters, empty.reactions(), empty.rules(),
                empty.initialAssignments(), empty.events());
    }
}
