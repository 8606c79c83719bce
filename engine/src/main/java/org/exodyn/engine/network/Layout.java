package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.plan.Compartment;
import org.exodyn.engine.plan.Event;
import org.exodyn.engine.plan.EventAssignment;
import org.exodyn.engine.plan.InitialAssignment;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.jspecify.annotations.Nullable;

/// Which quantities of a plan are state and which are data, and where each of them stands.
///
/// State, in the order species, compartments, parameters: what reactions, rate rules or events change, what the solver
/// has to follow because of an algebraic rule, what has an initial assignment, and species given by concentration in a compartment whose volume changes. A species is stored
/// as an amount, unless a rate rule governs it: then as what its name stands for. What only an event changes is state
/// with derivative 0, so that a run needs no private parameters.
///
/// Data (`parameters`), in the order parameters, compartments, species: every number of the plan that has no
/// assignment rule or initial assignment: values, sizes and initial values.
final class Layout {

    final List<String> stateIds = new ArrayList<>();
    final List<String> parameterIds = new ArrayList<>();
    final Map<String, Integer> stateIndexById = new HashMap<>();
    final Map<String, Integer> parameterIndexById = new HashMap<>();
    final Map<String, Species> speciesById = new LinkedHashMap<>();
    final Map<String, Rule.Assignment> assignmentById = new HashMap<>();
    final Map<String, Rule.Rate> rateRuleById = new HashMap<>();
    final Map<String, InitialAssignment> initialById = new HashMap<>();
    final Map<String, Reaction> reactionById = new HashMap<>();
    final Set<String> reactionSpecies = new HashSet<>();
    /// What algebraic rules determine that the solver has to follow.
    final Set<String> determined;
    private final Set<String> compartmentIds = new HashSet<>();
    private final Set<String> eventTargets = new HashSet<>();

    /// @param determined what algebraic rules determine that the solver has to follow
    Layout(Plan plan, Set<String> determined) {
        this.determined = determined;
        index(plan);
        plan.species().stream().filter(this::isState).forEach(species -> addState(species.id()));
        plan.compartments().stream().filter(c -> isState(c.id())).forEach(c -> addState(c.id()));
        plan.parameters().stream().filter(p -> isState(p.id())).forEach(p -> addState(p.id()));
        plan.parameters().forEach(parameter -> addParameter(parameter.id()));
        plan.compartments().forEach(compartment -> addParameter(compartment.id()));
        plan.species().forEach(species -> addParameter(species.id()));
    }

    private void index(Plan plan) {
        plan.compartments().forEach(compartment -> compartmentIds.add(compartment.id()));
        plan.species().forEach(species -> speciesById.put(species.id(), species));
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment assignment -> assignmentById.put(assignment.variable(), assignment);
                case Rule.Rate rate -> rateRuleById.put(rate.variable(), rate);
                case Rule.Algebraic _ -> {
                }
            }
        }
        plan.initialAssignments().forEach(initial -> initialById.put(initial.variable(), initial));
        for (Event event : plan.events()) {
            event.assignments().stream().map(EventAssignment::variable).forEach(eventTargets::add);
        }
        for (Reaction reaction : plan.reactions()) {
            reactionById.put(reaction.id(), reaction);
            reaction.reactants().stream().map(Participant::species).forEach(this::addReactionSpecies);
            reaction.products().stream().map(Participant::species).forEach(this::addReactionSpecies);
        }
    }

    private void addReactionSpecies(String id) {
        if (!species(id).boundary()) {
            reactionSpecies.add(id);
        }
    }

    private boolean isState(Species species) {
        if (isState(species.id()) || reactionSpecies.contains(species.id())) {
            return true;
        }
        return !assignmentById.containsKey(species.id()) && species.initialAs() == Quantification.CONCENTRATION
                && hasVaryingSize(species.compartment());
    }

    private boolean isState(String id) {
        return rateRuleById.containsKey(id) || eventTargets.contains(id) || initialById.containsKey(id)
                || determined.contains(id);
    }

    private boolean hasVaryingSize(String compartment) {
        return rateRuleById.containsKey(compartment) || eventTargets.contains(compartment)
                || assignmentById.containsKey(compartment) || determined.contains(compartment);
    }

    private void addState(String id) {
        stateIndexById.put(id, stateIds.size());
        stateIds.add(id);
    }

    private void addParameter(String id) {
        if (!assignmentById.containsKey(id) && !initialById.containsKey(id)) {
            parameterIndexById.put(id, parameterIds.size());
            parameterIds.add(id);
        }
    }

    Species species(String id) {
        Species species = speciesById.get(id);
        if (species == null) {
            throw new IllegalStateException("a valid plan has species " + id);
        }
        return species;
    }

    /// Where a quantity that is known to be state stands.
    int stateIndex(String id) {
        return known(stateIndexById.get(id), id);
    }

    /// Where a number that is known to be data stands.
    int parameterIndex(String id) {
        return known(parameterIndexById.get(id), id);
    }

    private static int known(@Nullable Integer index, String id) {
        if (index == null) {
            throw new IllegalStateException("a valid plan defines " + id);
        }
        return index;
    }

    /// Whether a formula could name it.
    boolean isQuantity(String id) {
        return speciesById.containsKey(id) || reactionById.containsKey(id) || assignmentById.containsKey(id)
                || stateIndexById.containsKey(id) || parameterIndexById.containsKey(id);
    }

    boolean isCompartment(String id) {
        return compartmentIds.contains(id);
    }

    /// What the state of a species counts.
    Quantification stateAs(Species species) {
        return rateRuleById.containsKey(species.id()) ? species.symbolAs() : Quantification.AMOUNT;
    }

    /// The numbers of a plan of this structure, in the order of [#parameterIds].
    double[] values(Plan plan) {
        double[] values = new double[parameterIds.size()];
        for (Parameter parameter : plan.parameters()) {
            put(values, parameter.id(), parameter.value());
        }
        for (Compartment compartment : plan.compartments()) {
            put(values, compartment.id(), compartment.size());
        }
        for (Species species : plan.species()) {
            put(values, species.id(), species.initial());
        }
        return values;
    }

    private void put(double[] values, String id, double value) {
        Integer index = parameterIndexById.get(id);
        if (index != null) {
            values[index] = value;
        }
    }
}
