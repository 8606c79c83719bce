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
        double time = from;
        while (true) {
            double[] propensities = process.propensities(time, state, parameters);
            double total = 0;
            for (double propensity : propensities) {
                total += propensity;
            }
            if (total == 0) {
                return;
            }
            time += random.nextExponential() / total;
            if (time > to) {
                return;
            }
            process.fire(choose(propensities, total * random.nextDouble()), 1, state);
            jumps++;
        }
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
