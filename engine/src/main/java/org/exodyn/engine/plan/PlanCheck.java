package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;

/// Finds every contradiction in the elements of a plan.
final class PlanCheck {

    private final List<Compartment> compartments;
    private final List<Species> species;
    private final List<Parameter> parameters;
    private final List<Reaction> reactions;
    private final List<Rule> rules;
    private final List<InitialAssignment> initialAssignments;
    private final List<Event> events;

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> kindById = new HashMap<>();
    private final Map<String, Species> speciesById = new HashMap<>();
    private final Map<String, String> ruleByVariable = new HashMap<>();
    private final Set<String> initiallyAssigned = new HashSet<>();
    private final Set<String> constants = new HashSet<>();
    /// Whether an algebraic rule may give a value that is absent.
    private boolean algebraic;

    PlanCheck(List<Compartment> compartments, List<Species> species, List<Parameter> parameters,
            List<Reaction> reactions, List<Rule> rules, List<InitialAssignment> initialAssignments,
            List<Event> events) {
        this.compartments = compartments;
        this.species = species;
        this.parameters = parameters;
        this.reactions = reactions;
        this.rules = rules;
        this.initialAssignments = initialAssignments;
        this.events = events;
    }

    List<String> problems() {
        declareAll();
        collectAssigned();
        checkValues();
        checkReactions();
        checkRules();
        checkEvents();
        if (problems.isEmpty()) {
            problems.addAll(new DependencyOrder(reactions, rules, initialAssignments).problems());
        }
        return problems;
    }

    private void declareAll() {
        compartments.forEach(compartment -> declare("compartment", compartment.id()));
        compartments.stream().filter(Compartment::constant).map(Compartment::id).forEach(constants::add);
        species.stream().filter(Species::constant).map(Species::id).forEach(constants::add);
        parameters.stream().filter(Parameter::constant).map(Parameter::id).forEach(constants::add);
        species.forEach(one -> {
            declare("species", one.id());
            speciesById.put(one.id(), one);
        });
        parameters.forEach(parameter -> declare("parameter", parameter.id()));
        reactions.forEach(reaction -> declare("reaction", reaction.id()));
        events.forEach(event -> declare("event", event.id()));
    }

    private void declare(String kind, String id) {
        String earlier = kindById.putIfAbsent(id, kind);
        if (earlier != null) {
            problems.add("The id " + id + " of a " + kind + " is already that of a " + earlier + ".");
        }
        if (!ExpressionParser.isIdentifier(id)) {
            problems.add("The id (" + id + ") of a " + kind
                    + " is not letters, digits and '_' starting with a letter, or it is a reserved word.");
        }
    }

