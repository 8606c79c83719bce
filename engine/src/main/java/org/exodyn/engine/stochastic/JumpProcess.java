package org.exodyn.engine.stochastic;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkInterpreter;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.UnsupportedNodeException;

/// A plan as a Markov jump process: the state counts copies, each reaction changes it by whole numbers, and the rate of a
/// reaction is its propensity, the probability per minute that it happens next.
///
/// Rates are taken as they stand. Where two equal molecules meet, write `k*A*(A-1)/2`: `k*A*A` would count each pair twice and a
/// molecule with itself.
///
/// Refused by name and place: stoichiometry that is no whole number, rate rules, events and rates that depend on time, since
/// between two reactions nothing may change. What changes with time is run piece by piece, with other parameters.
///
/// Holds scratch space: one instance per thread, from [#newInstance()].
public final class JumpProcess {

    private static final String ENGINE = "the stochastic engine";

    private final Network network;
    private final int[][] changedStates;
    private final int[][] changes;
    private final int[][] reactants;
    private final int[][] reactantCounts;
    private final double[] propensities;

    private JumpProcess(Network network, int[][] changedStates, int[][] changes, int[][] reactants,
            int[][] reactantCounts) {
        this.network = network;
        this.changedStates = changedStates;
        this.changes = changes;
        this.reactants = reactants;
        this.reactantCounts = reactantCounts;
        this.propensities = new double[changes.length];
    }

    /// The process of a plan, run by bytecode made for its structure.
    ///
    /// @throws UnsupportedNodeException if the plan has a node that cannot run by jumps
    public static JumpProcess of(Plan plan) {
        refuseUnsupported(plan);
        return of(plan, NetworkCompiler.compile(plan));
    }

    /// The same process run by the interpreter, bit-identical.
    ///
    /// @throws UnsupportedNodeException if the plan has a node that cannot run by jumps
    public static JumpProcess interpreted(Plan plan) {
        refuseUnsupported(plan);
        return of(plan, NetworkInterpreter.of(plan));
    }

    private static JumpProcess of(Plan plan, Network network) {
        int count = plan.reactions().size();
        int[][] states = new int[count][];
        int[][] changes = new int[count][];
        int[][] reactants = new int[count][];
        int[][] reactantCounts = new int[count][];
        List<String> stateIds = network.stateIds();
        for (int at = 0; at < count; at++) {
            Reaction reaction = plan.reactions().get(at);
            int[] net = new int[stateIds.size()];
            int[] used = new int[stateIds.size()];
            for (Participant participant : reaction.reactants()) {
                add(net, stateIds.indexOf(participant.species()), -whole(participant, reaction));
                add(used, stateIds.indexOf(participant.species()), whole(participant, reaction));
            }
            for (Participant participant : reaction.products()) {
                add(net, stateIds.indexOf(participant.species()), whole(participant, reaction));
            }
            states[at] = nonZero(net);
            changes[at] = at(net, states[at]);
            reactants[at] = nonZero(used);
            reactantCounts[at] = at(used, reactants[at]);
        }
        return new JumpProcess(network, states, changes, reactants, reactantCounts);
    }

    /// A boundary species is no state: reactions leave it alone.
    private static void add(int[] to, int state, int change) {
        if (state >= 0) {
            to[state] += change;
        }
    }

    private static int whole(Participant participant, Reaction reaction) {
        if (participant.stoichiometry() instanceof Expression.Number(double value) && value == Math.rint(value)
                && value >= 0 && value <= Integer.MAX_VALUE) {
            return (int) value;
        }
        throw new UnsupportedNodeException(ENGINE, "stoichiometry that is no whole number",
                participant.stoichiometry().toString(), participant.species() + " in reaction " + reaction.id());
    }

    private static int[] nonZero(int[] of) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < of.length; at++) {
            if (of[at] != 0) {
                places.add(at);
            }
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] at(int[] of, int[] places) {
        int[] out = new int[places.length];
        for (int at = 0; at < places.length; at++) {
            out[at] = of[places[at]];
        }
        return out;
    }

    private static void refuseUnsupported(Plan plan) {
        for (Rule rule : plan.rules()) {
            switch (rule) {
                case Rule.Assignment(String variable, Expression formula) ->
                    refuseTime(formula, "the assignment rule of "
                            + variable);
                case Rule.Rate(String variable, _) -> throw new UnsupportedNodeException(ENGINE, "rate rule", variable,
                        "the rules of the plan");
                case Rule.Algebraic(String id, _) -> throw new UnsupportedNodeException(ENGINE, "algebraic rule", id,
                        "the rules of the plan");
            }
        }
        if (!plan.events().isEmpty()) {
            throw new UnsupportedNodeException(ENGINE, "event", plan.events().getFirst().id(),
                    "the events of the plan");
        }
        for (Reaction reaction : plan.reactions()) {
            refuseTime(reaction.rate(), "the rate of reaction " + reaction.id());
            if (reaction.fast()) {
                throw new UnsupportedNodeException(ENGINE, "fast reaction", reaction.id(),
                        "the reactions of the plan");
            }
        }
        plan.initialAssignments().forEach(one -> refuseTime(one.formula(), "the initial assignment of "
                + one.variable()));
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

    /// The same process with scratch space of its own, for another thread.
    public JumpProcess newInstance() {
        return new JumpProcess(network.newInstance(), changedStates, changes, reactants, reactantCounts);
    }

    /// The network whose state and parameters these are.
    public Network network() {
        return network;
    }

    public int reactionCount() {
        return changes.length;
    }

    /// How many copies of a species an event of a reaction adds or takes.
    public int change(int reaction, String species) {
        int state = network.speciesIndex(species);
        int[] states = changedStates[reaction];
        for (int at = 0; at < states.length; at++) {
            if (states[at] == state) {
                return changes[reaction][at];
            }
        }
        return 0;
    }

    /// The propensities at a state, per minute, in an array that the next call overwrites.
    ///
    /// @throws NumericalFailure if one is negative or no finite number
    double[] propensities(double time, double[] state, double[] parameters) {
        network.reactionRates(time, state, parameters, propensities);
        for (int reaction = 0; reaction < propensities.length; reaction++) {
            double propensity = propensities[reaction];
            if (!(propensity >= 0 && propensity < Double.POSITIVE_INFINITY)) {
                throw new NumericalFailure("reaction " + network.reactionIds().get(reaction) + " has a propensity of "
                        + propensity, time, -1, 0,
                        "A propensity is a probability per minute: write a reversible reaction as two.");
            }
        }
        return propensities;
    }

    int[] changedStates(int reaction) {
        return changedStates[reaction];
    }

    int[] changes(int reaction) {
        return changes[reaction];
    }

    int[] reactants(int reaction) {
        return reactants[reaction];
    }

    int[] reactantCounts(int reaction) {
        return reactantCounts[reaction];
    }

    /// Lets a reaction happen so many times.
    void fire(int reaction, double times, double[] state) {
        int[] states = changedStates[reaction];
        int[] by = changes[reaction];
        for (int at = 0; at < states.length; at++) {
            state[states[at]] += times * by[at];
        }
    }
}
