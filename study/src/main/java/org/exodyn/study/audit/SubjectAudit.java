package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.exodyn.assembly.AxisLibrary;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.engine.inference.DesignPoint;
import org.exodyn.engine.inference.DesignPointOptions;
import org.exodyn.engine.inference.MostProbablePoint;
import org.exodyn.engine.inference.ReplicateMean;
import org.exodyn.engine.inference.SobolIndices;
import org.exodyn.engine.random.SobolSequence;
import org.exodyn.quantity.StandardNormal;
import org.exodyn.study.response.Quantiles;

/// Audits one subject in one setting: priors, requirement models, shares of ignorance and the turning point.
///
/// Of at most 2¹⁴ evaluations of the model, 8192 are draws (4 priors × 16 scrambled replicates × 128 points, the same points
/// for all priors), 4096 serve the Sobol indices (8 replicates × 64 points × 8 for six groups), and the rest the search for the
/// turning point and the bounds.
final class SubjectAudit {

    /// Evaluations of one claim in one setting, index designs included.
    static final int BUDGET = 1 << 14;
    static final int REPLICATES = 16;
    private static final int POINTS = 128;
    private static final int INDEX_REPLICATES = 8;
    private static final int INDEX_POINTS = 64;
    private static final int BINS = 8;
    /// Draws in which single cells are looked at.
    private static final int CELL_DRAWS = 128;
    /// Least possible draws of one prior for a mass to be told.
    private static final int FEWEST = 200;

    private final AxisLibrary library;
    private final AuditConditions conditions;
    private final long seed;

    SubjectAudit(AxisLibrary library, AuditConditions conditions, long seed) {
        this.library = library;
        this.conditions = conditions;
        this.seed = seed;
    }

    /// The assessment, the same for the same subject, setting, conditions, records and seed.
    Assessment of(AuditSubject subject, AuditSetting setting) {
        return of(subject, setting, Needs::of);
    }

    /// The assessment by requirement models of one's own.
    Assessment of(AuditSubject subject, AuditSetting setting, Function<AuditModel, List<Need>> requirements) {
        AuditModel model = AuditModel.of(subject, setting, conditions);
        List<Need> needs = requirements.apply(model);
        if (needs.isEmpty()) {
            return Assessment.without(subject, setting, List.of("The claim names no target of "
                    + subject.cargo().cargo() + ", so that nobody can say how many copies are enough."));
        }
        Sufficiency.Prepared prepared = Sufficiency.of(model, needs, library);
        if (prepared.function().isEmpty()) {
            return Assessment.without(subject, setting,
                    prepared.missing().stream().map(MissingRecord::sentence).distinct().toList());
        }
        return assess(prepared.function().get(), subject, setting);
    }

    private Assessment assess(Sufficiency function, AuditSubject subject, AuditSetting setting) {
        Draws draws = draw(function);
        List<Mass> masses = masses(function, draws);
        if (masses.isEmpty()) {
            return Assessment.without(subject, setting, List.of("Hardly any draw is possible: "
                    + draws.mostForbidding(function)
                    + " is broken by nearly all, so the records contradict each other."));
        }
        int evaluations = Prior.values().length * REPLICATES * POINTS;
        List<Assessment.IgnoranceShare> shares = shares(function, draws);
        evaluations += INDEX_REPLICATES * INDEX_POINTS * (Ignorance.values().length + 2);
        Bounds bounds = new Bounds();
        Assessment.Bounds reported = bounds.of(function);
        evaluations += bounds.evaluations;
        Turning turning = new Turning();
        Optional<Assessment.TurningPoint> point = turning.of(function, BUDGET - evaluations);
        evaluations += turning.evaluations;
        Assessment.Numbers numbers = new Assessment.Numbers(Supply.unit(subject.kind()),
                function.needs().stream().map(need -> new Assessment.NeedText(need.label(), need.sentence())).toList(),
                masses, draws.chain(), reported, draws.responding(), draws.population(), shares, point,
                settling(function, draws),
                records(function), draws.forbidden(function), REPLICATES * POINTS, evaluations);
        return new Assessment(subject, setting, verdict(masses), List.of(), Optional.of(numbers));
    }

