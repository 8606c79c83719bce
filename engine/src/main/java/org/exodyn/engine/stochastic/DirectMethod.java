package org.exodyn.engine.stochastic;

import org.exodyn.engine.random.FastRandom;

/// The exact stochastic simulation algorithm: waits an exponential time, then lets one reaction happen, drawn in proportion to
/// the propensities.
///
/// Source: Gillespie 1977, doi:10.1021/j100540a008, "direct method". One instance per thread.
public final class DirectMethod implements Trajectory {

    private final JumpProcess process;
    private long jumps;

    public DirectMethod(JumpProcess process) {
        this.process = process;
    }

    @Override
    public void advance(double[] state, double[] parameters, double from, double to, FastRandom random) {
        jump(state, parameters, from, to, Long.MAX_VALUE, random);
    }

    /// Lets so many reactions happen at most, so that one may look at the state after each.
    ///
    /// @return the time of the last of them if there were as many, else `to`
    public double jump(double[] state, double[] parameters, double from, double to, long most, FastRandom random) {
        double time = from;
        for (long jump = 0; jump < most; jump++) {
            double[] propensities = process.propensities(time, state, parameters);
            double total = total(propensities);
            if (total == 0) {
                return to;
            }
            time += random.nextExponential() / total;
            if (time > to) {
                return to;
            }
            process.fire(choose(propensities, total * random.nextDouble()), 1, state);
            jumps++;
        }
        return time;
    }

    static double total(double[] propensities) {
        double total = 0;
        for (double propensity : propensities) {
            total += propensity;
        }
        return total;
    }

    /// The reaction in whose share of the sum of propensities a point lies; never one of propensity 0.
    static int choose(double[] propensities, double point) {
        double left = point;
        int last = -1;
        for (int reaction = 0; reaction < propensities.length; reaction++) {
            if (propensities[reaction] > 0) {
                last = reaction;
                left -= propensities[reaction];
                if (left < 0) {
                    return reaction;
                }
            }
        }
        return last;
    }

    @Override
    public JumpAccount account() {
        return new JumpAccount(jumps, 0, 0, 0);
    }

    @Override
    public void resetAccount() {
        jumps = 0;
    }
}
