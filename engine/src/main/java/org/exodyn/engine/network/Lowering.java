package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Call;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Delay;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Negation;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Number;
import org.exodyn.engine.expression.Expression.Piecewise;
import org.exodyn.engine.expression.Expression.Power;
import org.exodyn.engine.expression.Expression.Product;
import org.exodyn.engine.expression.Expression.Quotient;
import org.exodyn.engine.expression.Expression.RateOf;
import org.exodyn.engine.expression.Expression.Sum;
import org.exodyn.engine.expression.Expression.Symbol;
import org.exodyn.engine.expression.Expression.Time;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.plan.InitialAssignment;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.jspecify.annotations.Nullable;

/// Turns the formulas of a plan into nodes of a graph over state, parameters and time.
///
/// A concentration is the amount times the reciprocal of the volume: one division per compartment instead of one per
/// species. In the *initial* reading every name stands for its value at the start, computed from parameters alone.
final class Lowering {

    static final String ENGINE = "the ODE engine";

    private final Graph graph;
    private final Layout layout;
    private final Map<String, List<Reaction>> reactionsBySpecies = new HashMap<>();
    private final Mode mode;
    private final boolean initial;
    private final Plan plan;
    private final Delays delays;
    /// What stands for time.
    private final int timeNode;
    private @Nullable Motion motion;
    private final Map<String, Integer> nodeByName = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    /// Roots of assignment rules, rates and rates of change: partial derivatives are shared at these nodes.
    final Set<Integer> sharedRoots = new HashSet<>();

    /// What names stand for.
    enum Mode {
        /// Present values.
        RUNNING,
        /// Values at the start, from parameters alone.
        INITIAL,
        /// Values before the start: the state is at rest, time and what depends on it are not, initial assignments included.
        BEFORE
    }

    Lowering(Graph graph, Layout layout, Plan plan, Mode mode, Delays delays) {
        this(graph, layout, plan, mode, mode == Mode.INITIAL, delays, graph.time());
    }

    /// Lowers all definitions of the plan, in an order in which none waits for another, however long the chain of rules.
    void lowerDefinitions() {
        plan.definitionOrder().forEach(this::symbol);
    }

    /// Lowers the definitions that these names need, in the same order.
    void lowerDefinitionsOf(List<String> names) {
        Map<String, Set<String>> needs = new HashMap<>();
        layout.assignmentById.values().forEach(rule -> needs.put(rule.variable(), rule.formula().freeSymbols()));
        layout.initialById.values().forEach(one -> needs.put(one.variable(), one.formula().freeSymbols()));
        layout.reactionById.values().forEach(one -> needs.put(one.id(), one.rate().freeSymbols()));
        Set<String> needed = new HashSet<>(names);
        List<String> pending = new ArrayList<>(names);
        while (!pending.isEmpty()) {
            String name = pending.removeLast();
            Species species = layout.speciesById.get(name);
            List<String> next = new ArrayList<>(needs.getOrDefault(name, Set.of()));
            if (species != null) {
                next.add(species.compartment());
            }
            next.stream().filter(needed::add).forEach(pending::add);
        }
        plan.definitionOrder().stream().filter(needed::contains).forEach(this::symbol);
    }

    private Lowering(Graph graph, Layout layout, Plan plan, Mode mode, boolean initial, Delays delays, int timeNode) {
        this.graph = graph;
        this.layout = layout;
        this.plan = plan;
        this.mode = mode;
        this.initial = initial;
        this.delays = delays;
        this.timeNode = timeNode;
        for (Reaction reaction : plan.reactions()) {
            Stream.concat(reaction.reactants().stream(), reaction.products().stream()).map(Participant::species)
                    .distinct().forEach(species -> reactionsBySpecies
                            .computeIfAbsent(species, _ -> new ArrayList<>()).add(reaction));
        }
    }

    /// The same formulas before the start.
    Lowering before(int shiftedTime) {
        return new Lowering(graph, layout, plan, Mode.BEFORE, initial, delays, shiftedTime);
    }

    /// Tells how the state moves, for rates of change that need more than the reactions of one species.
    void setMotion(Motion newMotion) {
        motion = newMotion;
    }