    static Verdict verdict(List<Mass> masses) {
        return masses.stream().allMatch(Mass::isMost) ? Verdict.SUFFICIENT
                : masses.stream().allMatch(Mass::isLeast) ? Verdict.INSUFFICIENT : Verdict.PRIOR_DEPENDENT;
    }

    private Draws draw(Sufficiency function) {
        int dimension = function.parameters().size();
        Draws draws = new Draws(function.needs().size(), REPLICATES * POINTS, dimension);
        ParameterAxis[][] axes = new ParameterAxis[Prior.values().length][];
        for (Prior prior : Prior.values()) {
            axes[prior.ordinal()] = function.axes(library, prior);
        }
        double[] values = new double[dimension];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            SobolSequence sequence = SobolSequence.scrambled(dimension, seed + replicate);
            for (int point = 0; point < POINTS; point++) {
                int draw = replicate * POINTS + point;
                sequence.point(point, draws.points[draw]);
                for (Prior prior : Prior.values()) {
                    int broken = function.evaluate(draws.points[draw], axes[prior.ordinal()], values);
                    draws.keep(prior, draw, broken, function, prior == Prior.AS_RECORDED && draw < CELL_DRAWS * 16
                            && draw % REPLICATES == 0);
                }
            }
        }
        return draws;
    }

    private static List<Mass> masses(Sufficiency function, Draws draws) {
        List<Mass> masses = new ArrayList<>();
        for (Prior prior : Prior.values()) {
            for (int need = 0; need < function.needs().size(); need++) {
                double[] all = draws.logs[prior.ordinal()][need];
                double[] possible = Arrays.stream(all).filter(value -> !Double.isNaN(value)).toArray();
                if (possible.length < FEWEST) {
                    return List.of();
                }
                double[] parts = new double[REPLICATES];
                for (int replicate = 0; replicate < REPLICATES; replicate++) {
                    parts[replicate] = share(all, replicate * POINTS, (replicate + 1) * POINTS);
                }
                ReplicateMean mean = ReplicateMean.of(parts);
                long never = Arrays.stream(possible).filter(value -> value == Double.NEGATIVE_INFINITY).count();
                Quantiles quantiles = Quantiles.of(possible);
                masses.add(new Mass(prior, function.needs().get(need).label(), mean.mean(), mean.halfWidth(),
                        mean.standardError(), quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95),
                        (double) never / possible.length));
            }
        }
        return masses;
    }

    /// Share of possible draws with S ≥ 1; a replicate without any counts as zero, which widens the bound.
    private static double share(double[] logs, int from, int to) {
        int possible = 0;
        int enough = 0;
        for (int draw = from; draw < to; draw++) {
            if (!Double.isNaN(logs[draw])) {
                possible++;
                enough += logs[draw] >= 0 ? 1 : 0;
            }
        }
        return possible == 0 ? 0 : (double) enough / possible;
    }

    /// Indices of log₁₀ S by the last requirement model. Where no amount suffices, the lowest S of the draws stands for it.
    private List<Assessment.IgnoranceShare> shares(Sufficiency function, Draws draws) {
        int last = function.needs().size() - 1;
        double[] finite = Arrays.stream(draws.logs[Prior.AS_RECORDED.ordinal()][last])
                .filter(Double::isFinite).toArray();
        if (finite.length < FEWEST) {
            return List.of();
        }
        double lowest = Arrays.stream(finite).min().orElseThrow();
        double highest = Arrays.stream(finite).max().orElseThrow();
        ParameterAxis[] axes = function.axes(library, Prior.AS_RECORDED);
        double[] values = new double[axes.length];
        int[] groups = new int[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            groups[axis] = Ignorance.of(axes[axis].resolved().slot(), axes[axis].parameter().id()).ordinal();
        }
        SobolIndices indices = SobolIndices.of(axes.length, groups, Ignorance.values().length, INDEX_POINTS,
                INDEX_REPLICATES, seed, points -> points.stream().map(point -> {
                    var _ = function.evaluate(point, axes, values);
                    return new double[] {Math.clamp(function.log10(last), lowest, highest)};
                }).toList());
        if (!(indices.variance() > 0)) {
            return List.of();
        }
        List<Assessment.IgnoranceShare> shares = new ArrayList<>();
        for (Ignorance part : Ignorance.values()) {
            int group = part.ordinal();
            shares.add(new Assessment.IgnoranceShare(part, indices.first()[group], indices.firstError()[group],
                    indices.total()[group], indices.totalError()[group]));
        }
        return shares;
    }

    /// For each parameter the share of eight equally probable ranges within which nine tenths of the draws agree, under every prior
    /// and by every requirement model, as a verdict demands; less the share that the luckiest of sixteen divisions of the draws at
    /// random gives, since an answer that is nearly settled agrees anywhere.
    private static List<Assessment.Settling> settling(Sufficiency function, Draws draws) {
        double chance = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            long salt = partition;
            chance = Math.max(chance, settled(draws, draw -> (int) (mixed(draw, salt) >>> 61)));
        }
        List<Assessment.Settling> found = new ArrayList<>();
        for (int axis = 0; axis < function.parameters().size(); axis++) {
            int by = axis;
            ModelParameter parameter = function.parameters().get(axis);
            found.add(new Assessment.Settling(parameter.label(), ((ModelParameter.Drawn) parameter.value()).slot(),
                    Math.max(0, settled(draws, draw -> (int) (draws.points[draw][by] * BINS)) - chance)));
        }
        found.sort(Comparator.comparingDouble(Assessment.Settling::chance).reversed());
        return found;
    }

    /// Divisions at random.
    private static final int PARTITIONS = 16;

    /// Bits that hang together with a draw in no way: the finaliser of SplitMix64.
    ///
    /// Source: Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195, fig. 16.
    private static long mixed(long draw, long salt) {
        long bits = (draw + 1) * 0x9e3779b97f4a7c15L + salt * 0xd1b54a32d192ed03L;
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return bits ^ bits >>> 31;
    }

    /// The share of eight ranges of draws in which nine tenths agree.
    private static double settled(Draws draws, IntUnaryOperator range) {
        int[] rangeOf = IntStream.range(0, draws.points.length).map(range).toArray();
        int settled = 0;
        int known = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double least = 1;
            double most = 0;
            for (double[][] prior : draws.logs) {
                for (double[] logs : prior) {
                    double share = within(rangeOf, logs, bin);
                    least = Math.min(least, share);
                    most = Math.max(most, share);
                }
            }
            if (!Double.isNaN(least) && !Double.isNaN(most)) {
                known++;
                settled += least >= Verdict.MOST || most <= Verdict.LEAST ? 1 : 0;
            }
        }
        return known == 0 ? 0 : (double) settled / known;
    }

    /// Share of possible draws with S ≥ 1 in one range; NaN where too few are possible.
    private static double within(int[] rangeOf, double[] logs, int bin) {
        int possible = 0;
        int enough = 0;
        for (int draw = 0; draw < logs.length; draw++) {
            if (rangeOf[draw] == bin && !Double.isNaN(logs[draw])) {
                possible++;
                enough += logs[draw] >= 0 ? 1 : 0;
            }
        }
        return possible < REPLICATES ? Double.NaN : (double) enough / possible;
    }

    private List<Assessment.RecordUse> records(Sufficiency function) {
        Set<Assessment.RecordUse> uses = new LinkedHashSet<>();
        for (ParameterAxis axis : function.axes(library, Prior.AS_RECORDED)) {
            for (Alternative alternative : axis.resolved().alternatives()) {
                ParameterRecord record = alternative.record();
                uses.add(new Assessment.RecordUse(record.id(), record.source(), axis.resolved().slot().key(),
                        record.confidence().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        record.rangeBasis() == RangeBasis.REPORTED, record.confidence().isSeen(),
                        axis.parameter().label()));
            }
        }
        return List.copyOf(uses);
    }

    /// Corners of what is reported.
    private final class Bounds {

        private int evaluations;

        Assessment.Bounds of(Sufficiency function) {
            ParameterAxis[] axes = function.axes(library, Prior.AS_RECORDED);
            double[] low = new double[axes.length];
            double[] high = new double[axes.length];
            Arrays.fill(low, 0.5);
            Arrays.fill(high, 0.5);
            int reported = 0;
            int assumed = 0;
            for (int axis = 0; axis < axes.length; axis++) {
                List<Alternative> behind = axes[axis].resolved().alternatives();
                if (behind.stream().allMatch(one -> one.record().rangeBasis() == RangeBasis.REPORTED)) {
                    reported++;
                    boolean rises = at(function, axes, axis, 0.95) >= at(function, axes, axis, 0.05);
                    low[axis] = rises ? 0.05 : 0.95;
                    high[axis] = rises ? 0.95 : 0.05;
                } else if (behind.stream().anyMatch(one -> one.record().rangeBasis() != RangeBasis.NONE)) {
                    assumed++;
                }
            }
            return new Assessment.Bounds(value(function, axes, low), value(function, axes, high), reported, assumed);
        }

        private double at(Sufficiency function, ParameterAxis[] axes, int axis, double u) {
            double[] point = new double[axes.length];
            Arrays.fill(point, 0.5);
            point[axis] = u;
            return value(function, axes, point);
        }

        private double value(Sufficiency function, ParameterAxis[] axes, double[] point) {
            evaluations++;
            var _ = function.evaluate(point, axes, new double[axes.length]);
            return function.log10(function.needs().size() - 1);
        }
    }

    /// The most probable point with S = 1 by the last requirement model.
    private final class Turning {

        private static final double SEEN = 0.2;
        private static final double REACH = 5;
        private int evaluations;

        Optional<Assessment.TurningPoint> of(Sufficiency function, int budget) {
            ParameterAxis[] axes = function.axes(library, Prior.AS_RECORDED);
            int last = function.needs().size() - 1;
            double[] values = new double[axes.length];
            double[] u = new double[axes.length];
            Arrays.fill(u, 0.5);
            var _ = function.evaluate(u, axes, values);
            boolean enough = function.log10(last) >= 0;
            evaluations = 1;
            DesignPointOptions options = new DesignPointOptions(1e-3, 1e-2, 1e-2, REACH, 30, 2, budget - 2, seed);
            DesignPoint found = MostProbablePoint.find(axes.length, points -> points.stream().map(point -> {
                evaluations++;
                for (int axis = 0; axis < u.length; axis++) {
                    u[axis] = Math.clamp(StandardNormal.cdf(point[axis]), 1e-12, 1 - 1e-12);
                }
                var _ = function.evaluate(u, axes, values);
                double log = function.log10(last);
                double[] margins = function.margins();
                double[] constraints = Arrays.copyOf(margins, margins.length + 1);
                constraints[margins.length] = Double.isFinite(log) ? enough ? -log : log : Double.NaN;
                return constraints;
            }).toList(), options);
            if (!found.converged()) {
                return Optional.of(new Assessment.TurningPoint(Double.NaN, enough, List.of(), found.reason()));
            }
            return Optional.of(new Assessment.TurningPoint(found.distance(), enough, moves(axes, found.point()), ""));
        }

        private static List<Assessment.Move> moves(ParameterAxis[] axes, double[] point) {
            Map<Assessment.Move, Double> moves = new LinkedHashMap<>();
            for (int axis = 0; axis < axes.length; axis++) {
                if (Math.abs(point[axis]) >= SEEN) {
                    double quantile = StandardNormal.cdf(point[axis]);
                    moves.put(new Assessment.Move(axes[axis].parameter().label(), axes[axis].resolved().slot().key(),
                            axes[axis].resolved().slot().unit().symbol(), axes[axis].inSlotUnit(0.5),
                            axes[axis].inSlotUnit(quantile), quantile), Math.abs(point[axis]));
                }
            }
            return moves.entrySet().stream().sorted(Map.Entry.<Assessment.Move, Double>comparingByValue().reversed())
                    .map(Map.Entry::getKey).toList();
        }
    }
}
