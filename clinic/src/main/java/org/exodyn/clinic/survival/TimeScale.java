package org.exodyn.clinic.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The g(t) along which a coefficient is allowed to change.
public enum TimeScale {
    /// 1 − S(t−) of all samples together: robust against outlying times.
    KAPLAN_MEIER,
    /// The rank of the event time among the times of all samples; equal times share their mean rank.
    RANK,
    /// The time itself.
    IDENTITY,
    /// Its logarithm; for positive times only.
    LOG;

    /// g at each of these event times.
    double[] of(double[] eventTimes, SurvivalTimes all) {
        return switch (this) {
            case KAPLAN_MEIER -> {
                KaplanMeierCurve curve = KaplanMeier.withDefaults().estimate(all);
                yield Arrays.stream(eventTimes).map(time -> 1 - curve.survivalAt(Math.nextDown(time))).toArray();
            }
            case RANK -> {
                double[] sorted = IntStream.range(0, all.size()).mapToDouble(all::time).sorted().toArray();
                yield Arrays.stream(eventTimes).map(time -> averageRank(sorted, time)).toArray();
            }
            case IDENTITY -> eventTimes.clone();
            case LOG -> {
                if (Arrays.stream(eventTimes).anyMatch(time -> time == 0)) {
                    throw new IllegalArgumentException("An event at time 0 has no logarithm; use another time scale");
                }
                yield Arrays.stream(eventTimes).map(Math::log).toArray();
            }
        };
    }

    private static double averageRank(double[] sorted, double time) {
        long below = Arrays.stream(sorted).filter(other -> other < time).count();
        long same = Arrays.stream(sorted).filter(other -> other == time).count();
        return below + (same + 1) / 2.0;
    }
}
