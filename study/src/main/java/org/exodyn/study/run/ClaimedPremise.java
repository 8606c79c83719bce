package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.engine.inference.BatchFunction;
import org.exodyn.engine.inference.DesignPoint;
import org.exodyn.engine.inference.DesignPointOptions;
import org.exodyn.engine.inference.MostProbablePoint;
import org.exodyn.engine.inference.ShiftedNormal;
import org.exodyn.engine.inference.ShiftedNormalImportanceSampler;
import org.exodyn.engine.inference.WeightedDraws;
import org.jspecify.annotations.Nullable;

/// The premise that claims hold: draws of the prior on which the claimed chains do what was reported (design §4.13).
///
/// The most probable such point is found first; importance sampling around it then gives the posterior, the prior mass
/// of the claim among possible draws, and an effective sample size.
final class ClaimedPremise {

    private static final int FIRST_SAMPLE = 2048;
    private static final int LARGEST_SAMPLE = 16_384;
    /// Above the noise that a relative tolerance of 1e-5 leaves in ln RF.
    private static final double GRADIENT_STEP = 1e-2;
    private static final int STEPS = 30;
    private static final int STARTS = 2;
    private static final int EVALUATIONS = 20_000;
    private static final double PRIOR_SHARE = 0.1;

    private final ParameterSpace space;
    private final CultureEnsemble culture;
    private final Schedule schedule;
    private final Ensemble ensemble;
    private final int carrier;
    private final double possibleShare;
    private final long seed;

    /// @param carrier position of the arm whose vesicles carry the claims' cargo
    /// @param possibleShare share of prior draws that break no constraint
    ClaimedPremise(
            ParameterSpace space, CultureEnsemble culture, Schedule schedule, Ensemble ensemble, int carrier, double possibleShare, long seed) {
        this.space = space;
        this.culture = culture;
        this.schedule = schedule;
        this.ensemble = ensemble;
        this.carrier = carrier;
        this.possibleShare = possibleShare;
        this.seed = seed;
    }

    /// What conditioning on some demands gave.
    ///
    /// @param point prior quantiles at the most probable point
    /// @param distance of that point from the prior's centre, in standard deviations
    /// @param priorMass share of possible prior draws that satisfy the demands; its relative standard error
    /// @param draws equally weighted draws, null where none satisfies the demands
    @SuppressWarnings("ArrayRecordComponent")
    record Conditioned(
            List<Demand> demands,
            boolean reached,
            String outcome,
            double[] point,
            double distance,
            double priorMass,
            double massRelativeError,
            double effectiveSampleSize,
            int sampled,
            @Nullable DrawSet draws) {}

    /// Conditions on demands.
    ///
    /// @param wanted number of equally weighted draws to return
    Conditioned condition(List<Demand> demands, int wanted) {
        BatchFunction chain = BatchFunction.on(ensemble, () -> culture.chain(carrier, demands));
        DesignPoint design = MostProbablePoint.find(
                space.dimension(), chain, DesignPointOptions.withDefaults().withGradientStep(GRADIENT_STEP).withLimits(STEPS, STARTS, EVALUATIONS));
        double[] point = ClaimChain.uniform(design.point());
        if (!design.converged()) {
            return new Conditioned(demands, false, "no point of the records' ranges satisfies it: " + design.reason(), point, design.distance(), 0, 0, 0, 0, null);
        }
        List<ShiftedNormal> components = new ArrayList<>(List.of(ShiftedNormal.beyond(design)));
        design.others().forEach(other -> components.add(ShiftedNormal.beyond(other)));
        ShiftedNormalImportanceSampler sampler =
                new ShiftedNormalImportanceSampler(space.dimension(), components, PRIOR_SHARE, seed);
        int size = FIRST_SAMPLE;
        WeightedDraws weighted = sample(sampler, chain, size);
        while (weighted.effectiveSampleSize() < wanted && size < LARGEST_SAMPLE) {
            size *= 2;
            weighted = sample(sampler, chain, size);
        }
        if (weighted.effectiveSampleSize() == 0) {
            return new Conditioned(
                    demands, false, "none of " + size + " draws around the most probable point satisfies it", point, design.distance(), 0, 0, 0, size, null);
        }
        return new Conditioned(
                demands,
                true,
                "reached",
                point,
                design.distance(),
                weighted.mass() / possibleShare,
                weighted.massRelativeError(),
                weighted.effectiveSampleSize(),
                size,
                draws(weighted, wanted));
    }

    private static WeightedDraws sample(ShiftedNormalImportanceSampler sampler, BatchFunction chain, int size) {
        List<double[]> points = sampler.draw(size);
        List<double[]> values = chain.at(points);
        double[] logLikelihood = new double[size];
        for (int index = 0; index < size; index++) {
            logLikelihood[index] = satisfied(values.get(index)) ? 0 : Double.NEGATIVE_INFINITY;
        }
        return sampler.weigh(points, logLikelihood);
    }

    private static boolean satisfied(double[] values) {
        for (double value : values) {
            if (!(value >= 0)) {
                return false;
            }
        }
        return true;
    }

    private DrawSet draws(WeightedDraws weighted, int wanted) {
        List<double[]> chosen = weighted.resample(wanted, seed);
        double[][] points = new double[wanted][];
        double[][] values = new double[wanted][space.dimension()];
        for (int draw = 0; draw < wanted; draw++) {
            points[draw] = ClaimChain.uniform(chosen.get(draw));
            space.values(points[draw], values[draw]);
        }
        return new DrawSet(DrawSet.CLAIMED, points, values);
    }

    /// The first arm whose vesicles carry all claimed cargo undisturbed, if there is one.
    static Optional<Integer> carrierAmong(List<ArmPlan> arms, List<Demand> demands) {
        for (int arm = 0; arm < arms.size(); arm++) {
            ArmPlan plan = arms.get(arm);
            boolean undisturbed = plan.models().arm().inhibitors().isEmpty()
                    && plan.models().arm().vesicles() == org.exodyn.biology.scenario.VesicleContent.PRESENT;
            if (undisturbed && demands.stream().allMatch(demand -> plan.observes(demand.rule()))) {
                return Optional.of(arm);
            }
        }
        return Optional.empty();
    }
}
