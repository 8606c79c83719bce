package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.Derivative;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Simplification;

/// Which quantity each algebraic rule determines, and the rules that can be solved for it by formula.
///
/// Each rule is paired with one quantity in it that nothing else determines: not constant, without a rule of its own and
/// not changed by reactions. A rule that is linear in its quantity becomes an assignment rule (rules that need each
/// other are eliminated one by one); the others stay, for the solver.
/// Source: SBML Level 3 Version 2 Core, section 4.9.5, doi:10.1515/jib-2017-0081; matching by augmenting paths: Kuhn
/// 1955, doi:10.1002/nav.3800020109.
public final class AlgebraicRules {

    private final Plan plan;
    private final Map<String, Expression> definitions = new HashMap<>();
    private final Map<String, Set<String>> reachCache = new HashMap<>();
    private final Map<String, String> compartmentByConcentration = new HashMap<>();
    private final Set<String> eventTargets = new HashSet<>();
    private final Set<String> free = new LinkedHashSet<>();

    private AlgebraicRules(Plan plan) {
        this.plan = plan;
        for (Rule rule : plan.rules()) {
            if (rule instanceof Rule.Assignment(String variable, Expression formula)) {
                definitions.put(variable, formula);
            }
        }
        plan.reactions().forEach(reaction -> definitions.put(reaction.id(), reaction.rate()));
        plan.events().forEach(event -> event.assignments().forEach(one -> eventTargets.add(one.variable())));
        for (Species species : plan.species()) {
            if (species.symbolAs() == Quantification.CONCENTRATION) {
                compartmentByConcentration.put(species.id(), species.compartment());
            }
        }
        collectFree();
    }

    /// A plan whose remaining algebraic rules are not linear in what they determine.
    ///
    /// @param plan the plan with solved rules as assignment rules
    /// @param unknownByRule what each remaining algebraic rule determines, by the id of the rule
    public record Solution(Plan plan, Map<String, String> unknownByRule) {

        public Solution {
            unknownByRule = Map.copyOf(unknownByRule);
        }
    }

    /// Solves what can be solved by formula.
    ///
    /// @throws UnsupportedNodeException if a rule determines nothing
    public static Solution solve(Plan plan) {
        boolean algebraic = plan.rules().stream().anyMatch(Rule.Algebraic.class::isInstance);
        return algebraic ? new AlgebraicRules(plan).solve() : new Solution(plan, Map.of());
    }

