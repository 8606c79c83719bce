package org.exodyn.engine.stochastic;

import java.util.Arrays;
import org.exodyn.engine.random.FastRandom;

/// Explicit tau-leaping: where many reactions happen while the propensities hardly change, they happen in one step, each a
/// Poisson number of times; elsewhere one by one, exactly.
///
/// The step is chosen so that no propensity is expected to change by more than a share ε, in mean and in standard deviation. A
/// reaction that could use up a reactant within [#CRITICAL] events is *critical*: at most one such event happens in a leap, so
/// that counts do not become negative; a leap that still would is tried again with half the step. Where a leap would hold fewer
/// than [#FEW] reactions, [#EXACT_JUMPS] are made by the direct method instead.
///
/// Source: Cao, Gillespie & Petzold 2006, doi:10.1063/1.2159468, §III and eqs. 32 to 33. Two bounds are tighter here. Nothing
/// loses more than the share ε of itself in a leap: near a steady state gains and losses cancel in the mean, and explicit leaps
/// would be longer than the relaxation, overshoot and multiply the variance (Rathinam et al. 2003, doi:10.1063/1.1627296). Where a
/// species stands in a rate without being a reactant, the bound of a third-order reaction is used for it.
/// One instance per thread.
public final class TauLeaping implements Trajectory {

    /// The share ε that the source recommends.
    public static final double USUAL_EPSILON = 0.03;
    private static final int CRITICAL = 10;
    private static final double FEW = 10;
    private static final int EXACT_JUMPS = 100;

    private final JumpProcess process;
    private final DirectMethod exact;
    private final double epsilon;
    private final int[] highestOrder;
    private final int[] mostOfOneKind;
    private final boolean[] critical;
    private final double[] criticalPropensities;
    private final double[] mean;
    private final double[] loss;
    private final double[] variance;
    private final double[] tried;
    private long leaps;
    private long leaptReactions;
    private long shortenedLeaps;

