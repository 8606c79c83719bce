package org.exodyn.study.simulation;

import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.network.Network;
import org.exodyn.engine.network.NetworkCompiler;
import org.exodyn.engine.network.NetworkEvents;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.UnsupportedNodeException;
import org.exodyn.engine.random.FastRandom;
import org.exodyn.engine.stochastic.DirectMethod;
import org.exodyn.engine.stochastic.JumpProcess;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.input.ScientificInputException;

/// A model whose species are counted, followed by the exact algorithm of Gillespie, with its events: between two reactions nothing but
/// time passes, so a trigger is looked at after each reaction and searched for in the time between.
///
/// Rates are propensities as they stand. Holds scratch space: one instance per thread.
public final class StochasticSimulation {

    private static final int HALVINGS = 100;

    private final SbmlPlan model;
    private final JumpProcess process;
    private final Network network;
    private final boolean eventful;
    private final double[] before;
    private final double[] after;
    private final int[] risen;

    private StochasticSimulation(SbmlPlan model, JumpProcess process, Network network) {
        this.model = model;
        this.process = process;
        this.network = network;
        this.eventful = !model.plan().events().isEmpty();
        this.before = new double[network.triggerCount()];
        this.after = new double[network.triggerCount()];
        this.risen = new int[network.triggerCount()];
    }

    /// @throws ScientificInputException if a node of the model cannot run by jumps: its element, line and feature
    public static StochasticSimulation of(SbmlPlan model) {
        try {
            Plan plan = model.plan();
            Plan quiet = new Plan(plan.compartments(), plan.species(), plan.parameters(), plan.reactions(),
                    plan.rules(), plan.initialAssignments(), List.of());
            JumpProcess process = JumpProcess.of(quiet);
            Network network = NetworkCompiler.compile(plan);
            if (!network.stateIds().equals(process.network().stateIds())) {
                throw new UnsupportedNodeException("the stochastic engine",
                        "event that assigns what no reaction changes",
                        plan.events().getFirst().id(), "the events of the plan");
            }
            return new StochasticSimulation(model, process, network);
        } catch (UnsupportedNodeException refused) {
            throw new ScientificInputException(List.of(model.refusal(refused)));
        }
    }

    /// The same simulation with scratch space of its own, for another thread.
    public StochasticSimulation newInstance() {
        return new StochasticSimulation(model, process.newInstance(), network.newInstance());
    }

    /// One trajectory after another.
    public final class Trajectories {
        private final double[] times;
        private final ObservedColumns observed;
        private final DirectMethod method = new DirectMethod(process);
        private final NetworkEvents events = new NetworkEvents(network);
        private final double[] parameters = network.defaultParameters();
        private final double[] start = network.initialState(parameters);
        private final double[] state = new double[start.length];

        Trajectories(List<Column> columns, double[] times) {
            this.times = times;
            observed = new ObservedColumns(network, columns, List.of());
        }

        /// Follows one trajectory.
        ///
        /// @param out `double[times][columns]`, overwritten
        public void run(FastRandom random, double[][] out) {
            System.arraycopy(start, 0, state, 0, start.length);
            events.start(0, state, parameters);
            if (eventful) {
                network.triggers(0, state, parameters, before);
            }
            double time = 0;
            for (int row = 0; row < times.length; row++) {
                if (eventful) {
                    advance(time, times[row], random);
                } else {
                    method.advance(state, parameters, time, times[row], random);
                }
                time = times[row];
                observed.evaluate(time, state, parameters, out[row]);
            }
        }

        private void advance(double from, double to, FastRandom random) {
            double time = from;
            while (time < to) {
                double late = events.nextStopTime(time);
                double until = Math.min(to, late);
                double rise = nextRise(time, until);
                double reached = method.jump(state, parameters, time, Math.min(until, rise), 1, random);
                time = reached;
                fire(time);
                if (time >= late) {
                    events.atStopTime(time, state, parameters);
                    fire(time);
                }
            }
        }

        /// When, while nothing but time passes, the next trigger rises; infinite if none does.
        private double nextRise(double from, double to) {
            network.triggers(to, state, parameters, after);
            if (rises() == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double low = from;
            double high = to;
            for (int halving = 0; halving < HALVINGS && Math.nextUp(low) < high; halving++) {
                double middle = low + (high - low) / 2;
                network.triggers(middle, state, parameters, after);
                if (rises() > 0) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        private int rises() {
            int count = 0;
            for (int trigger = 0; trigger < after.length; trigger++) {
                if (before[trigger] < 0 && after[trigger] >= 0) {
                    risen[count++] = trigger;
                }
            }
            return count;
        }

        private void fire(double time) {
            network.triggers(time, state, parameters, after);
            int count = rises();
            if (count > 0) {
                events.atTriggers(time, Arrays.copyOf(risen, count), count, state, parameters);
                network.triggers(time, state, parameters, after);
            }
            System.arraycopy(after, 0, before, 0, after.length);
        }
    }

    /// Prepares trajectories that are looked at at given times.
    public Trajectories trajectories(List<Column> columns, double[] times) {
        return new Trajectories(columns, times);
    }
}
