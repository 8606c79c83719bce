package org.exodyn.study.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.exodyn.engine.inference.ReplicateMean;
import org.exodyn.engine.random.SobolSequence;
import org.exodyn.quantity.Distribution;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.response.Quantiles;
import org.jspecify.annotations.Nullable;

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
    /// Draws in which single cells are looked at.
    private static final int CELL_DRAWS = 128;
    /// Share of impossible draws of one prior above which nothing is told.
    private static final double CONTRADICTING = Verdict.MOST;

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
        List<Assessment.Impossible> impossible = draws.impossible(function);
        Optional<Assessment.Impossible> most = impossible.stream()
                .filter(one -> one.share() > CONTRADICTING)
                .max(Comparator.comparingDouble(Assessment.Impossible::share));
        if (most.isPresent()) {
            return Assessment.without(subject, setting, List.of("Hardly any draw is possible: "
                    + NumberText.percent(most.get().share()) + " of them (prior " + most.get().prior().label()
                    + ") cannot be, most because this does not hold: " + most.get().reason()
                    + ". The records contradict each other."));
        }
        List<Mass> masses = masses(function, draws);
        ParameterAxis[] axes = function.axes(library, Prior.AS_RECORDED);
        List<Assessment.NeedShares> shares = IgnoranceShares.of(function, axes, draws, seed);
        ReportedBounds bounds = new ReportedBounds(function, axes);
        List<Assessment.Bounds> reported = bounds.all();
        int evaluations = Prior.values().length * REPLICATES * POINTS + IgnoranceShares.EVALUATIONS
                + bounds.evaluations();
        TurningSearch turning = new TurningSearch(function, axes, BUDGET - evaluations, seed);
        Assessment.TurningPoint point = turning.from(draws);
        evaluations += turning.evaluations();
        Verdict verdict = verdict(masses);
        Assessment.Numbers numbers = new Assessment.Numbers(Supply.unit(subject.kind()),
                function.needs().stream().map(need -> new Assessment.NeedText(need.label(), need.sentence())).toList(),
                masses, draws.chain(), reported, draws.responding(), draws.population(), shares, Optional.of(point),
                verdict == Verdict.PRIOR_DEPENDENT ? Settlement.of(function, draws) : List.of(), records(axes),
                draws.forbidden(function, Prior.AS_RECORDED), impossible, REPLICATES * POINTS, evaluations);
        return new Assessment(subject, setting, verdict, List.of(), Optional.of(numbers));
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
                double[] parts = new double[REPLICATES];
                for (int replicate = 0; replicate < REPLICATES; replicate++) {
                    parts[replicate] = share(all, replicate * POINTS, (replicate + 1) * POINTS);
                }
                ReplicateMean mean = ReplicateMean.of(parts);
                long never = Arrays.stream(possible).filter(value -> value == Double.NEGATIVE_INFINITY).count();
                Quantiles quantiles = Quantiles.of(possible);
                boolean alike = mean.mean() == 0 || mean.mean() == 1;
                masses.add(new Mass(prior, function.needs().get(need).label(), mean.mean(),
                        alike ? Mass.ofNone(possible.length) : mean.halfWidth(), mean.standardError(),
                        quantiles.at(0.05), quantiles.at(0.5), quantiles.at(0.95),
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

    /// The records behind the axes, each with what it says and what is drawn from it.
    private static List<Assessment.RecordUse> records(ParameterAxis[] axes) {
        Set<Assessment.RecordUse> uses = new LinkedHashSet<>();
        for (ParameterAxis axis : axes) {
            String unit = axis.resolved().slot().unit().symbol();
            for (Alternative alternative : axis.resolved().alternatives()) {
                ParameterRecord record = alternative.record();
                Distribution drawn = alternative.distribution();
                uses.add(new Assessment.RecordUse(record.id(), record.source(), axis.resolved().slot().key(),
                        record.confidence().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        record.rangeBasis() == RangeBasis.REPORTED, record.confidence().isSeen(),
                        axis.parameter().label(), alternative.weight(), alternative.level(), alternative.steps(),
                        alternative.widened(),
                        new Assessment.Recorded(number(record.value()), number(record.low()), number(record.high()),
                                record.unit().symbol()),
                        new Assessment.Drawn(drawn.low90(), drawn.median(), drawn.high90(), unit,
                                drawn.describe())));
            }
        }
        return List.copyOf(uses);
    }

    private static double number(@Nullable Double recorded) {
        return recorded == null ? Double.NaN : recorded;
    }
}
