package org.exodyn.study.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.engine.inference.BatchFunction;
import org.exodyn.engine.inference.DesignPoint;
import org.exodyn.engine.inference.DesignPointOptions;
import org.exodyn.engine.inference.MostProbablePoint;
import org.exodyn.engine.inference.ShiftedNormal;
import org.exodyn.engine.inference.ShiftedNormalImportanceSampler;
import org.exodyn.engine.inference.SubsetSampler;
import org.exodyn.engine.inference.WeightedDraws;
import org.jspecify.annotations.Nullable;

/// The premise that claims hold: draws of the prior on which the claimed chains do what was reported.
///
/// The most probable such point is found first; importance sampling around it then gives the posterior, the prior mass
/// of the claim among possible draws, and an effective sample size.
public final class ClaimedPremise {

    private static final int SAMPLE = 1024;
    private static final double PRIOR_SHARE = 0.1;
    private static final int POPULATION = 250;
    private static final int MOVES = 5;
    private static final int LEVELS = 30;
    /// Above the noise that a relative tolerance of 1e-5 leaves in ln RF.
    private static final double GRADIENT_STEP = 1e-2;
    /// Violation, in standard deviations, up to which a point serves as centre of the sampling; weights correct for it.
    private static final double TOLERATED = 0.05;
    private static final int STEPS = 30;
    private static final int STARTS = 2;
    private static final int EVALUATIONS = 20_000;

    private final ParameterSpace space;
    private final CultureEnsemble culture;
    private final Ensemble ensemble;
    private final int carrier;
    private final double possibleShare;
    private final long seed;

    /// @param carrier position of the arm whose vesicles carry the claims' cargo
    /// @param possibleShare share of prior draws that break no constraint
    ClaimedPremise(
            ParameterSpace space, CultureEnsemble culture, Ensemble ensemble, int carrier,
            double possibleShare, long seed) {
        this.space = space;
        this.culture = culture;
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
    public record Conditioned(
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
                space.dimension(), chain, DesignPointOptions.withDefaults().withGradientStep(GRADIENT_STEP)
                        .withLimits(STEPS, STARTS, EVALUATIONS));
        double[] point = ClaimChain.uniform(design.point());
        if (!(design.violation() <= TOLERATED)) {
            Conditioned missed = new Conditioned(demands, false,
                    "no most probable point was found (" + design.reason() + ")", point,
                    design.distance(), 0, Double.POSITIVE_INFINITY, 0, 0, null);
            return bySubsets(demands, chain, missed, wanted);
        }
        Conditioned sampled = byImportance(demands, chain, design, point, wanted);
        return sampled.effectiveSampleSize() >= wanted ? sampled : bySubsets(demands, chain, sampled, wanted);
    }

    /// Importance sampling around the most probable point.
    private Conditioned byImportance(List<Demand> demands, BatchFunction chain, DesignPoint design, double[] point,
            int wanted) {
        List<ShiftedNormal> components = new ArrayList<>(List.of(ShiftedNormal.beyond(design)));
        design.others().forEach(other -> components.add(ShiftedNormal.beyond(other)));
        ShiftedNormalImportanceSampler sampler = new ShiftedNormalImportanceSampler(space.dimension(), components,
                PRIOR_SHARE, seed);
        List<double[]> points = sampler.draw(SAMPLE);
        WeightedDraws weighted = sampler.weigh(points, indicator(BatchFunction.least(chain.at(points))));
        boolean enough = weighted.effectiveSampleSize() >= wanted;
        return new Conditioned(
                demands,
                enough,
                "importance sampling around the most probable point",
                point,
                design.distance(),
                weighted.mass() / possibleShare,
                weighted.massRelativeError(),
                weighted.effectiveSampleSize(),
                SAMPLE,
                enough ? draws(weighted.resample(wanted, seed)) : null);
    }

    /// Where too few importance weights carry the sum: constraints that pull against one another leave a narrow corner at
    /// the most probable point, and the mass lies elsewhere. A population is then carried there from the prior.
    private Conditioned bySubsets(List<Demand> demands, BatchFunction chain, Conditioned tried, int wanted) {
        int population = Math.max(wanted, POPULATION);
        SubsetSampler.Draws found = new SubsetSampler(space.dimension(), chain, population, MOVES, seed).draw(LEVELS);
        boolean reached = !found.points().isEmpty();
        String because = tried.sampled() == 0
                ? tried.outcome()
                : String.format(Locale.ROOT,
                        "importance sampling around the most probable point left %.0f effective of %d draws",
                        tried.effectiveSampleSize(), tried.sampled());
        String outcome = "subset simulation in " + found.levels() + " levels, because " + because;
        List<double[]> chosen = new ArrayList<>();
        for (int draw = 0; reached && draw < wanted; draw++) {
            chosen.add(found.points().get((int) ((long) draw * population / wanted)));
        }
        return new Conditioned(
                demands,
                reached,
                reached ? outcome : outcome + "; it was not reached",
                tried.point(),
                tried.distance(),
                found.mass() / possibleShare,
                found.massRelativeError(),
                Math.min(found.effectiveSampleSize(), wanted),
                found.evaluations(),
                reached ? draws(chosen) : null);
    }

    private static double[] indicator(double[] margins) {
        double[] logLikelihood = new double[margins.length];
        for (int index = 0; index < margins.length; index++) {
            logLikelihood[index] = margins[index] >= 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return logLikelihood;
    }

    private DrawSet draws(List<double[]> chosen) {
        int wanted = chosen.size();
        double[][] points = new double[wanted][];
        double[][] values = new double[wanted][space.dimension()];
        for (int draw = 0; draw < wanted; draw++) {
            points[draw] = ClaimChain.uniform(chosen.get(draw));
            space.values(points[draw], values[draw]);
        }
        return new DrawSet(DrawSet.CLAIMED, points, values);
    }

    /// The first arm whose vesicles carry all claimed cargo undisturbed, if there is one; arms with the donor that the
    /// claims are about come before others, whose vesicles carry less.
    static Optional<Integer> carrierAmong(Scenario scenario, List<ArmPlan> arms, List<Demand> demands) {
        Optional<Integer> other = Optional.empty();
        for (int arm = 0; arm < arms.size(); arm++) {
            ArmPlan plan = arms.get(arm);
            if (plan.models().arm().isUndisturbed()
                    && demands.stream().allMatch(demand -> plan.observes(demand.rule()))) {
                if (hasClaimedDonor(scenario, plan)) {
                    return Optional.of(arm);
                }
                other = other.isPresent() ? other : Optional.of(arm);
            }
        }
        return other;
    }

    private static boolean hasClaimedDonor(Scenario scenario, ArmPlan plan) {
        return scenario.donorOf(plan.models().arm())
                .map(donor -> plan.models().cargo().stream().allMatch(claim -> claim.enrichedIn().isEmpty()
                        || claim.enrichedIn().contains(donor.cell().id())))
                .orElse(false);
    }
}
