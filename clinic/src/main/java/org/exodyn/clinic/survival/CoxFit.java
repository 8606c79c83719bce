package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.ChiSquaredTest;
import org.exodyn.clinic.estimate.InformationMatrix;

/// A fitted proportional-hazards model. Immutable.
public final class CoxFit {
    private final CoxSample sample;
    private final CoxModel model;
    private final PartialLikelihood likelihood;
    private final double[] scaledBeta;
    private final double[] beta;
    private final double[][] covariance;
    private final PartialLikelihood.Value start;
    private final PartialLikelihood.Value end;

    CoxFit(CoxSample sample, CoxModel model, PartialLikelihood likelihood, double[] scaledBeta,
            PartialLikelihood.Value start, PartialLikelihood.Value end) {
        this.sample = sample;
        this.model = model;
        this.likelihood = likelihood;
        this.scaledBeta = scaledBeta;
        this.start = start;
        this.end = end;
        double[] scales = likelihood.scales();
        beta = new double[scaledBeta.length];
        covariance = end.information().inverse();
        for (int j = 0; j < beta.length; j++) {
            beta[j] = scaledBeta[j] / scales[j];
            for (int l = 0; l < beta.length; l++) {
                covariance[j][l] /= scales[j] * scales[l];
            }
        }
    }

    public CoxSample sample() {
        return sample;
    }

    public CoxModel model() {
        return model;
    }

    /// One per covariate, in their order.
    public List<CoxTerm> terms() {
        return terms(new InformationMatrix(covariance));
    }

    /// The same coefficients with standard errors from another covariance, for example [CoxResiduals#robustCovariance].
    public List<CoxTerm> terms(InformationMatrix otherCovariance) {
        return IntStream.range(0, beta.length).mapToObj(j -> new CoxTerm(sample.covariates().name(j), beta[j],
                Math.sqrt(otherCovariance.entry(j, j)), model.level())).toList();
    }

    /// β.
    public double[] coefficients() {
        return beta.clone();
    }

    /// The inverse information at β.
    public InformationMatrix covariance() {
        return new InformationMatrix(covariance);
    }

    /// log partial likelihood with all coefficients zero.
    public double nullLogLikelihood() {
        return start.logLikelihood();
    }

    /// log partial likelihood at β.
    public double logLikelihood() {
        return end.logLikelihood();
    }

    /// Whether all coefficients are zero, from twice the gain in log likelihood.
    public ChiSquaredTest likelihoodRatioTest() {
        return ChiSquaredTest.of(2 * (logLikelihood() - nullLogLikelihood()), beta.length);
    }

    /// Whether all coefficients are zero, from βᵀ·I(β)·β.
    public ChiSquaredTest waldTest() {
        return ChiSquaredTest.of(end.information().form(scaledBeta), beta.length);
    }

    /// Whether all coefficients are zero, from U(0)ᵀ·I(0)⁻¹·U(0); the log-rank test, if groups are all the covariates and no
    /// two events are tied.
    public ChiSquaredTest scoreTest() {
        return ChiSquaredTest.of(start.information().inverseForm(start.score()), beta.length);
    }

    /// (x_i − mean)ᵀβ of every sample: 0 for one with average covariates.
    public double[] linearPredictor() {
        return likelihood.predictor(scaledBeta);
    }

    /// How often the higher predictor belongs to the earlier event, within strata.
    public Concordance concordance() {
        return Concordance.of(sample.times(), linearPredictor(), sample.strata()).orElseThrow();
    }

    public CoxResiduals residuals() {
        return new CoxResiduals(this);
    }

    /// For a sample with average covariates, per stratum; the hazard ratio to it is the exponential of [#linearPredictor].
    public List<BaselineHazard> baselineAtMean() {
        return baseline(0);
    }

    /// For a sample with all covariates zero, per stratum. Zero may be far from all samples: prefer [#baselineAtMean].
    public List<BaselineHazard> baselineAtZero() {
        double[] means = likelihood.means();
        double shift = 0;
        for (int j = 0; j < beta.length; j++) {
            shift += means[j] * beta[j];
        }
        return baseline(shift);
    }

    private List<BaselineHazard> baseline(double shift) {
        double[] eta = linearPredictor();
        double factor = Math.exp(-PartialLikelihood.top(eta) - shift);
        List<List<BaselineHazard.Step>> jumps = new ArrayList<>();
        sample.strata().levels().forEach(_ -> jumps.add(new ArrayList<>()));
        likelihood.walk(eta, moment -> jumps.get(moment.stratum())
                .add(new BaselineHazard.Step(moment.time(), moment.events() / moment.total() * factor)));
        List<BaselineHazard> hazards = new ArrayList<>();
        for (int s = 0; s < jumps.size(); s++) {
            List<BaselineHazard.Step> steps = new ArrayList<>();
            double sum = 0;
            for (BaselineHazard.Step jump : jumps.get(s).reversed()) {
                sum += jump.cumulative();
                if (!steps.isEmpty() && steps.getLast().time() == jump.time()) {
                    steps.removeLast();
                }
                steps.add(new BaselineHazard.Step(jump.time(), sum));
            }
            hazards.add(new BaselineHazard(sample.strata().levels().get(s), steps));
        }
        return hazards;
    }

    PartialLikelihood likelihood() {
        return likelihood;
    }

    InformationMatrix scaledInformation() {
        return end.information();
    }
}
