package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.biology.model.Constraint;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelEvent;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.ModelReaction;
import org.exodyn.biology.model.ModelRule;
import org.exodyn.biology.model.ModelSpecies;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Reaction;

/// Turns a biological model into two plans: one that calculates every constant and initial value once per draw, and one
/// that moves in time. Keeping them apart leaves the moving plan with plain numbers, so that one compiled class
/// serves a whole ensemble.
public final class ModelCompiler {

    static final String INITIAL = "initial__";
    static final String SCALE = "scale__";
    static final String LEFT = "left__";
    static final String RIGHT = "right__";
    private static final String CULTURE = "culture_space";

    private ModelCompiler() {}

    /// Compiles a model to bytecode.
    public static CompiledModel compile(Model model) {
        return new CompiledModel(model, NetworkCompiler.compile(dynamics(model)), constants(model));
    }

    /// The same model run by the interpreter: the twin of [#compile(Model)].
    public static CompiledModel interpret(Model model) {
        return new CompiledModel(model, NetworkInterpreter.of(dynamics(model)), constants(model));
    }

    private static Network constants(Model model) {
        return NetworkInterpreter.of(constantsPlan(model));
    }

    /// The plan of the constants: what is drawn, given or carried in, and everything that follows from it.
    static Plan constantsPlan(Model model) {
        PlanBuilder plan = Plan.builder();
        for (ModelParameter parameter : model.parameters()) {
            plan.parameter(parameter.id(), parameter.value() instanceof ModelParameter.Derived ? Double.NaN : 1);
            if (parameter.value() instanceof ModelParameter.Derived derived) {
                plan.assignmentRule(parameter.id(), derived.formula());
            }
        }
        for (ModelSpecies species : model.species()) {
            rule(plan, INITIAL + species.id(), species.initial());
            rule(plan, SCALE + species.id(), species.scale());
        }
        for (Constraint constraint : model.constraints()) {
            rule(plan, LEFT + constraint.id(), constraint.left());
            rule(plan, RIGHT + constraint.id(), constraint.right());
        }
        return plan.build();
    }

    private static void rule(PlanBuilder plan, String id, String formula) {
        plan.parameter(id, Double.NaN).assignmentRule(id, formula);
    }

    /// The plan that moves in time.
    public static Plan dynamics(Model model) {
        Set<String> used = new LinkedHashSet<>();
        for (ModelReaction reaction : model.reactions()) {
            used.addAll(symbols(reaction.rate()));
        }
        for (ModelRule rule : model.rules()) {
            used.addAll(symbols(rule.formula()));
        }
        model.events().forEach(event -> event.assignments().values().forEach(formula -> used.addAll(symbols(formula))));
        PlanBuilder plan = Plan.builder();
        plan.compartment(CULTURE, 1);
        for (ModelSpecies species : model.species()) {
            plan.amount(species.id(), CULTURE, 0);
        }
        for (ModelParameter parameter : model.parameters()) {
            if (used.contains(parameter.id())) {
                plan.parameter(parameter.id(), 1);
            }
        }
        for (ModelRule rule : model.rules()) {
            plan.parameter(rule.id(), Double.NaN).assignmentRule(rule.id(), rule.formula());
        }
        for (ModelReaction reaction : model.reactions()) {
            plan.reaction(reaction(reaction));
        }
        model.events().forEach(event -> plan.event(event(event)));
        return plan.build();
    }

    private static Reaction reaction(ModelReaction source) {
        Reaction reaction = Reaction.of(source.id(), ExpressionParser.parse(source.rate()));
        for (Map.Entry<String, Double> change : source.change().entrySet()) {
            reaction = change.getValue() < 0
                    ? reaction.using(change.getKey(), -change.getValue())
                    : reaction.making(change.getKey(), change.getValue());
        }
        return reaction;
    }

    private static Event event(ModelEvent source) {
        Event event = Event.when(source.id(), ExpressionParser.parse("time >= " + source.atMin())).mayFireAtStart();
        for (Map.Entry<String, String> assignment : source.assignments().entrySet()) {
            event = event.assigning(assignment.getKey(), ExpressionParser.parse(assignment.getValue()));
        }
        return event;
    }

    private static Set<String> symbols(String formula) {
        Expression expression = ExpressionParser.parse(formula);
        return expression.freeSymbols();
    }

    /// What the constants plan is asked for: the moving plan's parameters, then initial values, scales and constraints.
    static List<String> asked(Model model, Network dynamics) {
        List<String> ids = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        model.parameters().forEach(parameter -> named.add(parameter.id()));
        dynamics.parameterIds().stream().filter(named::contains).forEach(ids::add);
        model.species().forEach(species -> ids.add(INITIAL + species.id()));
        model.species().forEach(species -> ids.add(SCALE + species.id()));
        for (Constraint constraint : model.constraints()) {
            ids.add(LEFT + constraint.id());
            ids.add(RIGHT + constraint.id());
        }
        return ids;
    }
}