    /// The node of a formula.
    ///
    /// @param place where in the plan it stands, for refusals
    int lower(Expression expression, String place) {
        return switch (expression) {
            case Number number -> graph.constant(number.value());
            case Truth truth -> graph.constant(truth.value() ? 1 : 0);
            case Time _ -> timeNode;
            case Symbol symbol -> symbol(symbol.name());
            case RateOf rateOf -> rateOf(rateOf.name(), place);
            case Sum sum -> {
                int total = lower(sum.terms().getFirst(), place);
                for (Expression term : sum.terms().subList(1, sum.terms().size())) {
                    total = graph.add(total, lower(term, place));
                }
                yield total;
            }
            case Product product -> {
                int total = lower(product.factors().getFirst(), place);
                for (Expression factor : product.factors().subList(1, product.factors().size())) {
                    total = graph.product(total, lower(factor, place));
                }
                yield total;
            }
            case Quotient quotient ->
                graph.quotient(lower(quotient.numerator(), place), lower(quotient.denominator(), place));
            case Power power -> graph.power(lower(power.base(), place), lower(power.exponent(), place));
            case Negation negation -> graph.negate(lower(negation.operand(), place));
            case Call call -> call(call, place);
            case Piecewise piecewise -> {
                int value = lower(piecewise.otherwise(), place);
                for (Expression.Piece piece : piecewise.pieces().reversed()) {
                    value = graph.select(lower(piece.condition(), place), lower(piece.value(), place), value);
                }
                yield value;
            }
            case Comparison comparison -> compare(comparison, place);
            case Logic logic -> {
                int opcode = switch (logic.connective()) {
                    case AND -> Opcode.AND;
                    case OR -> Opcode.OR;
                    case XOR -> Opcode.XOR;
                };
                int value = lower(logic.conditions().getFirst(), place);
                for (Expression condition : logic.conditions().subList(1, logic.conditions().size())) {
                    value = graph.binary(opcode, value, lower(condition, place));
                }
                yield value;
            }
            case Not not -> graph.unary(Opcode.NOT, lower(not.condition(), place));
            case Delay delay -> mode == Mode.RUNNING ? delays.node(delay, place, this)
                    : before(graph.subtract(timeNode, lower(delay.lag(), place))).lower(delay.value(), place);
        };
    }

