package org.exodyn.clinic.survival;

import java.util.Arrays;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;

/// What one standard deviation more of a continuous value does to the hazard: the first thing to say about it.
///
/// Cutting a value into high and low throws away information and invites the choice of the cut that looks best: Altman & Royston
/// 2006, doi:10.1136/bmj.332.7549.1080.
///
/// @param fit       of the first covariate in standard deviations, and the others as they are
/// @param deviation one standard deviation (n − 1 in the denominator), in the unit of the value
public record HazardRatioPerDeviation(CoxFit fit, double deviation) {
    /// The first covariate per standard deviation; the others adjust for it.
    public static Outcome<HazardRatioPerDeviation> of(CoxModel model, CoxSample sample) {
        Covariates covariates = sample.covariates();
        double[] value = covariates.column(0);
        double mean = Arrays.stream(value).sum() / value.length;
        double deviation = Math.sqrt(Arrays.stream(value).map(x -> (x - mean) * (x - mean)).sum() / (value.length - 1));
        if (!(deviation > 1e-12 * Math.abs(mean))) {
            return Outcome.notAssessable(Outcome.Reason.CONSTANT_COVARIATE, covariates.name(0) + " has one value only");
        }
        double[][] columns = new double[covariates.count()][];
        columns[0] = Arrays.stream(value).map(x -> (x - mean) / deviation).toArray();
        for (int j = 1; j < columns.length; j++) {
            columns[j] = covariates.column(j);
        }
        return model.fit(sample.withCovariates(Covariates.of(covariates.names(), columns)))
                .then(fit -> Outcome.found(new HazardRatioPerDeviation(fit, deviation)));
    }

    /// The coefficient of the value, per standard deviation.
    public CoxTerm term() {
        return fit.terms().getFirst();
    }
}
