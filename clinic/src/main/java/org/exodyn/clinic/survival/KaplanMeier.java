package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Tail;

/// The product-limit estimate of survival.
///
/// S(t) = Π_{t_k ≤ t} (1 − d_k/n_k), with var log S(t) = Σ_{t_k ≤ t} d_k/(n_k (n_k − d_k)).
///
/// | symbol | meaning | Java |
/// |---|---|---|
/// | t_k | time of follow-up | `KaplanMeierStep.time` |
/// | d_k | events at t_k | `events` |
/// | n_k | samples at risk just before t_k | `atRisk` |
///
/// Source: Kaplan & Meier 1958, doi:10.1080/01621459.1958.10501452, section 2, with Greenwood's variance of 1926.
///
/// @param scale where the pointwise intervals are symmetric
/// @param level their coverage
public record KaplanMeier(ConfidenceScale scale, double level) {
    public KaplanMeier {
        Interval.checkLevel(level);
    }

    /// 95 % intervals on the scale of log S.
    public static KaplanMeier withDefaults() {
        return new KaplanMeier(ConfidenceScale.LOG, 0.95);
    }

    /// The curve of all samples.
    ///
    /// @throws IllegalArgumentException if there is none
    public KaplanMeierCurve estimate(SurvivalTimes times) {
        if (times.size() == 0) {
            throw new IllegalArgumentException("A survival curve needs a sample");
        }
        int[] rows = times.inOrder(IntStream.range(0, times.size()));
        double z = Tail.normalQuantile(level);
        List<KaplanMeierStep> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        for (int start = 0; start < rows.length;) {
            double time = times.time(rows[start]);
            int end = start;
            int events = 0;
            while (end < rows.length && times.time(rows[end]) == time) {
                events += times.isEvent(rows[end]) ? 1 : 0;
                end++;
            }
            int atRisk = rows.length - start;
            survival *= (double) (atRisk - events) / atRisk;
            variance += events == 0 ? 0 : (double) events / ((double) atRisk * (atRisk - events));
            double error = Math.sqrt(variance);
            double[] ends = survival > 0 ? scale.ends(survival, error, z) : new double[] {Double.NaN, Double.NaN};
            steps.add(new KaplanMeierStep(time, atRisk, events, end - start - events, survival,
                    survival > 0 ? survival * error : Double.NaN, ends[0], ends[1]));
            start = end;
        }
        return new KaplanMeierCurve(steps, level);
    }

    /// A curve for each group, in the order of its levels.
    public List<KaplanMeierCurve> estimate(SurvivalTimes times, Strata groups) {
        groups.checkSize(times.size(), "Groups");
        return groups.rowsByLevel().stream().map(rows -> estimate(times.rows(rows))).toList();
    }
}
