package org.exodyn.engine.stochastic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Simplification;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.jspecify.annotations.Nullable;

/// A plan in which every species is made at some rate and lost in proportion to what is there: gain g and loss rate h per copy,
/// both functions of the state. Some species are counted, the others are amounts.
///
///     counted:  0 → 1 at g,  1 → 0 at h each;      amounts:  dy/dt = g − h·y
///
/// A counted species may have a *twin*: the same thing in a copy of the system that differs in one respect. Twins share what
/// happens to them as far as their rates agree, so that where the systems do not differ they are equal copy by copy.
///
/// Refused by name and place: losses that are not written as rate × species, or rate × species / something; counted species that change by other than one; events, rate rules and time in a formula. Species that nothing depends on are
/// left out. [FirstOrderSample] moves a sample of such systems.
///
/// Source of the coupling: Anderson 2012, arXiv:1109.2890 (coupled finite differences).
public final class FirstOrderProcess {

    private static final String ENGINE = "the first-order engine";
    private static final String GAIN = "gain__";
    private static final String LOSS = "loss__";
    private static final String SEEN = "seen__";

    private final Network rates;
    private final Network seen;
    private final List<String> species;
    private final List<String> observed;
    private final boolean[] counted;
    private final int[] twin;
    private final int[] state;
    private final int[] gain;
    private final int[] loss;
    private final double[] observedRates;

    private FirstOrderProcess(Network rates, Network seen, List<String> species, List<String> observed,
            boolean[] counted,
            int[] twin) {
        this.rates = rates;
        this.seen = seen;
        this.species = species;
        this.observed = observed;
        this.counted = counted;
        this.twin = twin;
        int count = species.size();
        state = new int[count];
        gain = new int[count];
        loss = new int[count];
        for (int at = 0; at < count; at++) {
            state[at] = rates.stateIndex(species.get(at));
            gain[at] = rates.reactionIds().indexOf(GAIN + species.get(at));
            loss[at] = rates.reactionIds().indexOf(LOSS + species.get(at));
        }
        observedRates = new double[seen.reactionIds().size()];
    }

    /// @param counted the species that come in whole copies
    /// @param twins counted species by their twins
    /// @param observed what [#observe] writes: species or rules
    /// @throws UnsupportedNodeException if the plan is not of first order
    public static FirstOrderProcess of(Plan plan, Set<String> counted, Map<String, String> twins,
            List<String> observed) {
        return of(plan, counted, twins, observed, true);
    }

    /// The same process run by the interpreter, bit-identical.
    public static FirstOrderProcess interpreted(Plan plan, Set<String> counted, Map<String, String> twins,
            List<String> observed) {
        return of(plan, counted, twins, observed, false);
    }

    private static FirstOrderProcess of(Plan plan, Set<String> counted, Map<String, String> twins,
            List<String> observed, boolean compile) {
        if (!plan.events().isEmpty()) {
            throw new UnsupportedNodeException(ENGINE, "event", plan.events().getFirst().id(),
                    "the events of the plan");
        }
        for (Reaction reaction : plan.reactions()) {
            if (reaction.fast()) {
                throw new UnsupportedNodeException(ENGINE, "fast reaction", reaction.id(),
                        "the reactions of the plan");
            }
        }
        Rules rules = Rules.of(plan);
        Set<String> needed = needed(plan, rules, observed);
        List<String> kept = plan.species().stream().map(Species::id).filter(needed::contains).toList();
        PlanBuilder rates = base(plan, needed);
        PlanBuilder seen = base(plan, needed);
        for (String name : kept) {
            List<Expression> gains = new ArrayList<>();
            List<Expression> losses = new ArrayList<>();
            for (Reaction reaction : plan.reactions()) {
                double change = change(reaction, name);
                if (change != 0 && counted.contains(name) && Math.abs(change) != 1) {
                    throw new UnsupportedNodeException(ENGINE, "a change by " + change, name,
                            "reaction " + reaction.id());
                }
                if (change > 0) {
                    gains.add(times(reaction.rate(), change));
                } else if (change < 0) {
                    losses.add(times(perCopy(reaction, name), -change));
                }
            }
            rates.reaction(Reaction.of(GAIN + name, sum(gains)).making(name, 1));
            rates.reaction(Reaction.of(LOSS + name, sum(losses)).making(name, 1));
            seen.reaction(Reaction.of(GAIN + name, Expression.Number.ZERO).making(name, 1));
        }
        for (String name : observed) {
            seen.reaction(Reaction.of(SEEN + name, new Expression.Symbol(name)));
        }
        boolean[] whole = new boolean[kept.size()];
        int[] twin = new int[kept.size()];
        for (int at = 0; at < whole.length; at++) {
            whole[at] = counted.contains(kept.get(at));
            twin[at] = kept.indexOf(twins.getOrDefault(kept.get(at), ""));
        }
        return new FirstOrderProcess(network(rates.build(), compile), network(seen.build(), compile), kept,
                List.copyOf(observed), whole, twin);
    }