    private int call(Call call, String place) {
        int opcode = Opcode.of(call.function());
        int value = lower(call.arguments().getFirst(), place);
        if (!call.function().isVariadic()) {
            return graph.unary(opcode, value);
        }
        for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
            value = graph.binary(opcode, value, lower(argument, place));
        }
        return value;
    }

    private int compare(Comparison comparison, String place) {
        int left = lower(comparison.left(), place);
        int right = lower(comparison.right(), place);
        return switch (comparison.relation()) {
            case LESS -> graph.binary(Opcode.LESS, left, right);
            case LESS_OR_EQUAL -> graph.binary(Opcode.LESS_OR_EQUAL, left, right);
            case GREATER -> graph.binary(Opcode.LESS, right, left);
            case GREATER_OR_EQUAL -> graph.binary(Opcode.LESS_OR_EQUAL, right, left);
            case EQUAL -> graph.binary(Opcode.EQUAL, left, right);
            case NOT_EQUAL -> graph.binary(Opcode.NOT_EQUAL, left, right);
        };
    }

    /// The value that a name stands for.
    int symbol(String name) {
        Integer known = nodeByName.get(name);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(name)) {
            throw new UnsupportedNodeException(ENGINE, "circular definition", name, "the formulas that use it");
        }
        int node = define(name);
        inProgress.remove(name);
        nodeByName.put(name, node);
        return node;
    }

    private int define(String name) {
        Rule.Assignment assignment = layout.assignmentById.get(name);
        if (assignment != null) {
            return shared(lower(assignment.formula(), "the assignment rule of " + name));
        }
        InitialAssignment assignedAtStart = layout.initialById.get(name);
        if ((initial || mode == Mode.BEFORE) && assignedAtStart != null) {
            return lower(assignedAtStart.formula(), "the initial assignment of " + name);
        }
        Reaction reaction = layout.reactionById.get(name);
        if (reaction != null) {
            return shared(lower(reaction.rate(), "the rate of reaction " + name));
        }
        Species species = layout.speciesById.get(name);
        Integer state = layout.stateIndexById.get(name);
        if (species != null) {
            return state == null || initial
                    ? convert(parameter(name), species, species.initialAs(), species.symbolAs())
                    : convert(graph.state(state), species, layout.stateAs(species), species.symbolAs());
        }
        return state == null || initial ? parameter(name) : graph.state(state);
    }

    private int parameter(String name) {
        return graph.parameter(layout.parameterIndex(name));
    }

    private int shared(int node) {
        sharedRoots.add(node);
        return node;
    }

    /// An amount of a species as a concentration or the reverse.
    int convert(int value, Species species, Quantification from, Quantification to) {
        return from == to ? value : convert(value, symbol(species.compartment()), to);
    }

    /// A value counted the other way as `to`, in a compartment of a volume.
    int convert(int value, int volume, Quantification to) {
        return to == Quantification.AMOUNT ? graph.multiply(value, volume)
                : graph.multiply(value, graph.divide(graph.constant(1), volume));
    }

    /// d/dt of the state of a reaction species: the sum over reactions, in their order, of stoichiometry times rate.
    int amountChange(String species) {
        return amountChange(species, true);
    }

    /// @param fastToo false to leave out what fast reactions contribute
    int amountChange(String species, boolean fastToo) {
        int total = graph.constant(0);
        for (Reaction reaction : reactionsBySpecies.getOrDefault(species, List.of())) {
            if (!reaction.fast()) {
                total = graph.add(total, graph.multiply(stoichiometry(species, reaction), symbol(reaction.id())));
            } else if (fastToo) {
                int speed = motion("the fast reaction " + reaction.id()).speed(reaction.id());
                total = graph.add(total, graph.multiply(stoichiometry(species, reaction), speed));
            }
        }
        return total;
    }

    /// How many of a species one extent of a reaction makes, less those it uses up.
    int stoichiometry(String species, Reaction reaction) {
        int stoichiometry = graph.constant(0);
        String place = "the stoichiometry of " + species + " in reaction " + reaction.id();
        for (Participant product : reaction.products()) {
            if (product.species().equals(species)) {
                stoichiometry = graph.add(stoichiometry, lower(product.stoichiometry(), place));
            }
        }
        for (Participant reactant : reaction.reactants()) {
            if (reactant.species().equals(species)) {
                stoichiometry = graph.subtract(stoichiometry, lower(reactant.stoichiometry(), place));
            }
        }
        return stoichiometry;
    }

    private Motion motion(String place) {
        Motion known = motion;
        if (known == null) {
            throw new UnsupportedNodeException(ENGINE, "rate of change at the start", "rateOf", place);
        }
        return known;
    }

    /// The derivative of what a name stands for.
    private int rateOf(String name, String place) {
        if (mode == Mode.BEFORE) {
            return graph.constant(0);
        }
        String key = "rateOf(" + name + ")";
        if (!inProgress.add(key)) {
            throw new UnsupportedNodeException(ENGINE, "rate of change that depends on itself", key, place);
        }
        int node = shared(change(name, place));
        inProgress.remove(key);
        return node;
    }

    private int change(String name, String place) {
        Rule.Rate rule = layout.rateRuleById.get(name);
        if (rule != null) {
            return lower(rule.formula(), "the rate rule of " + name);
        }
        Integer determined = layout.determined.contains(name) ? layout.stateIndexById.get(name) : null;
        if (layout.assignmentById.containsKey(name)) {
            return motion("rateOf(" + name + ") in " + place).along(symbol(name));
        }
        Species species = layout.speciesById.get(name);
        if (species == null) {
            return determined == null ? graph.constant(0)
                    : motion("rateOf(" + name + ") in " + place).state(determined);
        }
        int change = determined != null ? motion("rateOf(" + name + ") in " + place).state(determined)
                : layout.reactionSpecies.contains(name) ? amountChange(name) : graph.constant(0);
        if (species.symbolAs() == Quantification.AMOUNT) {
            return change;
        }
        int growth = change(species.compartment(), place);
        int lost = graph.multiply(symbol(name), growth);
        return convert(graph.subtract(change, lost), symbol(species.compartment()), Quantification.CONCENTRATION);
    }
}
