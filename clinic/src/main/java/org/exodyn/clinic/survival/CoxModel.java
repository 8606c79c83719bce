package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Outcome;

/// Proportional hazards: the hazard of sample i is λ_s(t)·exp(x_iᵀβ), with a free baseline λ_s in each stratum s.
///
/// β is where the partial likelihood is largest; its covariance is the inverse information there. Newton's method with halved steps,
/// in scaled covariates, until no linear predictor moves by more than 1e-9.
///
/// Source: Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x. A likelihood without a maximum (monotone likelihood) is Bryson &
/// Johnson 1981, doi:10.1080/00401706.1981.10487680; it is proven by the direction along which it grows, and then there is no estimate.
///
/// @param ties  how events at equal times are counted
/// @param level coverage of the intervals
public record CoxModel(TieMethod ties, double level) {
    private static final int MAX_STEPS = 60;
    private static final double SETTLED = 1e-9;
    /// A likelihood that grows for ever keeps moving a linear predictor by about one per step while it gains next to nothing.
    private static final double STILL_MOVING = 0.1;
    private static final double NO_GAIN = 1e-9;

    public CoxModel {
        Interval.checkLevel(level);
    }

    /// Efron's ties, 95 % intervals.
    public static CoxModel withDefaults() {
        return new CoxModel(TieMethod.EFRON, 0.95);
    }

    public CoxModel withTies(TieMethod ties) {
        return new CoxModel(ties, level);
    }

    /// @return not assessable without events, with covariates that are constant or combinations of each other among those at
    ///         risk, or if the likelihood has no maximum; the reason names the covariates
    public Outcome<CoxFit> fit(CoxSample sample) {
        List<String> names = sample.covariates().names();
        if (sample.times().events() == 0) {
            return Outcome.notAssessable(Outcome.Reason.NO_EVENTS,
                    "Nobody had the event, so no covariate can explain it");
        }
        PartialLikelihood likelihood = new PartialLikelihood(sample, ties);
        PartialLikelihood.Value start = likelihood.at(new double[names.size()]);
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            if (!(start.information().entry(j, j) > 1e-12 * sample.times().events())) {
                constant.add(names.get(j));
            }
        }
        if (!constant.isEmpty()) {
            return Outcome.notAssessable(Outcome.Reason.CONSTANT_COVARIATE,
                    "The same for all who were at risk together when an event happened: "
                            + String.join(", ", constant));
        }
        double[] flat = start.information().flatDirection().orElse(null);
        if (flat != null) {
            return Outcome.notAssessable(Outcome.Reason.COLLINEAR_COVARIATES,
                    "Linear combinations of each other: " + String.join(", ", parts(names, flat)));
        }
        return climb(sample, likelihood, start);
    }

    private Outcome<CoxFit> climb(CoxSample sample, PartialLikelihood likelihood, PartialLikelihood.Value start) {
        List<String> names = sample.covariates().names();
        double[] beta = new double[names.size()];
        PartialLikelihood.Value here = start;
        for (int count = 0; count < MAX_STEPS; count++) {
            if (here.information().flatDirection().isPresent()) {
                return withoutMaximum(names, likelihood, beta);
            }
            double[] step = here.information().solve(here.score());
            double moved = largest(likelihood.predictor(step));
            PartialLikelihood.Value next = likelihood.at(sum(beta, step, 1));
            double part = 1;
            while (!(next.logLikelihood() >= here.logLikelihood() - 1e-12 * Math.abs(here.logLikelihood()))
                    && part > 1e-6) {
                part /= 2;
                next = likelihood.at(sum(beta, step, part));
            }
            double gain = next.logLikelihood() - here.logLikelihood();
            beta = sum(beta, step, part);
            here = next;
            if (moved < SETTLED) {
                return Outcome.found(new CoxFit(sample, this, likelihood, beta, start, here));
            }
            if (moved > STILL_MOVING && part == 1 && gain < NO_GAIN && likelihood.growsForEver(step, 1e-6)) {
                return monotone(names, step);
            }
        }
        return withoutMaximum(names, likelihood, beta);
    }

    private static Outcome<CoxFit> withoutMaximum(List<String> names, PartialLikelihood likelihood, double[] beta) {
        if (likelihood.growsForEver(beta, 1e-3)) {
            return monotone(names, beta);
        }
        return Outcome.notAssessable(Outcome.Reason.NOT_CONVERGED,
                "The partial likelihood has no clear maximum in: " + String.join(", ", names));
    }

    private static Outcome<CoxFit> monotone(List<String> names, double[] direction) {
        return Outcome.notAssessable(Outcome.Reason.MONOTONE_LIKELIHOOD,
                "Every event has the highest value, among all then at risk, of a combination of: "
                        + String.join(", ", parts(names, direction)));
    }

    /// The covariates that have a part in a direction of scaled covariates.
    private static List<String> parts(List<String> names, double[] direction) {
        double largest = largest(direction);
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < direction.length; j++) {
            if (Math.abs(direction[j]) > 1e-3 * largest) {
                parts.add(names.get(j));
            }
        }
        return parts;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static double[] sum(double[] beta, double[] step, double part) {
        double[] sum = new double[beta.length];
        for (int j = 0; j < sum.length; j++) {
            sum[j] = beta[j] + part * step[j];
        }
        return sum;
    }
}