    /// @param epsilon largest relative change of a propensity in one leap, in (0, 1)
    public TauLeaping(JumpProcess process, double epsilon) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("epsilon " + epsilon + " is not between 0 and 1");
        }
        this.process = process;
        this.exact = new DirectMethod(process);
        this.epsilon = epsilon;
        int states = process.network().dimension();
        highestOrder = new int[states];
        mostOfOneKind = new int[states];
        critical = new boolean[process.reactionCount()];
        criticalPropensities = new double[process.reactionCount()];
        mean = new double[states];
        loss = new double[states];
        variance = new double[states];
        tried = new double[states];
        orders();
    }

    /// The highest order of the reactions in which a species is a reactant, and how many of it meet there.
    private void orders() {
        for (int reaction = 0; reaction < process.reactionCount(); reaction++) {
            int order = Arrays.stream(process.reactantCounts(reaction)).sum();
            int[] reactants = process.reactants(reaction);
            for (int at = 0; at < reactants.length; at++) {
                int state = reactants[at];
                int count = process.reactantCounts(reaction)[at];
                if (order > highestOrder[state]) {
                    highestOrder[state] = order;
                    mostOfOneKind[state] = count;
                } else if (order == highestOrder[state]) {
                    mostOfOneKind[state] = Math.max(mostOfOneKind[state], count);
                }
            }
        }
    }

    @Override
    public void advance(double[] state, double[] parameters, double from, double to, FastRandom random) {
        double time = from;
        while (time < to) {
            double[] propensities = process.propensities(time, state, parameters);
            double total = DirectMethod.total(propensities);
            if (total == 0) {
                return;
            }
            double criticalTotal = findCritical(state, propensities);
            double longest = longestLeap(state, propensities);
            boolean onlyCritical = longest == Double.POSITIVE_INFINITY;
            time = onlyCritical || longest < FEW / total ? exact.jump(state, parameters, time, to, EXACT_JUMPS, random)
                    : leap(state, propensities, criticalTotal, longest, time, to, random);
        }
    }

    private double findCritical(double[] state, double[] propensities) {
        for (int reaction = 0; reaction < critical.length; reaction++) {
            critical[reaction] = false;
            int[] states = process.changedStates(reaction);
            int[] changes = process.changes(reaction);
            for (int at = 0; at < states.length && propensities[reaction] > 0; at++) {
                critical[reaction] |= changes[at] < 0 && state[states[at]] < -changes[at] * (double) CRITICAL;
            }
            criticalPropensities[reaction] = critical[reaction] ? propensities[reaction] : 0;
        }
        return DirectMethod.total(criticalPropensities);
    }

    /// The longest step in which the reactions that are not critical keep the propensities within ε.
    private double longestLeap(double[] state, double[] propensities) {
        Arrays.fill(mean, 0);
        Arrays.fill(loss, 0);
        Arrays.fill(variance, 0);
        for (int reaction = 0; reaction < propensities.length; reaction++) {
            if (!critical[reaction]) {
                int[] states = process.changedStates(reaction);
                int[] changes = process.changes(reaction);
                for (int at = 0; at < states.length; at++) {
                    double change = changes[at] * propensities[reaction];
                    mean[states[at]] += change;
                    loss[states[at]] -= Math.min(0, change);
                    variance[states[at]] += changes[at] * change;
                }
            }
        }
        double longest = Double.POSITIVE_INFINITY;
        for (int at = 0; at < mean.length; at++) {
            double bound = Math.max(epsilon * state[at] / weight(at, state[at]), 1);
            if (variance[at] > 0) {
                longest = Math.min(longest, bound * bound / variance[at]);
                longest = Math.min(longest, bound / Math.max(Math.abs(mean[at]), loss[at]));
            }
        }
        return longest;
    }

    /// How much faster a propensity changes than the count of a species, relative to each.
    private double weight(int state, double count) {
        int order = highestOrder[state];
        int same = mostOfOneKind[state];
        double low = Math.max(count, 4);
        if (order == 1) {
            return 1;
        }
        if (order == 2) {
            return same == 2 ? 2 + 1 / (low - 1) : 2;
        }
        return switch (same) {
            case 2 -> 1.5 * (2 + 1 / (low - 1));
            case 3 -> 3 + 1 / (low - 1) + 2 / (low - 2);
            default -> 3;
        };
    }

    private double leap(double[] state, double[] propensities, double criticalTotal, double longest, double time,
            double to, FastRandom random) {
        double step = Math.min(longest, to - time);
        while (true) {
            double untilCritical = criticalTotal > 0 ? random.nextExponential() / criticalTotal
                    : Double.POSITIVE_INFINITY;
            boolean happens = untilCritical <= step;
            double length = happens ? untilCritical : step;
            System.arraycopy(state, 0, tried, 0, state.length);
            long events = 0;
            for (int reaction = 0; reaction < propensities.length; reaction++) {
                if (!critical[reaction] && propensities[reaction] > 0) {
                    long times = random.nextPoisson(propensities[reaction] * length);
                    process.fire(reaction, (double) times, tried);
                    events += times;
                }
            }
            if (happens) {
                process.fire(DirectMethod.choose(criticalPropensities, criticalTotal * random.nextDouble()), 1, tried);
                events++;
            }
            if (isPossible(tried)) {
                System.arraycopy(tried, 0, state, 0, state.length);
                leaps++;
                leaptReactions += events;
                return length == to - time ? to : time + length;
            }
            shortenedLeaps++;
            step /= 2;
        }
    }

    private static boolean isPossible(double[] state) {
        for (double count : state) {
            if (count < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public JumpAccount account() {
        return new JumpAccount(exact.account().jumps(), leaps, leaptReactions, shortenedLeaps);
    }

    @Override
    public void resetAccount() {
        exact.resetAccount();
        leaps = 0;
        leaptReactions = 0;
        shortenedLeaps = 0;
    }
}
