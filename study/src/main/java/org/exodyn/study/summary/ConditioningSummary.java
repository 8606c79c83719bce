package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.exodyn.assembly.ParameterAxis;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.quantity.StandardNormal;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Move;
import org.exodyn.study.run.ClaimedPremise;
import org.exodyn.study.run.Demand;
import org.exodyn.study.run.RunOutcome;

/// What it costs to believe the claims, one by one and all at once.
final class ConditioningSummary {

    /// Moves smaller than this, in standard deviations, are not shown.
    private static final double SHOWN = 0.3;

    private final RunOutcome outcome;

    ConditioningSummary(RunOutcome outcome) {
        this.outcome = outcome;
    }

    List<Conditioning> all() {
        List<Conditioning> rows = new ArrayList<>();
        for (ClaimedPremise.Conditioned single : outcome.single()) {
            Demand demand = single.demands().getFirst();
            rows.add(row(demand.claim(), demand.label(), demand.text(), single));
        }
        ClaimedPremise.Conditioned joint = outcome.joint();
        if (joint != null && joint.demands().size() > 1) {
            rows.add(row("all", "all selected claims at once", "each of the above on its own", joint));
        }
        return rows;
    }

    private Conditioning row(String claim, String label, String demanded, ClaimedPremise.Conditioned conditioned) {
        return new Conditioning(claim, label, demanded, conditioned.reached(), conditioned.outcome(),
                conditioned.distance(),
                conditioned.priorMass(), conditioned.priorMass() * conditioned.massRelativeError(),
                conditioned.effectiveSampleSize(),
                conditioned.draws() == null ? 0 : conditioned.draws().size(), moves(conditioned));
    }

    private List<Move> moves(ClaimedPremise.Conditioned conditioned) {
        List<Move> moves = new ArrayList<>();
        for (int index = 0; index < conditioned.point().length; index++) {
            double quantile = conditioned.point()[index];
            if (Math.abs(StandardNormal.quantile(quantile)) < SHOWN) {
                continue;
            }
            ParameterAxis axis = outcome.space().axes().get(index);
            double median = axis.inSlotUnit(0.5);
            double value = axis.inSlotUnit(quantile);
            double decades = median > 0 && value > 0 ? StrictMath.log10(value / median) : Double.NaN;
            String confidence = EvidenceCards.word(axis.resolved().alternatives().stream()
                    .map(one -> one.record().confidence())
                    .max(Comparator.<Confidence>naturalOrder())
                    .orElseThrow()
                    .name());
            boolean assumed = axis.resolved().alternatives().stream()
                    .anyMatch(one -> one.record().rangeBasis() == RangeBasis.ASSUMED_PRIOR);
            moves.add(new Move(axis.parameter().id(), InfluenceSummary.label(axis),
                    axis.resolved().slot().unit().readable(),
                    axis.inSlotUnit(0.05), median, axis.inSlotUnit(0.95), value, decades, quantile,
                    assumed && !confidence.equals("assumed") ? confidence + ", range assumed" : confidence));
        }
        moves.sort(Comparator.comparingDouble((Move move) -> Math.abs(StandardNormal.quantile(move.quantile())))
                .reversed());
        return moves;
    }
}
