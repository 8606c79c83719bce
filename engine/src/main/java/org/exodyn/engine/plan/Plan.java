package org.exodyn.engine.plan;

import java.util.List;
import java.util.Optional;

/// Everything that is to be simulated, validated and immutable.
///
/// Numbers are in the canonical units: micrometre, minute, copies. Names of compartments, species, parameters,
/// reactions and events share one name space.
///
/// @param compartments in the given order
/// @param species in the given order, which is also the order of their states
/// @param parameters in the given order
/// @param reactions in the given order, which is also the order of summation in derivatives
/// @param rules assignment, rate and algebraic rules
/// @param initialAssignments values at the start that are formulas
/// @param events in the given order, which is also the order of their triggers
public record Plan(List<Compartment> compartments, List<Species> species, List<Parameter> parameters,
        List<Reaction> reactions, List<Rule> rules, List<InitialAssignment> initialAssignments, List<Event> events) {

    /// @throws InvalidPlanException with every problem, if there is any
    public Plan {
        compartments = List.copyOf(compartments);
        species = List.copyOf(species);
        parameters = List.copyOf(parameters);
        reactions = List.copyOf(reactions);
        rules = List.copyOf(rules);
        initialAssignments = List.copyOf(initialAssignments);
        events = List.copyOf(events);
        List<String> problems = new PlanCheck(compartments, species, parameters, reactions, rules, initialAssignments,
                events).problems();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
    }

    /// An empty plan to add to.
    public static PlanBuilder builder() {
        return new PlanBuilder();
    }

    /// The rule that gives `variable` its value at every time, if there is one.
    public Optional<Rule.Assignment> assignmentRule(String variable) {
        return rules.stream().filter(rule -> rule instanceof Rule.Assignment(var name, _) && name.equals(variable))
                .map(Rule.Assignment.class::cast).findFirst();
    }

    /// The names of all values that formulas define (assignment rules, initial assignments, reaction rates), each after
    /// those it needs.
    public List<String> definitionOrder() {
        return new DependencyOrder(reactions, rules, initialAssignments).order();
    }

    /// SHA-256 of everything but the values of parameters, sizes of compartments and initial values of species, in
    /// hexadecimal. Plans with equal keys have the same equations, so code made for one serves the other.
    public String structureKey() {
        return PlanHash.of(this, false);
    }

    /// SHA-256 of the whole plan in hexadecimal, the same on every machine.
    public String contentHash() {
        return PlanHash.of(this, true);
    }
}
