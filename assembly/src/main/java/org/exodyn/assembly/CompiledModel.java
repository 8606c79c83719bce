package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.biology.model.Constraint;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.ModelSpecies;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.Observables;
import org.jspecify.annotations.Nullable;

/// A model ready to be run many times with different constants. Holds scratch space: one instance per thread.
public final class CompiledModel {

    private final Model model;
    private final Network network;
    private final Network constants;
    private final Observables asked;
    private final List<String> inputs;
    private final Map<String, Integer> inputIndex = new HashMap<>();
    private final int[] inputTarget;
    private final int[] parameterTarget;
    private final int[] stateTarget;
    private final double[] constantsParameters;
    private final double[] emptyState;
    private final double[] margins;

    CompiledModel(Model model, Network network, Network constants) {
        this.model = model;
        this.network = network;
        this.constants = constants;
        List<String> ids = ModelCompiler.asked(model, network);
        this.asked = constants.observables(ids);
        this.inputs = model.parameters().stream()
                .filter(parameter -> !(parameter.value() instanceof ModelParameter.Derived))
                .map(ModelParameter::id)
                .toList();
        this.inputTarget = new int[inputs.size()];
        for (int input = 0; input < inputs.size(); input++) {
            inputIndex.put(inputs.get(input), input);
            inputTarget[input] = constants.parameterIndex(inputs.get(input));
        }
        List<Integer> parameters = new ArrayList<>();
        int species = model.species().size();
        int fixed = ids.size() - 2 * species - 2 * model.constraints().size();
        for (String id : ids.subList(0, fixed)) {
            parameters.add(network.parameterIndex(id));
        }
        this.parameterTarget = parameters.stream().mapToInt(Integer::intValue).toArray();
        this.stateTarget = new int[species];
        for (int index = 0; index < species; index++) {
            String id = model.species().get(index).id();
            // A species that nothing changes in this arm is a parameter of the plan, not part of its state.
            stateTarget[index] = network.stateIds().contains(id) ? network.stateIndex(id) : ~network.parameterIndex(id);
        }
        this.constantsParameters = constants.defaultParameters();
        this.margins = new double[model.constraints().size()];
        this.emptyState = constants.initialState(constantsParameters);
    }

    /// The same model for another thread.
    public CompiledModel newInstance() {
        return new CompiledModel(model, network.newInstance(), constants.newInstance());
    }

    public Model model() {
        return model;
    }

    /// The moving equations.
    public Network network() {
        return network;
    }

    /// Parameters that must be set from outside (drawn, given or carried), in the order of the arrays given to [#prepare].
    public List<String> inputs() {
        return inputs;
    }

    /// Where an input stands.
    public int inputIndex(String id) {
        Integer index = inputIndex.get(id);
        if (index == null) {
            throw new IllegalArgumentException("Model " + model.name() + " has no input " + id);
        }
        return index;
    }

    /// Whether the model has an input of that name.
    public boolean hasInput(String id) {
        return inputIndex.containsKey(id);
    }

    /// Calculates everything that is constant in one run.
    ///
    /// @param inputValues in the order of [#inputs()], in the units of the model
    /// @param into receives parameters, initial state and typical magnitudes
    /// @return the first constraint that these values break, or empty
    public Optional<Constraint> prepare(double[] inputValues, Prepared into) {
        for (int input = 0; input < inputTarget.length; input++) {
            constantsParameters[inputTarget[input]] = inputValues[input];
        }
        double[] values = asked.evaluate(0, emptyState, constantsParameters);
        int at = 0;
        for (int target : parameterTarget) {
            into.parameters[target] = values[at++];
        }
        for (int target : stateTarget) {
            if (target >= 0) {
                into.initialState[target] = values[at++];
            } else {
                into.parameters[~target] = values[at++];
            }
        }
        for (int target : stateTarget) {
            double scale = values[at++];
            if (target >= 0) {
                into.scale[target] = scale;
            }
        }
        @Nullable
        Constraint broken = null;
        for (int index = 0; index < margins.length; index++) {
            double left = values[at++];
            double right = values[at++];
            margins[index] = left > 0 && right > 0 ? StrictMath.log(right / left) : right - left;
            if (broken == null && !(left <= right)) {
                broken = model.constraints().get(index);
            }
        }
        return Optional.ofNullable(broken);
    }

    /// How far the values last prepared are from breaking each constraint: ln(right/left), positive when it holds. In the
    /// order of the model's constraints; overwritten by the next [#prepare].
    public double[] margins() {
        return margins;
    }

    /// Arrays of the right size for [#prepare].
    public Prepared newPrepared() {
        return new Prepared(network.defaultParameters(), new double[network.dimension()],
                new double[network.dimension()]);
    }

    /// Prepares the evaluation of constants by name, derived ones included.
    public Observables constantsNamed(List<String> ids) {
        return constants.observables(ids);
    }

    /// Evaluates constants prepared by [#constantsNamed] for the values last given to [#prepare].
    public double[] evaluateConstants(Observables named) {
        return named.evaluate(0, emptyState, constantsParameters);
    }

    /// Labels of the state variables, for messages.
    public String labelOfState(int index) {
        String id = network.stateIds().get(index);
        return model.species().stream().filter(species -> species.id().equals(id)).map(ModelSpecies::label).findFirst()
                .orElse(id);
    }

    /// What one run needs; overwritten by each [#prepare].
    ///
    /// @param parameters in the network's order
    /// @param initialState in the network's order
    /// @param scale typical magnitude of each state variable
    @SuppressWarnings("ArrayRecordComponent")
    public record Prepared(double[] parameters, double[] initialState, double[] scale) {}
}
