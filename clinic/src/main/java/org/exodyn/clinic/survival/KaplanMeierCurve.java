package org.exodyn.clinic.survival;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.clinic.estimate.Interval;

/// A Kaplan–Meier curve: one step for each time at which a follow-up ended, in order of time.
///
/// @param level coverage of the intervals
public record KaplanMeierCurve(List<KaplanMeierStep> steps, double level) {
    /// Two survivals that differ by less are the same number up to rounding.
    private static final double ROUNDING = 1e-12;

    public KaplanMeierCurve {
        steps = List.copyOf(steps);
    }

    /// Number of samples.
    public int size() {
        return steps.getFirst().atRisk();
    }

    /// Number of events.
    public int events() {
        return steps.stream().mapToInt(KaplanMeierStep::events).sum();
    }

    /// S(t).
    public double survivalAt(double time) {
        double survival = 1;
        for (KaplanMeierStep step : steps) {
            if (step.time() > time) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /// Samples whose follow-up ends at this time or later: the numbers under a plot.
    public int atRiskAt(double time) {
        return steps.stream().filter(step -> step.time() >= time).findFirst().map(KaplanMeierStep::atRisk).orElse(0);
    }

    /// The median time until the event; NaN if half of the samples never had it.
    public double median() {
        return timeAt(0.5);
    }

    /// The interval of the median: where the pointwise limits cross one half; an end that they do not reach is NaN.
    ///
    /// Source: Brookmeyer & Crowley 1982, doi:10.2307/2530286.
    public Interval medianInterval() {
        return timeIntervalAt(0.5);
    }

    /// The first time at which survival is at most this probability; where it equals the probability, the middle of the time
    /// during which it does (until the last follow-up, if it does not fall again); NaN if it never falls so low.
    ///
    /// @param survival in (0, 1)
    public double timeAt(double survival) {
        return crossing(survival, KaplanMeierStep::survival);
    }

    /// The interval of that time, from the pointwise limits.
    public Interval timeIntervalAt(double survival) {
        return new Interval(crossing(survival, KaplanMeierStep::lower), crossing(survival, KaplanMeierStep::upper),
                level);
    }

    /// The mean time without the event until `horizon`: the area under the curve.
    ///
    /// Var = Σ_k A_k² d_k/(n_k (n_k − d_k)), where A_k is the area between t_k and the horizon. Source: Kaplan & Meier 1958,
    /// doi:10.1080/01621459.1958.10501452, section 6; restricted to a horizon as Irwin 1949, doi:10.1017/S0022172400014443.
    ///
    /// @param horizon positive; a survivor at the last time counts as one until the horizon
    public RestrictedMean restrictedMean(double horizon) {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A horizon is positive and finite, unlike " + horizon);
        }
        double area = 0;
        double variance = 0;
        double right = horizon;
        for (int k = steps.size() - 1; k >= 0; k--) {
            KaplanMeierStep step = steps.get(k);
            if (step.time() >= horizon) {
                continue;
            }
            area += step.survival() * (right - step.time());
            right = step.time();
            if (step.events() > 0 && step.events() < step.atRisk()) {
                variance += area * area * step.events() / ((double) step.atRisk() * (step.atRisk() - step.events()));
            }
        }
        return new RestrictedMean(area + right, Math.sqrt(variance), horizon);
    }

    /// A mean time without the event until a horizon, in the unit of the times.
    public record RestrictedMean(double mean, double standardError, double horizon) {}

    private double crossing(double target, ToDoubleFunction<KaplanMeierStep> height) {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("A quantile of survival lies between 0 and 1, unlike " + target);
        }
        for (int k = 0; k < steps.size(); k++) {
            double now = height.applyAsDouble(steps.get(k));
            if (now < target - ROUNDING) {
                return steps.get(k).time();
            }
            if (now <= target + ROUNDING) {
                int next = k + 1;
                while (next < steps.size() && Math.abs(height.applyAsDouble(steps.get(next)) - now) <= ROUNDING) {
                    next++;
                }
                return (steps.get(k).time() + steps.get(Math.min(next, steps.size() - 1)).time()) / 2;
            }
        }
        return Double.NaN;
    }
}
