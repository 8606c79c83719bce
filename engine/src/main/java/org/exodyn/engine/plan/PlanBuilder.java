package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.engine.expression.ExpressionSyntaxException;

/// Gathers the elements of a [Plan]; formulas may be given as text.
///
/// Nothing is refused before [#build()], which then reports every problem together.
public final class PlanBuilder {

    private final List<Compartment> compartments = new ArrayList<>();
    private final List<Species> species = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<InitialAssignment> initialAssignments = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    PlanBuilder() {}

    /// Adds a compartment of so many µm³.
    public PlanBuilder compartment(String id, double sizeUm3) {
        compartments.add(new Compartment(id, sizeUm3));
        return this;
    }

    /// Adds a species.
    public PlanBuilder species(Species added) {
        species.add(added);
        return this;
    }

    /// Adds a species that is counted in copies throughout.
    public PlanBuilder amount(String id, String compartment, double initialCopies) {
        return species(Species.amount(id, compartment, initialCopies));
    }

    /// Adds a species that is given and used as copies per µm³.
    public PlanBuilder concentration(String id, String compartment, double initialPerUm3) {
        return species(Species.concentration(id, compartment, initialPerUm3));
    }

    /// Adds a parameter.
    public PlanBuilder parameter(String id, double value) {
        parameters.add(new Parameter(id, value));
        return this;
    }

    /// Adds a parameter.
    public PlanBuilder parameter(Parameter added) {
        parameters.add(added);
        return this;
    }

    /// Adds a compartment.
    public PlanBuilder compartment(Compartment added) {
        compartments.add(added);
        return this;
    }

    /// Adds a reaction.
    public PlanBuilder reaction(Reaction added) {
        reactions.add(added);
        return this;
    }

    /// Adds a reaction from an equation such as `A + 2 B -> C` (a side may be empty) and a rate formula.
    public PlanBuilder reaction(String id, String equation, String rate) {
        String[] sides = equation.split("->", -1);
        if (sides.length != 2) {
            problems.add("Reaction " + id + ": the equation (" + equation + ") needs exactly one '->'.");
            return this;
        }
        return reaction(new Reaction(id, side(id, sides[0]), side(id, sides[1]), formula("The rate of reaction " + id,
                rate)));
    }

    /// Adds a rule.
    public PlanBuilder rule(Rule added) {
        rules.add(added);
        return this;
    }

    /// Adds `variable = formula`, holding at every time.
    public PlanBuilder assignmentRule(String variable, String formula) {
        return rule(new Rule.Assignment(variable, formula("The assignment rule of " + variable, formula)));
    }

    /// Adds `d variable / dt = formula`.
    public PlanBuilder rateRule(String variable, String formula) {
        return rule(new Rule.Rate(variable, formula("The rate rule of " + variable, formula)));
    }

    /// Adds `0 = formula`.
    public PlanBuilder algebraicRule(String id, String formula) {
        return rule(new Rule.Algebraic(id, formula("The algebraic rule " + id, formula)));
    }

    /// Adds `variable = formula`, holding at the start.
    public PlanBuilder initialAssignment(String variable, String formula) {
        return initialAssignment(new InitialAssignment(variable, formula("The initial assignment of " + variable,
                formula)));
    }

    /// Adds an initial assignment.
    public PlanBuilder initialAssignment(InitialAssignment added) {
        initialAssignments.add(added);
        return this;
    }

    /// Adds an event.
    public PlanBuilder event(Event added) {
        events.add(added);
        return this;
    }

    /// Adds an event without delay and priority: whenever `trigger` becomes true, `variable := formula`.
    public PlanBuilder event(String id, String trigger, String variable, String formula) {
        return event(Event.when(id, formula("The trigger of event " + id, trigger)).assigning(variable,
                formula("Event " + id + ", assignment of " + variable, formula)));
    }

    /// The plan.
    ///
    /// @throws InvalidPlanException with every problem, if there is any
    public Plan build() {
        if (problems.isEmpty()) {
            return new Plan(compartments, species, parameters, reactions, rules, initialAssignments, events);
        }
        List<String> all = new ArrayList<>(problems);
        all.addAll(new PlanCheck(compartments, species, parameters, reactions, rules, initialAssignments, events)
                .problems());
        throw new InvalidPlanException(all);
    }

    private List<Participant> side(String id, String text) {
        List<Participant> participants = new ArrayList<>();
        if (text.isBlank()) {
            return participants;
        }
        for (String term : text.split("\\+", -1)) {
            String[] words = term.strip().split("\\s+");
            try {
                double count = words.length == 1 ? 1 : Double.parseDouble(words[0]);
                if (words.length > 2) {
                    throw new NumberFormatException();
                }
                participants.add(Participant.of(words[words.length - 1], count));
            } catch (NumberFormatException _) {
                problems.add("Reaction " + id + ": '" + term.strip() + "' is not a species or a count and a species.");
            }
        }
        return participants;
    }

    private Expression formula(String place, String text) {
        try {
            return ExpressionParser.parse(text);
        } catch (ExpressionSyntaxException e) {
            problems.add(place + " cannot be read: " + e.getMessage());
            // any number does: the problem noted above keeps the plan from being built
            return Expression.Number.ZERO;
        }
    }
}
