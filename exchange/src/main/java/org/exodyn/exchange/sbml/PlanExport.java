package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Compartment;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.InitialAssignment;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.jspecify.annotations.Nullable;

/// A plan as a model of SBML, in the units of the plan: minutes, µm³ and copies.
///
/// Reading the model gives a plan with the same equations.
public final class PlanExport {

    private static final String MINUTE = "minute";
    private static final String VOLUME = "cubic_micrometre";
    private static final String COPIES = "copies";

    private final Plan plan;
    private final Function<String, SbmlIdentity> described;
    private final Set<String> changed = new HashSet<>();
    private final List<SbmlRule> stoichiometryRules = new ArrayList<>();

    private PlanExport(Plan plan, Function<String, SbmlIdentity> described) {
        this.plan = plan;
        this.described = described;
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, Expression _) -> changed.add(variable);
                case Rule.Rate(String variable, Expression _) -> changed.add(variable);
                case Rule.Algebraic _ -> {
                }
            }
        }
        plan.events().forEach(event -> event.assignments().forEach(one -> changed.add(one.variable())));
    }

    /// The model of a plan.
    ///
    /// @param base id, name, notes and annotation of the model
    /// @param described name, notes and annotation of each element by its id in the plan
    public static SbmlModel of(Plan plan, SbmlIdentity base, Function<String, SbmlIdentity> described) {
        return new PlanExport(plan, described).model(base);
    }

    private SbmlModel model(SbmlIdentity base) {
        List<SbmlReaction> reactions = plan.reactions().stream().map(this::reaction).toList();
        List<SbmlRule> rules = new ArrayList<>(plan.rules().stream().map(this::rule).toList());
        rules.addAll(stoichiometryRules);
        List<SbmlParameter> parameters = plan.parameters().stream().map(this::parameter).toList();
        return new SbmlModel(base, new ModelUnits(COPIES, MINUTE, VOLUME, null, null, COPIES), null, List.of(), units(),
                plan.compartments().stream().map(this::compartment).toList(),
                plan.species().stream().map(this::species).toList(), parameters,
                plan.initialAssignments().stream().map(PlanExport::initialAssignment).toList(), rules, List.of(),
                reactions, plan.events().stream().map(this::event).toList());
    }

    private static List<SbmlUnit> units() {
        return List.of(new SbmlUnit(SbmlIdentity.of(MINUTE), List.of(new SbmlUnit.Factor("second", 1, 0, 60))),
                new SbmlUnit(SbmlIdentity.of(VOLUME), List.of(new SbmlUnit.Factor("metre", 3, -6, 1))),
                new SbmlUnit(SbmlIdentity.of(COPIES), List.of(new SbmlUnit.Factor("item", 1, 0, 1))));
    }

    private static @Nullable Double given(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private SbmlCompartment compartment(Compartment one) {
        return new SbmlCompartment(described.apply(one.id()), 3, given(one.size()), null, !changed.contains(one.id()));
    }

    private SbmlSpecies species(Species one) {
        boolean amount = one.initialAs() == Quantification.AMOUNT;
        return new SbmlSpecies(described.apply(one.id()), one.compartment(), amount ? given(one.initial()) : null,
                amount ? null : given(one.initial()), null, one.symbolAs() == Quantification.AMOUNT, one.boundary(),
                one.constant(), null);
    }

    private SbmlParameter parameter(Parameter one) {
        return new SbmlParameter(described.apply(one.id()), given(one.value()), null, !changed.contains(one.id()));
    }

    private static SbmlInitialAssignment initialAssignment(InitialAssignment one) {
        return new SbmlInitialAssignment(SbmlIdentity.anonymous(), one.variable(), MathWriter.math(one.formula()));
    }

    private SbmlRule rule(Rule rule) {
        return switch (rule) {
            case Rule.Assignment(String variable, Expression formula) ->
                new SbmlRule(SbmlIdentity.anonymous(), SbmlRule.Kind.ASSIGNMENT, variable, MathWriter.math(formula));
            case Rule.Rate(String variable, Expression formula) ->
                new SbmlRule(SbmlIdentity.anonymous(), SbmlRule.Kind.RATE, variable, MathWriter.math(formula));
            case Rule.Algebraic(String _, Expression formula) ->
                new SbmlRule(SbmlIdentity.anonymous(), SbmlRule.Kind.ALGEBRAIC, "", MathWriter.math(formula));
        };
    }

    private SbmlReaction reaction(Reaction one) {
        Set<String> taking = new HashSet<>();
        one.reactants().forEach(participant -> taking.add(participant.species()));
        one.products().forEach(participant -> taking.add(participant.species()));
        List<SbmlSpeciesReference> modifiers = new ArrayList<>();
        for (Species species : plan.species()) {
            if (one.rate().freeSymbols().contains(species.id()) && !taking.contains(species.id())) {
                modifiers.add(new SbmlSpeciesReference(SbmlIdentity.anonymous(), species.id(), null, null, true));
            }
        }
        return new SbmlReaction(described.apply(one.id()), false, one.fast(), null, side(one, one.reactants(), "uses"),
                side(one, one.products(), "makes"), modifiers,
                new SbmlKineticLaw(SbmlIdentity.anonymous(), MathWriter.math(one.rate()), List.of()));
    }

    private List<SbmlSpeciesReference> side(Reaction reaction, List<Participant> participants, String role) {
        List<SbmlSpeciesReference> side = new ArrayList<>();
        for (Participant participant : participants) {
            if (participant.stoichiometry() instanceof Expression.Number(double count)) {
                side.add(new SbmlSpeciesReference(SbmlIdentity.anonymous(), participant.species(), count, null, true));
            } else {
                String id = reaction.id() + "_" + role + "_" + participant.species();
                side.add(new SbmlSpeciesReference(SbmlIdentity.of(id), participant.species(), null, null, false));
                stoichiometryRules.add(new SbmlRule(SbmlIdentity.anonymous(), SbmlRule.Kind.ASSIGNMENT, id,
                        MathWriter.math(participant.stoichiometry())));
            }
        }
        return side;
    }

    private SbmlEvent event(Event one) {
        Expression delay = one.delay();
        Expression priority = one.priority();
        return new SbmlEvent(described.apply(one.id()), MathWriter.math(one.trigger()), one.initiallyTrue(),
                one.persistent(), delay == null ? null : MathWriter.math(delay),
                priority == null ? null : MathWriter.math(priority), one.valuesFromTriggerTime(),
                one.assignments().stream().map(assignment -> new SbmlEvent.Assignment(SbmlIdentity.anonymous(),
                        assignment.variable(), MathWriter.math(assignment.formula()))).toList());
    }
}
