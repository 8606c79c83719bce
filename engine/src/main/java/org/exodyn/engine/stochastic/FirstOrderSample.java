package org.exodyn.engine.stochastic;

import java.util.Arrays;
import java.util.List;
import org.exodyn.engine.ode.NumericalFailure;
import org.exodyn.engine.random.FastRandom;
import org.jspecify.annotations.Nullable;

/// A sample of independent systems of one [FirstOrderProcess], moved forward together in pieces of time.
///
/// In a piece each system's gains g and loss rates h are taken as at its beginning. Given them, a piece is exact for counted species:
/// of n copies Binomial(n, e^(−h·Δ)) are left, Poisson(g·(1 − e^(−h·Δ))/h) are new, and each copy of a bundle that arrives at time s
/// is left with e^(−h·(Δ−s)). Where rates are constant the length of pieces does not matter; where they change with the
/// state, its error is of the order of their change within a piece. Amounts follow dy/dt = g − h·y with g going in a straight line from
/// its value at the beginning to that at the end.
///
/// Each system has a random stream of its own: what happens to it does not depend on the size of the sample. One instance per
/// thread.
public final class FirstOrderSample {

    private static final double SERIES = 1e-5;

    private final FirstOrderProcess process;
    private final int size;
    private final int species;
    private final double[][] state;
    private final double[][] rates;
    private final double[] ratesBefore;
    private final double[][] both;
    private final FastRandom[] random;
    private final double[] untilBundle;
    private final double[] factor;
    private final double[] decayed;
    private final double[] mean;
    private final double[] late;
    private final double[] lossOf;
    private final long[] copies;
    private final long[] arrived;
    private final int[] target;
    private double piece = Double.NaN;

    /// @param brought the counted species that bundles bring, in the order in which they hold them
    public FirstOrderSample(FirstOrderProcess process, int size, List<String> brought) {
        this.process = process;
        this.size = size;
        species = process.species().size();
        state = new double[size][process.network().dimension()];
        rates = new double[size][process.rateCount()];
        ratesBefore = new double[process.rateCount()];
        both = new double[size][species];
        random = new FastRandom[size];
        Arrays.setAll(random, system -> new FastRandom(system));
        untilBundle = new double[size];
        factor = new double[size];
        decayed = new double[species];
        mean = new double[species];
        late = new double[species];
        lossOf = new double[species];
        copies = new long[brought.size()];
        arrived = new long[brought.size()];
        target = brought.stream().mapToInt(name -> process.species().indexOf(name)).toArray();
        for (int at = 0; at < target.length; at++) {
            if (target[at] < 0 || !process.isCounted(target[at]) || process.twinOf(target[at]) >= 0
                    || process.isTwin(target[at])) {
                throw new IllegalArgumentException(brought.get(at) + " is no counted species without twin");
            }
        }
    }

    /// Begins anew: counted species with Poisson counts of the given mean, twins alike, and amounts as given.
    ///
    /// @param initial means, in the order of the network's state
    /// @param parameters those of the first piece
    /// @param seeds one per system
    /// @param spread standard deviation of the logarithm of the factor that multiplies arrivals, which has mean 1
    public void begin(double[] initial, double[] parameters, long[] seeds, double spread) {
        for (int system = 0; system < size; system++) {
            FastRandom own = random[system];
            own.reset(seeds[system]);
            factor[system] = StrictMath.exp(spread * own.nextNormal() - spread * spread / 2);
            untilBundle[system] = own.nextExponential();
            double[] now = state[system];
            System.arraycopy(initial, 0, now, 0, now.length);
            for (int at = 0; at < species; at++) {
                if (process.isCounted(at) && !process.isTwin(at)) {
                    double count = own.nextPoisson(initial[process.state(at)]);
                    now[process.state(at)] = count;
                    if (process.twinOf(at) >= 0) {
                        both[system][at] = count;
                        now[process.state(process.twinOf(at))] = count;
                    }
                }
            }
            process.rates(now, parameters, rates[system]);
        }
        Arrays.fill(lossOf, Double.NaN);
    }

    /// Moves all systems forward.
    ///
    /// @param minutes length of the piece
    /// @param next parameters of the piece after this one
    /// @param arrivals bundles that arrive, per system multiplied by its factor; null for none
    public void advance(double minutes, double[] next, @Nullable BundleArrivals arrivals) {
        if (minutes != piece) {
            piece = minutes;
            Arrays.fill(lossOf, Double.NaN);
        }
        for (int system = 0; system < size; system++) {
            double[] now = state[system];
            double[] rate = rates[system];
            for (int at = 0; at < species; at++) {
                if (!process.isCounted(at)) {
                    decay(at, rate[process.loss(at)]);
                    int place = process.state(at);
                    now[place] = now[place] * decayed[at] + rate[process.gain(at)] * mean[at] * minutes;
                } else if (process.twinOf(at) >= 0) {
                    twins(system, at, minutes);
                } else if (!process.isTwin(at)) {
                    alone(system, at, minutes);
                }
            }
            if (arrivals != null) {
                arrive(system, minutes, arrivals);
            }
            System.arraycopy(rate, 0, ratesBefore, 0, rate.length);
            process.rates(now, next, rate);
            for (int at = 0; at < species; at++) {
                if (!process.isCounted(at)) {
                    decay(at, ratesBefore[process.loss(at)]);
                    int gain = process.gain(at);
                    now[process.state(at)] += (rate[gain] - ratesBefore[gain]) * late[at] * minutes;
                }
            }
        }
    }

