package org.exodyn.study.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.quantity.StandardNormal;
import org.junit.jupiter.api.Test;

/// The parts of the ranking of measurements that have closed forms.
class SettlementTest {

    /// Leaving out one of n numbers in turn, the jackknife's error of their mean is s/√n: 1, 2, 4, 9 have s² = 38/3, s/√4 = 1.780.
    @Test
    void jackknifeOfAMeanIsItsStandardError() {
        List<Double> without = new ArrayList<>();
        for (double left : new double[] {1, 2, 4, 9}) {
            without.add((16 - left) / 3);
        }
        assertEquals(Math.sqrt(38.0 / 3 / 4), Settlement.error(without), 1e-14);
        assertEquals(0, Settlement.error(List.of(2.0, 2.0, 2.0)));
    }

    /// Counts that are exactly those of a cubic logit give it back: the maximum of their likelihood is the truth. 1e-6: the weak prior
    /// moves it by its precision 0.01 over some 10⁵ cases of information.
    @Test
    void countsOfACubicGiveItBack() {
        double[] truth = {-1, 2, 0.5, -0.3};
        double[] trials = new double[BinnedLogistic.BINS];
        double[] cases = new double[BinnedLogistic.BINS];
        for (int bin = 0; bin < trials.length; bin++) {
            double t = StandardNormal.quantile((bin + 0.5) / trials.length) / 2;
            trials[bin] = 1e6;
            cases[bin] = 1e6 / (1 + Math.exp(-(truth[0] + truth[1] * t + truth[2] * t * t + truth[3] * t * t * t)));
        }
        BinnedLogistic regression = new BinnedLogistic();
        double[] found = regression.fit(trials, cases, new double[BinnedLogistic.TERMS]);
        for (int term = 0; term < truth.length; term++) {
            assertEquals(truth[term], found[term], 1e-5, "term " + term);
        }
        assertEquals(1 / (1 + Math.E), BinnedLogistic.probability(found, 0.5), 1e-6);
        boolean[] above = regression.above(found, 0);
        for (int place = 0; place < above.length; place++) {
            assertEquals(BinnedLogistic.probability(found, (place + 0.5) / above.length) >= 0.5, above[place]);
        }
    }

    /// Where all cases are on one side, or a range has no trials, the coefficients stay finite and the probability is near its end.
    @Test
    void noCasesAreNoFailure() {
        double[] trials = new double[BinnedLogistic.BINS];
        Arrays.fill(trials, 0, 20, 64);
        double[] none = new BinnedLogistic().fit(trials, new double[trials.length], new double[BinnedLogistic.TERMS]);
        double[] all = new BinnedLogistic().fit(trials, trials, new double[BinnedLogistic.TERMS]);
        for (double u : new double[] {0.05, 0.3, 0.6}) {
            assertTrue(BinnedLogistic.probability(none, u) < 0.01, "none at " + u);
            assertTrue(BinnedLogistic.probability(all, u) > 0.99, "all at " + u);
        }
    }

    /// (1 − p)ⁿ = 0.05: none of 2048 draws is consistent with up to 0.00146, and about 3/n.
    @Test
    void noneOfManyIsNotZero() {
        assertEquals(0.05, Math.pow(1 - Mass.ofNone(2048), 2048), 1e-12);
        assertEquals(3.0 / 2048, Mass.ofNone(2048), 1e-5);
        assertEquals(0.95, Mass.ofNone(1), 1e-15);
    }

    /// Ranks of values with ties: half of those that equal it count.
    @Test
    void ranksCountTiesByHalf() {
        double[] sorted = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 2};
        assertEquals(0.25, IgnoranceShares.rank(sorted, Double.NEGATIVE_INFINITY));
        assertEquals(0.625, IgnoranceShares.rank(sorted, -1));
        assertEquals(0.75, IgnoranceShares.rank(sorted, 0));
        assertEquals(1, IgnoranceShares.rank(sorted, 3));
    }
}
