package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Outcome;

/// How often, of two samples, the one with the higher score had the event first: Harrell's C.
///
/// Pairs count if it is known who came first. C = (concordant + tied scores/2) / pairs. Its variance is the infinitesimal jackknife
/// Σ_i (∂C/∂w_i)² over case weights w, where ∂C/∂w_i = (concordant_i + tied_i/2 − C·pairs_i)/pairs, counting pairs with sample i.
///
/// Source: Harrell et al. 1982, doi:10.1001/jama.1982.03320430047030; jackknife: Efron 1982, The Jackknife, the Bootstrap and Other
/// Resampling Plans, chapter 6, doi:10.1137/1.9781611970319.
///
/// @param concordant    pairs in which the higher score came first
/// @param discordant    pairs in which the lower score came first
/// @param tiedScores    pairs with equal scores
/// @param standardError of C
public record Concordance(long concordant, long discordant, long tiedScores, double standardError) {
    public double index() {
        return (concordant + tiedScores / 2.0) / pairs();
    }

    public long pairs() {
        return concordant + discordant + tiedScores;
    }

    /// Wald's interval, cut off at 0 and 1.
    public Interval interval(double level) {
        return Interval.wald(index(), standardError, level).within(0, 1);
    }

    /// Pairs of all samples. A higher score means an earlier event.
    public static Outcome<Concordance> of(SurvivalTimes times, double[] scores) {
        return of(times, scores, Strata.none(times.size()));
    }

    /// Pairs within strata.
    ///
    /// @return not assessable if there is no pair of which it is known who came first
    public static Outcome<Concordance> of(SurvivalTimes times, double[] scores, Strata strata) {
        if (scores.length != times.size()) {
            throw new IllegalArgumentException(scores.length + " scores for " + times.size() + " samples");
        }
        strata.checkSize(times.size(), "Strata");
        Counts counts = new Counts(times.size());
        for (int[] rows : strata.rowsByLevel()) {
            double[] distinct = Arrays.stream(rows).mapToDouble(row -> scores[row] + 0.0).sorted().distinct().toArray();
            int[] ranks = Arrays.stream(rows).map(row -> Arrays.binarySearch(distinct, scores[row] + 0.0)).toArray();
            int[] order = IntStream.range(0, rows.length).boxed()
                    .sorted((a, b) -> Double.compare(times.time(rows[a]), times.time(rows[b])))
                    .mapToInt(Integer::intValue).toArray();
            sweep(times, rows, ranks, order, distinct.length, counts);
        }
        if (counts.concordant + counts.discordant + counts.tied == 0) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS,
                    "Of no two samples it is known who had the event first");
        }
        return Outcome.found(counts.result());
    }

    /// Up in time: who had the event before this sample ended. Down in time: who was still there at this sample's event.
    private static void sweep(SurvivalTimes times, int[] rows, int[] ranks, int[] order, int levels, Counts counts) {
        RankCounter before = new RankCounter(levels);
        RankCounter after = new RankCounter(levels);
        for (int start = 0; start < order.length;) {
            int end = endOf(times, rows, order, start);
            countLater(times, rows, ranks, order, start, end, false, before, counts);
            for (int i = start; i < end; i++) {
                if (times.isEvent(rows[order[i]])) {
                    before.add(ranks[order[i]]);
                }
            }
            countLater(times, rows, ranks, order, start, end, true, before, counts);
            start = end;
        }
        for (int end = order.length; end > 0;) {
            int start = end - 1;
            while (start > 0 && times.time(rows[order[start - 1]]) == times.time(rows[order[end - 1]])) {
                start--;
            }
            for (int i = start; i < end; i++) {
                if (!times.isEvent(rows[order[i]])) {
                    after.add(ranks[order[i]]);
                }
            }
            for (int i = start; i < end; i++) {
                if (times.isEvent(rows[order[i]])) {
                    int rank = ranks[order[i]];
                    counts.add(rows[order[i]], after.below(rank), after.at(rank), after.above(rank), true);
                }
            }
            for (int i = start; i < end; i++) {
                if (times.isEvent(rows[order[i]])) {
                    after.add(ranks[order[i]]);
                }
            }
            end = start;
        }
    }

    private static int endOf(SurvivalTimes times, int[] rows, int[] order, int start) {
        int end = start;
        while (end < order.length && times.time(rows[order[end]]) == times.time(rows[order[start]])) {
            end++;
        }
        return end;
    }

    /// Censored samples outlive the events of their own time; events do not.
    private static void countLater(SurvivalTimes times, int[] rows, int[] ranks, int[] order, int start, int end,
            boolean censored, RankCounter before, Counts counts) {
        for (int i = start; i < end; i++) {
            if (times.isEvent(rows[order[i]]) != censored) {
                int rank = ranks[order[i]];
                counts.add(rows[order[i]], before.above(rank), before.at(rank), before.below(rank), false);
            }
        }
    }

    private static final class Counts {
        private final long[] agreeing;
        private final long[] equal;
        private final long[] contrary;
        private long concordant;
        private long tied;
        private long discordant;

        Counts(int size) {
            agreeing = new long[size];
            equal = new long[size];
            contrary = new long[size];
        }

        void add(int row, long agree, long same, long against, boolean first) {
            agreeing[row] += agree;
            equal[row] += same;
            contrary[row] += against;
            if (first) {
                concordant += agree;
                tied += same;
                discordant += against;
            }
        }

        Concordance result() {
            double pairs = concordant + tied + discordant;
            double index = (concordant + tied / 2.0) / pairs;
            double variance = 0;
            for (int i = 0; i < agreeing.length; i++) {
                double mine = agreeing[i] + equal[i] + contrary[i];
                double influence = (agreeing[i] + equal[i] / 2.0 - index * mine) / pairs;
                variance += influence * influence;
            }
            return new Concordance(concordant, discordant, tied, Math.sqrt(variance));
        }
    }
}
