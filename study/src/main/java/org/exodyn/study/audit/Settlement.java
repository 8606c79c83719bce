package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.biology.model.ModelParameter;

/// Which measurements would settle an open answer: for each parameter the share of its prior in which, once it is known, S ≥ 1 in nine
/// tenths of the draws or in one tenth, under every prior and by every requirement model, as a verdict demands.
///
/// The share of draws with S ≥ 1 at a value of the parameter is estimated by a logistic regression on a cubic in its standard-normal score
/// ([BinnedLogistic]), from all draws at once, so that it is smooth where counts in ranges are few. What a parameter that has nothing to do with the
/// answer would settle, by the mean of such parameters drawn at random, is taken off. The standard error is that of the jackknife over scrambled
/// replicates: √((r − 1)/r·Σ(θ₋ₖ − θ̄)²), θ₋ₖ without replicate k.
///
/// Source: Efron & Stein 1981, doi:10.1214/aos/1176345462.
final class Settlement {

    private static final int REPLICATES = SubjectAudit.REPLICATES;
    /// Parameters without a part in the answer.
    private static final int IDLE = 4;
    private static final int BINS = BinnedLogistic.BINS;
    private static final double LOGIT_MOST = StrictMath.log(Verdict.MOST / (1 - Verdict.MOST));
    private static final double LOGIT_LEAST = StrictMath.log(Verdict.LEAST / (1 - Verdict.LEAST));

    private final Draws draws;
    private final int needs;
    private final BinnedLogistic regression = new BinnedLogistic();

    private Settlement(Draws draws, int needs) {
        this.draws = draws;
        this.needs = needs;
    }

    /// The measurements, those that stand out first, by what they settle.
    static List<Assessment.Settling> of(Sufficiency function, Draws draws) {
        Settlement settlement = new Settlement(draws, function.needs().size());
        double[] idle = new double[REPLICATES + 1];
        for (int salt = 0; salt < IDLE; salt++) {
            int[] bins = new int[draws.points.length];
            for (int draw = 0; draw < bins.length; draw++) {
                bins[draw] = (int) (mixed(draw, salt) >>> (64 - BinnedLogistic.BITS));
            }
            double[] shares = settlement.shares(bins);
            for (int without = 0; without <= REPLICATES; without++) {
                idle[without] += shares[without] / IDLE;
            }
        }
        List<Assessment.Settling> found = new ArrayList<>();
        for (int axis = 0; axis < function.parameters().size(); axis++) {
            int[] bins = new int[draws.points.length];
            for (int draw = 0; draw < bins.length; draw++) {
                bins[draw] = Math.min(BINS - 1, (int) (draws.points[draw][axis] * BINS));
            }
            ModelParameter parameter = function.parameters().get(axis);
            found.add(beyond(parameter, settlement.shares(bins), idle));
        }
        found.sort(Comparator.comparing((Assessment.Settling one) -> !one.standsOut())
                .thenComparing(Comparator.comparingDouble(Assessment.Settling::chance).reversed()));
        return found;
    }

    private static Assessment.Settling beyond(ModelParameter parameter, double[] shares, double[] idle) {
        List<Double> without = new ArrayList<>();
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            without.add(shares[replicate] - idle[replicate]);
        }
        return new Assessment.Settling(parameter.label(), ((ModelParameter.Drawn) parameter.value()).slot(),
                shares[REPLICATES] - idle[REPLICATES], error(without), without);
    }

    /// The jackknife's standard error.
    ///
    /// @param without one value per replicate left out
    static double error(List<Double> without) {
        int r = without.size();
        double mean = without.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = without.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return Math.sqrt((r - 1.0) / r * squares);
    }

    /// Bits that hang together with a draw in no way: the finaliser of SplitMix64.
    ///
    /// Source: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195, fig. 16.
    private static long mixed(long draw, long salt) {
        long bits = (draw + 1) * 0x9e3779b97f4a7c15L + salt * 0xd1b54a32d192ed03L;
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return bits ^ bits >>> 31;
    }

    /// The settled share without each replicate in turn, and last with all.
    private double[] shares(int[] bins) {
        int sets = Prior.values().length * needs;
        int[][][] possible = new int[sets][REPLICATES][BINS];
        int[][][] enough = new int[sets][REPLICATES][BINS];
        for (int set = 0; set < sets; set++) {
            double[] logs = draws.logs[set / needs][set % needs];
            for (int draw = 0; draw < logs.length; draw++) {
                if (!Double.isNaN(logs[draw])) {
                    int replicate = draw * REPLICATES / logs.length;
                    possible[set][replicate][bins[draw]]++;
                    enough[set][replicate][bins[draw]] += logs[draw] >= 0 ? 1 : 0;
                }
            }
        }
        boolean[][][] most = new boolean[REPLICATES + 1][sets][];
        boolean[][][] least = new boolean[REPLICATES + 1][sets][];
        double[] weight = new double[BINS];
        for (int set = 0; set < sets; set++) {
            double[] all = new double[BINS];
            double[] met = new double[BINS];
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                for (int bin = 0; bin < BINS; bin++) {
                    all[bin] += possible[set][replicate][bin];
                    met[bin] += enough[set][replicate][bin];
                }
            }
            if (set == 0) {
                weight = all.clone();
            }
            double[] start = regression.fit(all, met, new double[BinnedLogistic.TERMS]);
            most[REPLICATES][set] = regression.above(start, LOGIT_MOST);
            least[REPLICATES][set] = regression.above(start, LOGIT_LEAST);
            for (int left = 0; left < REPLICATES; left++) {
                double[] fewer = new double[BINS];
                double[] fewerMet = new double[BINS];
                for (int bin = 0; bin < BINS; bin++) {
                    fewer[bin] = all[bin] - possible[set][left][bin];
                    fewerMet[bin] = met[bin] - enough[set][left][bin];
                }
                double[] fitted = regression.fit(fewer, fewerMet, start);
                most[left][set] = regression.above(fitted, LOGIT_MOST);
                least[left][set] = regression.above(fitted, LOGIT_LEAST);
            }
        }
        double[] shares = new double[REPLICATES + 1];
        for (int without = 0; without <= REPLICATES; without++) {
            shares[without] = settled(most[without], least[without], weight);
        }
        return shares;
    }

    /// Share of the prior in which all sets are above the one limit, or none is above the other. Values count as their draws do that are possible
    /// under the recorded priors.
    private static double settled(boolean[][] most, boolean[][] least, double[] weight) {
        double settled = 0;
        double known = 0;
        int fine = most[0].length / BINS;
        for (int place = 0; place < most[0].length; place++) {
            boolean all = true;
            boolean none = true;
            for (int set = 0; set < most.length; set++) {
                all &= most[set][place];
                none &= !least[set][place];
            }
            known += weight[place / fine];
            settled += all || none ? weight[place / fine] : 0;
        }
        return known == 0 ? 0 : settled / known;
    }
}
