package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.exodyn.biology.model.Constraint;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.ModelRule;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.engine.network.Observables;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;

/// Chosen constants of a model, for one draw after another, without running it: only what they follow from is asked of the records
/// and calculated. Rules may be asked for as well; they see the model as it starts, with each species at a number that is stated.
///
/// Holds scratch space: one instance per thread.
public final class ModelConstants {

    private final Model model;
    private final List<String> names;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<ModelParameter> drawn;
    private final List<Constraint> constraints;
    private final Observables observables;
    private final double[] parameters;
    private final int[] target;
    private final double[] values;

    private ModelConstants(Model model, List<String> names, List<ModelParameter> drawn, List<Constraint> constraints,
            NetworkInterpreter network, List<String> asked) {
        this.model = model;
        this.names = names;
        for (int index = 0; index < names.size(); index++) {
            indexOf.putIfAbsent(names.get(index), index);
        }
        this.drawn = drawn;
        this.constraints = constraints;
        this.observables = network.observables(asked);
        this.parameters = network.defaultParameters();
        this.target = drawn.stream().mapToInt(parameter -> network.parameterIndex(parameter.id())).toArray();
        this.values = new double[asked.size()];
    }

    /// Prepares the constants.
    ///
    /// @param names parameters and rules, the order of [#evaluate]
    /// @param atStart numbers of species that rules see; 0 for others
    /// @param constraints what a draw has to satisfy, of the model's
    public static ModelConstants of(Model model, List<String> names, Map<String, Double> atStart,
            List<Constraint> constraints) {
        Map<String, ModelParameter> byId = new LinkedHashMap<>();
        model.parameters().forEach(parameter -> byId.put(parameter.id(), parameter));
        Map<String, ModelRule> rules = new LinkedHashMap<>();
        model.rules().forEach(rule -> rules.put(rule.id(), rule));
        Set<String> needed = new LinkedHashSet<>();
        names.forEach(name -> follow(name, byId, rules, needed));
        for (Constraint constraint : constraints) {
            symbols(constraint.left()).forEach(name -> follow(name, byId, rules, needed));
            symbols(constraint.right()).forEach(name -> follow(name, byId, rules, needed));
        }
        PlanBuilder plan = Plan.builder();
        List<ModelParameter> drawn = new ArrayList<>();
        for (String name : needed) {
            ModelParameter parameter = byId.get(name);
            if (parameter == null) {
                ModelRule rule = rules.get(name);
                if (rule == null) {
                    plan.parameter(name, atStart.getOrDefault(name, 0.0));
                } else {
                    plan.parameter(name, Double.NaN).assignmentRule(name, rule.formula());
                }
                continue;
            }
            switch (parameter.value()) {
                case ModelParameter.Drawn _ -> {
                    plan.parameter(name, 1);
                    drawn.add(parameter);
                }
                case ModelParameter.Given given -> plan.parameter(name, given.number());
                case ModelParameter.Derived derived ->
                    plan.parameter(name, Double.NaN).assignmentRule(name, derived.formula());
                case ModelParameter.Carried carried ->
                    throw new IllegalArgumentException(name + " is carried over from "
                            + carried.quantity() + ", which is known only after a run");
            }
        }
        List<String> asked = new ArrayList<>(names);
        for (Constraint constraint : constraints) {
            asked.add(side(plan, ModelCompiler.LEFT + constraint.id(), constraint.left()));
            asked.add(side(plan, ModelCompiler.RIGHT + constraint.id(), constraint.right()));
        }
        return new ModelConstants(model, List.copyOf(names), List.copyOf(drawn), List.copyOf(constraints),
                NetworkInterpreter.of(plan.build()), asked);
    }

    private static String side(PlanBuilder plan, String id, String formula) {
        plan.parameter(id, Double.NaN).assignmentRule(id, formula);
        return id;
    }

    private static void follow(String name, Map<String, ModelParameter> byId, Map<String, ModelRule> rules,
            Set<String> needed) {
        if (needed.contains(name)) {
            return;
        }
        ModelParameter parameter = byId.get(name);
        if (parameter != null && parameter.value() instanceof ModelParameter.Derived derived) {
            symbols(derived.formula()).forEach(next -> follow(next, byId, rules, needed));
        } else if (parameter == null && rules.get(name) instanceof ModelRule rule) {
            symbols(rule.formula()).forEach(next -> follow(next, byId, rules, needed));
        }
        needed.add(name);
    }

    private static Set<String> symbols(String formula) {
        return new LinkedHashSet<>(ExpressionParser.parse(formula).freeSymbols());
    }

    /// The same constants for another thread.
    public ModelConstants newInstance(Map<String, Double> atStart) {
        return of(model, names, atStart, constraints);
    }

    /// The drawn parameters that the constants follow from, and no others.
    public List<ModelParameter> drawn() {
        return drawn;
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    /// Where a constant stands.
    public int indexOf(String name) {
        Integer index = indexOf.get(name);
        if (index == null) {
            throw new IllegalArgumentException("Constant " + name + " was not asked for");
        }
        return index;
    }

    /// Calculates all constants.
    ///
    /// @param drawnValues one per [#drawn()], in the units of the model
    /// @return the constants in the order of their names, then left and right side of each constraint; overwritten by the next
    ///     call
    public double[] evaluate(double[] drawnValues) {
        for (int index = 0; index < target.length; index++) {
            parameters[target[index]] = drawnValues[index];
        }
        observables.evaluate(0, EMPTY, parameters, values);
        return values;
    }

    private static final double[] EMPTY = {};

    /// The first constraint that the last values break, its index or −1.
    public int broken() {
        for (int index = 0; index < constraints.size(); index++) {
            if (!(values[names.size() + 2 * index] <= values[names.size() + 2 * index + 1])) {
                return index;
            }
        }
        return -1;
    }

    /// How far the last values are from breaking a constraint: ln(right/left), positive when it holds.
    public double margin(int constraint) {
        return StrictMath.log(values[names.size() + 2 * constraint + 1])
                - StrictMath.log(values[names.size() + 2 * constraint]);
    }

    /// The last values, by name.
    public ToDoubleFunction<String> byName() {
        return name -> values[indexOf(name)];
    }
}