    private static Network network(Plan plan, boolean compile) {
        return compile ? NetworkCompiler.compile(plan) : NetworkInterpreter.of(plan);
    }

    /// Compartments, species, parameters and rules of a plan as far as they are needed, without its reactions.
    private static PlanBuilder base(Plan plan, Set<String> needed) {
        PlanBuilder base = Plan.builder();
        plan.compartments().forEach(one -> base.compartment(one.id(), one.size()));
        plan.species().stream().filter(one -> needed.contains(one.id())).forEach(base::species);
        plan.parameters().stream().filter(one -> needed.contains(one.id()))
                .forEach(one -> base.parameter(one.id(), one.value()));
        plan.rules().stream().filter(rule -> rule instanceof Rule.Assignment one && needed.contains(one.variable()))
                .forEach(base::rule);
        return base;
    }

    /// Everything that something observed depends on, species through their rates too.
    private static Set<String> needed(Plan plan, Rules rules, List<String> observed) {
        Set<String> needed = new HashSet<>();
        observed.forEach(name -> needed.addAll(rules.behind(new Expression.Symbol(name))));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Reaction reaction : plan.reactions()) {
                if (needed.stream().anyMatch(name -> change(reaction, name) != 0)) {
                    grew |= needed.addAll(rules.behind(reaction.rate()));
                }
            }
        }
        return needed;
    }

    private static double change(Reaction reaction, String species) {
        double change = 0;
        for (Participant participant : reaction.products()) {
            change += participant.species().equals(species) ? number(participant, reaction) : 0;
        }
        for (Participant participant : reaction.reactants()) {
            change -= participant.species().equals(species) ? number(participant, reaction) : 0;
        }
        return change;
    }

    private static double number(Participant participant, Reaction reaction) {
        if (participant.stoichiometry() instanceof Expression.Number(double value)) {
            return value;
        }
        throw new UnsupportedNodeException(ENGINE, "stoichiometry that is no number",
                participant.stoichiometry().toString(), participant.species() + " in reaction " + reaction.id());
    }

    /// The rate of a loss without its factor, the species.
    private static Expression perCopy(Reaction reaction, String species) {
        Expression rest = without(reaction.rate(), new Expression.Symbol(species));
        if (rest == null) {
            throw new UnsupportedNodeException(ENGINE, "a loss that is not in proportion to the species",
                    reaction.rate().toString(), species + " in reaction " + reaction.id());
        }
        return rest;
    }

    /// A formula divided by one of its factors; null if it has no such factor.
    private static @Nullable Expression without(Expression formula, Expression.Symbol factor) {
        return switch (formula) {
            case Expression.Symbol symbol -> symbol.equals(factor) ? Expression.Number.ONE : null;
            case Expression.Product product -> {
                List<Expression> factors = new ArrayList<>(product.factors());
                for (int at = 0; at < factors.size(); at++) {
                    Expression rest = without(factors.get(at), factor);
                    if (rest != null) {
                        factors.set(at, rest);
                        yield Simplification.of(new Expression.Product(factors));
                    }
                }
                yield null;
            }
            case Expression.Quotient quotient -> {
                Expression rest = without(quotient.numerator(), factor);
                yield rest == null ? null : new Expression.Quotient(rest, quotient.denominator());
            }
            default -> null;
        };
    }

    private static Expression times(Expression rate, double by) {
        return by == 1 ? rate : new Expression.Product(List.of(new Expression.Number(by), rate));
    }

    private static Expression sum(List<Expression> terms) {
        return switch (terms.size()) {
            case 0 -> Expression.Number.ZERO;
            case 1 -> terms.getFirst();
            default -> new Expression.Sum(terms);
        };
    }

    /// What stands behind the names of assignment rules.
    private record Rules(Map<String, Expression> byName) {

        static Rules of(Plan plan) {
            Map<String, Expression> formulas = new java.util.HashMap<>();
            for (Rule rule : plan.rules()) {
                if (rule instanceof Rule.Assignment(String variable, Expression formula)) {
                    refuseTime(formula, "the assignment rule of " + variable);
                    formulas.put(variable, formula);
                } else {
                    throw new UnsupportedNodeException(ENGINE, "a rule that is no assignment", rule.toString(),
                            "the rules of the plan");
                }
            }
            plan.reactions()
                    .forEach(reaction -> refuseTime(reaction.rate(), "the rate of reaction " + reaction.id()));
            return new Rules(Map.copyOf(formulas));
        }

        private static void refuseTime(Expression formula, String place) {
            if (formula instanceof Expression.Time) {
                throw new UnsupportedNodeException(ENGINE, "time", formula.toString(), place);
            }
            if (formula instanceof Expression.Delay) {
                throw new UnsupportedNodeException(ENGINE, "delay", formula.toString(), place);
            }
            formula.operands().forEach(operand -> refuseTime(operand, place));
        }

        /// All names that a formula depends on, through rules too.
        Set<String> behind(Expression formula) {
            Set<String> found = new HashSet<>();
            List<String> open = new ArrayList<>(formula.freeSymbols());
            while (!open.isEmpty()) {
                String name = open.removeLast();
                if (found.add(name)) {
                    Expression rule = byName.get(name);
                    if (rule != null) {
                        open.addAll(rule.freeSymbols());
                    }
                }
            }
            return found;
        }
    }

    /// The same process with scratch space of its own, for another thread.
    public FirstOrderProcess newInstance() {
        return new FirstOrderProcess(rates.newInstance(), seen.newInstance(), species, observed, counted, twin);
    }

    /// Whose parameters and state these are.
    public Network network() {
        return rates;
    }

    /// The species, those left out excepted.
    public List<String> species() {
        return species;
    }

    public List<String> observed() {
        return observed;
    }

    /// Writes what is observed of a state.
    public void observe(double[] stateNow, double[] parameters, double[] out) {
        seen.reactionRates(0, stateNow, parameters, observedRates);
        System.arraycopy(observedRates, observedRates.length - out.length, out, 0, out.length);
    }

    void rates(double[] stateNow, double[] parameters, double[] out) {
        rates.reactionRates(0, stateNow, parameters, out);
    }

    int rateCount() {
        return rates.reactionIds().size();
    }

    boolean isCounted(int at) {
        return counted[at];
    }

    /// Position of the twin, or −1.
    int twinOf(int at) {
        return twin[at];
    }

    boolean isTwin(int at) {
        for (int other : twin) {
            if (other == at) {
                return true;
            }
        }
        return false;
    }

    int state(int at) {
        return state[at];
    }

    int gain(int at) {
        return gain[at];
    }

    int loss(int at) {
        return loss[at];
    }
}
