package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.resolve.Alternative;
import org.exodyn.atlas.resolve.Step;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.quantity.Point;
import org.exodyn.study.report.ReportContent.Influence;
import org.exodyn.study.response.RankCorrelation;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;

/// Every sampled parameter with its sources, ranked by how strongly an output follows it over the prior draws.
final class InfluenceSummary {

    private static final String TRANSFER = " → transfer";
    private static final String VIABILITY = " → viability";
    private static final String CELLS = " → single cells";
    private static final String BOTH = "viability at the shown dose (→ viability) or the resistance factor through transfer,"
            + " however small (→ transfer), whichever follows it more closely";

    private final RunOutcome outcome;
    private final EvidenceCards cards;

    InfluenceSummary(RunOutcome outcome, EvidenceCards cards) {
        this.outcome = outcome;
        this.cards = cards;
    }

    /// @param arm the arm whose ln RF and viability are followed
    List<Influence> all(int arm) {
        int set = outcome.set(DrawSet.MEASURED);
        double[] resistance = perDraw(set, arm, true);
        double[] viability = perDraw(set, arm, false);
        List<Influence> influences = new ArrayList<>();
        for (int axis = 0; axis < outcome.space().dimension(); axis++) {
            double[] points = new double[resistance.length];
            for (int draw = 0; draw < points.length; draw++) {
                points[draw] = outcome.sets().get(set).points()[draw][axis];
            }
            boolean constant = outcome.space().axes().get(axis).resolved().distribution() instanceof Point;
            double onResistance = constant ? 0 : Math.abs(RankCorrelation.spearman(points, resistance));
            double onViability = constant ? 0 : Math.abs(RankCorrelation.spearman(points, viability));
            boolean first = onResistance >= onViability;
            influences.add(influence(outcome.space().axes().get(axis), first ? onResistance : onViability,
                    RankCorrelation.noise(points.length, 2 * outcome.space().dimension()),
                    first ? TRANSFER : VIABILITY));
        }
        // what differs between cells or vesicles moves no mean: it has no rank among the others
        outcome.cells().axes().forEach(axis -> influences.add(influence(axis, Double.NaN, 0, CELLS)));
        influences.sort(Comparator.comparingDouble(InfluenceSummary::rank).reversed());
        return influences;
    }

    private static double rank(Influence influence) {
        return Double.isNaN(influence.importance()) ? -1 : influence.importance();
    }

    private double[] perDraw(int set, int arm, boolean resistance) {
        ArmDraw[] draws = outcome.results()[set][arm];
        double[] values = new double[draws.length];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = resistance
                    ? outcome.schedule().windowMean(draws[draw].column(outcome.arms().get(arm).column("ln_rf")))
                    : draws[draw].response().viability()[outcome.shownDose()];
        }
        return values;
    }

    private Influence influence(ParameterAxis axis, double importance, double noise, String output) {
        List<Alternative> alternatives = axis.resolved().alternatives();
        Confidence weakest = alternatives.stream().map(one -> one.record().confidence()).max(Comparator.naturalOrder())
                .orElseThrow();
        RangeBasis basis = alternatives.stream().map(one -> one.record().rangeBasis()).max(Comparator.naturalOrder())
                .orElseThrow();
        return new Influence(axis.parameter().id(), label(axis) + output, axis.parameter().symbol(),
                axis.resolved().slot().unit().readable(),
                axis.inSlotUnit(0.05), axis.inSlotUnit(0.5), axis.inSlotUnit(0.95),
                axis.resolved().distribution().describe(), importance, noise,
                BOTH, EvidenceCards.word(weakest.name()), EvidenceCards.word(basis.name()),
                alternatives.stream().map(one -> cards.record(one.record())).toList(),
                axis.resolved().steps().stream().map(Step::sentence).toList());
    }

    /// The parameter in words, with what it is wanted for where the words alone do not tell.
    static String label(ParameterAxis axis) {
        String label = axis.parameter().label();
        String scope = ((ModelParameter.Drawn) axis.parameter().value()).scope().text();
        String first = scope.contains(",") ? scope.substring(0, scope.indexOf(',')) : scope;
        return scope.isEmpty() || label.contains(first) ? label : label + " (" + scope + ")";
    }
}