    private void collectFree() {
        Set<String> taken = new HashSet<>();
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, _) -> taken.add(variable);
                case Rule.Rate(String variable, _) -> taken.add(variable);
                case Rule.Algebraic _ -> {
                }
            }
        }
        Set<String> reacting = new HashSet<>();
        for (Reaction reaction : plan.reactions()) {
            reaction.reactants().forEach(one -> reacting.add(one.species()));
            reaction.products().forEach(one -> reacting.add(one.species()));
        }
        plan.parameters().stream().filter(one -> !one.constant()).map(Parameter::id).forEach(free::add);
        plan.species().stream().filter(one -> !one.constant() && (one.boundary() || !reacting.contains(one.id())))
                .map(Species::id).forEach(free::add);
        plan.compartments().stream().filter(one -> !one.constant()).map(Compartment::id).forEach(free::add);
        free.removeAll(taken);
    }

    private Solution solve() {
        List<Rule.Algebraic> algebraic = plan.rules().stream().filter(Rule.Algebraic.class::isInstance)
                .map(Rule.Algebraic.class::cast).toList();
        Map<String, Rule.Algebraic> ruleByUnknown = match(algebraic);
        Map<Rule.Algebraic, String> unknownByRule = new HashMap<>();
        ruleByUnknown.forEach((unknown, rule) -> unknownByRule.put(rule, unknown));
        Map<String, Expression> solved = new LinkedHashMap<>();
        Map<String, String> remaining = new LinkedHashMap<>();
        for (Rule.Algebraic rule : algebraic) {
            String unknown = unknownByRule.getOrDefault(rule, "");
            Expression formula = inlined(rule.formula(), unknown);
            if (isLinear(formula, unknown)) {
                Expression solution = linearSolution(rule, formula, unknown);
                solved.put(unknown, solution);
                definitions.put(unknown, solution);
                reachCache.clear();
            } else {
                remaining.put(rule.id(), unknown);
            }
        }
        return new Solution(rewritten(unknownByRule, solved), remaining);
    }

    /// Pairs every rule with an unknown of its own.
    private Map<String, Rule.Algebraic> match(List<Rule.Algebraic> algebraic) {
        Map<String, Rule.Algebraic> ruleByUnknown = new HashMap<>();
        for (Rule.Algebraic rule : algebraic) {
            if (!augment(rule, ruleByUnknown, new HashSet<>())) {
                throw new UnsupportedNodeException("the engine", "algebraic rule without a quantity to determine",
                        rule.id(), "the rules of the plan");
            }
        }
        return ruleByUnknown;
    }

    private boolean augment(Rule.Algebraic rule, Map<String, Rule.Algebraic> ruleByUnknown, Set<String> tried) {
        List<String> candidates = reach(rule.formula()).stream().filter(free::contains)
                .sorted(Comparator.comparing(eventTargets::contains)).toList();
        for (String candidate : candidates) {
            if (tried.add(candidate)) {
                Rule.Algebraic holder = ruleByUnknown.get(candidate);
                if (holder == null || augment(holder, ruleByUnknown, tried)) {
                    ruleByUnknown.put(candidate, rule);
                    return true;
                }
            }
        }
        return false;
    }

    /// All names that a formula depends on, those in it first, then those behind assignment rules and rates.
    private Set<String> reach(Expression formula) {
        Set<String> names = new LinkedHashSet<>(formula.freeSymbols());
        List<String> pending = new ArrayList<>(names);
        while (!pending.isEmpty()) {
            Expression definition = definitions.get(pending.removeLast());
            if (definition != null) {
                for (String name : definition.freeSymbols()) {
                    if (names.add(name)) {
                        pending.add(name);
                    }
                }
            }
        }
        return names;
    }

    /// The formula with every definition that depends on `unknown` put in place of its name.
    private Expression inlined(Expression formula, String unknown) {
        Map<String, Expression> replacements = new HashMap<>();
        for (String name : formula.freeSymbols()) {
            Expression definition = definitions.get(name);
            if (definition != null && reachCache.computeIfAbsent(name, _ -> reach(definition)).contains(unknown)) {
                replacements.put(name, inlined(definition, unknown));
            }
        }
        return replacements.isEmpty() ? formula : formula.substitute(replacements);
    }

    private boolean isLinear(Expression formula, String unknown) {
        boolean hidden = formula.freeSymbols().stream()
                .anyMatch(name -> unknown.equals(compartmentByConcentration.get(name)));
        if (hidden || hasOpaqueUse(formula, unknown)) {
            return false;
        }
        return !Derivative.of(formula, unknown).freeSymbols().contains(unknown);
    }

    /// Whether the unknown decides a branch, is delayed or enters as a rate: no formula can be solved for it there.
    private static boolean hasOpaqueUse(Expression formula, String unknown) {
        boolean opaque = formula instanceof Comparison || formula instanceof Expression.Delay
                || formula instanceof Expression.RateOf;
        return opaque && formula.freeSymbols().contains(unknown)
                || formula.operands().stream().anyMatch(operand -> hasOpaqueUse(operand, unknown));
    }

    private static Expression linearSolution(Rule.Algebraic rule, Expression formula, String unknown) {
        Expression slope = Derivative.of(formula, unknown);
        if (slope.equals(Number.ZERO)) {
            throw new UnsupportedNodeException("the engine", "algebraic rule that leaves its quantity undetermined",
                    rule.id(), "the rules of the plan");
        }
        Expression rest = formula.substitute(Map.of(unknown, Number.ZERO));
        return Simplification.of(new Negation(new Quotient(rest, slope)));
    }

    private Plan rewritten(Map<Rule.Algebraic, String> unknownByRule, Map<String, Expression> solved) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : plan.rules()) {
            String unknown = rule instanceof Rule.Algebraic algebraic ? unknownByRule.get(algebraic) : null;
            Expression solution = unknown == null ? null : solved.get(unknown);
            rules.add(unknown == null || solution == null ? rule : new Rule.Assignment(unknown, solution));
        }
        List<InitialAssignment> initial = plan.initialAssignments().stream()
                .filter(one -> !solved.containsKey(one.variable())).toList();
        List<Event> events = plan.events().stream().map(event -> withoutAssignmentsOf(event, solved.keySet()))
                .toList();
        return new Plan(plan.compartments(), plan.species(), plan.parameters(), plan.reactions(), rules, initial,
                events);
    }

    /// What a rule determines at every time cannot be set by an event: the rule sets it back at once.
    private static Event withoutAssignmentsOf(Event event, Set<String> determined) {
        List<EventAssignment> kept = event.assignments().stream()
                .filter(one -> !determined.contains(one.variable())).toList();
        return new Event(event.id(), event.trigger(), event.initiallyTrue(), event.persistent(), event.delay(),
                event.priority(), event.valuesFromTriggerTime(), kept);
    }
}