    private void collectAssigned() {
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Assignment(String variable, _) -> claim("assignment rule", variable);
                case Rule.Rate(String variable, _) -> claim("rate rule", variable);
                case Rule.Algebraic _ -> algebraic = true;
            }
        }
        for (InitialAssignment initial : initialAssignments) {
            String variable = initial.variable();
            String place = "The initial assignment of " + variable;
            checkTarget(place, variable);
            if (!initiallyAssigned.add(variable)) {
                problems.add(place + " is the second of this variable.");
            }
            if ("assignment rule".equals(ruleByVariable.get(variable))) {
                problems.add(place + " contradicts the assignment rule of the same variable.");
            }
            checkNumber(place, initial.formula());
        }
    }

    private void claim(String kind, String variable) {
        checkTarget("The " + kind + " of " + variable, variable);
        String earlier = ruleByVariable.putIfAbsent(variable, kind);
        if (earlier != null) {
            problems.add("The " + kind + " of " + variable + " contradicts its " + earlier + ".");
        }
        if (constants.contains(variable)) {
            problems.add("The " + kind + " of " + variable + " contradicts that this " + kindById.get(variable)
                    + " is constant.");
        }
    }

    private void checkTarget(String place, String variable) {
        String kind = kindById.get(variable);
        if (kind == null) {
            problems.add(place + " names nothing in the plan: there is no " + variable + ".");
        } else if (kind.equals("reaction") || kind.equals("event")) {
            problems.add(place + " is about a " + kind + ", which cannot be assigned.");
        }
    }

    private void checkValues() {
        for (Compartment compartment : compartments) {
            String place = "The size (" + compartment.size() + ") of compartment " + compartment.id();
            if (checkGiven(place, compartment.id(), compartment.size()) && compartment.size() <= 0) {
                problems.add(place + " is not positive.");
            }
        }
        for (Species one : species) {
            checkGiven("The initial value (" + one.initial() + ") of species " + one.id(), one.id(), one.initial());
            if (!"compartment".equals(kindById.get(one.compartment()))) {
                problems.add("Species " + one.id() + " is in " + one.compartment() + ", which is no compartment.");
            }
            if (one.constant() && !one.boundary()) {
                problems.add("Species " + one.id() + " is constant, so it must be a boundary species too.");
            }
        }
        for (Parameter parameter : parameters) {
            checkGiven("The value (" + parameter.value() + ") of parameter " + parameter.id(), parameter.id(),
                    parameter.value());
        }
    }

    private boolean checkGiven(String place, String id, double value) {
        boolean calculated = initiallyAssigned.contains(id) || "assignment rule".equals(ruleByVariable.get(id))
                || algebraic && !constants.contains(id);
        if (Double.isNaN(value) && calculated) {
            return false;
        }
        if (!Double.isFinite(value)) {
            problems.add(place + " is not a finite number, and no rule or initial assignment gives another.");
            return false;
        }
        return true;
    }

    private void checkReactions() {
        for (Reaction reaction : reactions) {
            checkNumber("The rate of reaction " + reaction.id(), reaction.rate());
            reaction.reactants().forEach(participant -> checkParticipant(reaction, participant));
            reaction.products().forEach(participant -> checkParticipant(reaction, participant));
        }
    }

    private void checkParticipant(Reaction reaction, Participant participant) {
        Species changed = speciesById.get(participant.species());
        String place = "Reaction " + reaction.id() + ", participant " + participant.species();
        if (changed == null) {
            problems.add(place + ": there is no species of this name.");
        } else if (!changed.boundary() && ruleByVariable.containsKey(changed.id())) {
            problems.add(place + ": the species has " + article(ruleByVariable.get(changed.id()))
                    + ", so only a boundary species could take part.");
        }
        checkNumber(place + ", stoichiometry", participant.stoichiometry());
    }

    private static String article(String kind) {
        return kind.startsWith("a") ? "an " + kind : "a " + kind;
    }

    private void checkRules() {
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Assignment(String variable, Expression formula) ->
                    checkNumber("The assignment rule of " + variable, formula);
                case Rule.Rate(String variable, Expression formula) ->
                    checkNumber("The rate rule of " + variable, formula);
                case Rule.Algebraic(String id, Expression formula) -> checkNumber("The algebraic rule " + id, formula);
            }
        }
    }

    private void checkEvents() {
        for (Event event : events) {
            String place = "Event " + event.id();
            check(place + ", trigger", event.trigger(), true);
            if (event.delay() != null) {
                checkNumber(place + ", delay", event.delay());
            }
            if (event.priority() != null) {
                checkNumber(place + ", priority", event.priority());
            }
            Set<String> assigned = new HashSet<>();
            for (EventAssignment assignment : event.assignments()) {
                String variable = assignment.variable();
                String where = place + ", assignment of " + variable;
                checkTarget(where, variable);
                if (!assigned.add(variable)) {
                    problems.add(where + " is the second of this variable in the event.");
                }
                if ("assignment rule".equals(ruleByVariable.get(variable))) {
                    problems.add(where + " contradicts the assignment rule of this variable.");
                }
                if (constants.contains(variable)) {
                    problems.add(where + " contradicts that this " + kindById.get(variable) + " is constant.");
                }
                checkNumber(where, assignment.formula());
            }
        }
    }

    private void checkNumber(String place, Expression formula) {
        check(place, formula, false);
    }

    private void check(String place, Expression formula, boolean condition) {
        if (formula.isCondition() != condition) {
            problems.add(place + ": (" + formula + ") is a " + (condition ? "number" : "condition") + " where a "
                    + (condition ? "condition" : "number") + " is needed.");
        }
        checkInside(place, formula);
    }

    private void checkInside(String place, Expression formula) {
        switch (formula) {
            case Expression.Symbol(String name) -> {
                String kind = kindById.get(name);
                if (kind == null || kind.equals("event")) {
                    problems.add(place + ": there is no quantity named " + name + ".");
                }
            }
            case Expression.RateOf(String name) -> {
                String kind = kindById.get(name);
                if (kind == null || kind.equals("event") || kind.equals("reaction")) {
                    problems.add(place + ": rateOf(" + name + ") names no quantity that changes.");
                } else if ("assignment rule".equals(ruleByVariable.get(name))) {
                    problems.add(place + ": rateOf(" + name + ") is about the variable of an assignment rule.");
                }
            }
            case Expression.Piecewise piecewise -> {
                piecewise.pieces().forEach(piece -> {
                    checkNumber(place, piece.value());
                    check(place, piece.condition(), true);
                });
                checkNumber(place, piecewise.otherwise());
            }
            case Expression.Logic logic -> logic.conditions().forEach(one -> check(place, one, true));
            case Expression.Not not -> check(place, not.condition(), true);
            default -> formula.operands().forEach(operand -> checkNumber(place, operand));
        }
    }
}