    /// e^(−z) with z = h·Δ, the mean of e^(−z·u) over u in (0, 1), and the mean of u·e^(−z·(1−u)): kept while h stays the same.
    private void decay(int at, double loss) {
        if (loss == lossOf[at]) {
            return;
        }
        if (!(loss >= 0 && loss < Double.POSITIVE_INFINITY)) {
            throw new NumericalFailure("a loss rate of " + loss + " of " + process.species().get(at), 0, -1, piece,
                    "A loss rate per copy is positive.");
        }
        lossOf[at] = loss;
        double z = loss * piece;
        decayed[at] = StrictMath.exp(-z);
        mean[at] = z < SERIES ? 1 - z / 2 + z * z / 6 : -StrictMath.expm1(-z) / z;
        late[at] = z < 1e-3 ? 0.5 - z / 6 + z * z / 24 : (1 - mean[at]) / z;
    }

    private void alone(int system, int at, double minutes) {
        double[] now = state[system];
        double[] rate = rates[system];
        FastRandom own = random[system];
        decay(at, rate[process.loss(at)]);
        int place = process.state(at);
        if (now[place] > 0) {
            now[place] = own.nextBinomial((long) now[place], decayed[at]);
        }
        double gain = gain(rate, at);
        if (gain > 0) {
            now[place] += own.nextPoisson(gain * mean[at] * minutes);
        }
    }

    private double gain(double[] rate, int at) {
        double gain = rate[process.gain(at)];
        if (!(gain >= 0 && gain < Double.POSITIVE_INFINITY)) {
            throw new NumericalFailure("a gain of " + gain + " of " + process.species().get(at), 0, -1, piece,
                    "A gain of whole copies is positive.");
        }
        return gain;
    }

    /// A species and its twin: copies that both have are lost together at the smaller loss rate, then by the one with the larger.
    private void twins(int system, int at, double minutes) {
        double[] now = state[system];
        double[] rate = rates[system];
        FastRandom own = random[system];
        int other = process.twinOf(at);
        decay(at, rate[process.loss(at)]);
        decay(other, rate[process.loss(other)]);
        boolean longer = decayed[at] >= decayed[other];
        int durable = longer ? at : other;
        int fleeting = longer ? other : at;
        double shared = both[system][at];
        double ownOnly = now[process.state(at)] - shared;
        double otherOnly = now[process.state(other)] - shared;
        double gain = gain(rate, at);
        double gainOther = gain(rate, other);
        double common = Math.min(gain, gainOther);

        long left = own.nextBinomial((long) shared, decayed[durable]);
        long made = common > 0 ? own.nextPoisson(common * mean[durable] * minutes) : 0;
        long leftInBoth = ratio(own, left, decayed[fleeting], decayed[durable]);
        long madeInBoth = ratio(own, made, mean[fleeting], mean[durable]);
        long inDurable = left - leftInBoth + made - madeInBoth;
        long inOwn = own.nextBinomial((long) ownOnly, decayed[at]) + more(own, gain - common, mean[at] * minutes);
        long inOther = own.nextBinomial((long) otherOnly, decayed[other])
                + more(own, gainOther - common, mean[other] * minutes);
        both[system][at] = leftInBoth + madeInBoth;
        now[process.state(at)] = both[system][at] + inOwn + (longer ? inDurable : 0);
        now[process.state(other)] = both[system][at] + inOther + (longer ? 0 : inDurable);
    }

    private static long ratio(FastRandom random, long of, double part, double whole) {
        // a part is never more than the whole, but for rounding where both decay alike
        return part >= whole ? of : random.nextBinomial(of, part / whole);
    }

    private static long more(FastRandom random, double gain, double weight) {
        return gain > 0 ? random.nextPoisson(gain * weight) : 0;
    }

    private void arrive(int system, double minutes, BundleArrivals arrivals) {
        FastRandom own = random[system];
        double expected = factor[system] * arrivals.filledPerMinute() * minutes;
        if (!(expected > 0)) {
            return;
        }
        double[] now = state[system];
        double[] rate = rates[system];
        Arrays.fill(arrived, 0);
        if (expected > BundleArrivals.MANY) {
            arrivals.together(own, factor[system] * minutes, copies);
            for (int at = 0; at < target.length; at++) {
                decay(target[at], rate[process.loss(target[at])]);
                arrived[at] = own.nextBinomial(copies[at], mean[target[at]]);
            }
        } else {
            // the next bundle comes when the expected number has grown by an exponential amount
            double until = untilBundle[system];
            while (until < expected) {
                arrivals.open(own, copies);
                double left = minutes * (1 - until / expected);
                for (int at = 0; at < target.length; at++) {
                    if (copies[at] > 0) {
                        arrived[at] += own.nextBinomial(copies[at],
                                StrictMath.exp(-rate[process.loss(target[at])] * left));
                    }
                }
                until += own.nextExponential();
            }
            untilBundle[system] = until - expected;
        }
        for (int at = 0; at < target.length; at++) {
            now[process.state(target[at])] += arrived[at];
        }
    }

    /// The state of one system, as the network has it; overwritten by the next piece.
    public double[] state(int system) {
        return state[system];
    }

    /// By how much arrivals of one system are multiplied.
    public double factor(int system) {
        return factor[system];
    }

    public int size() {
        return size;
    }
}
