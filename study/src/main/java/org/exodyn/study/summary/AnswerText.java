package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.CellSpread;
import org.exodyn.study.report.ReportContent.Conditioning;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.report.ReportContent.Move;
import org.exodyn.study.report.ReportContent.Response;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// The answer in plain sentences, made from the numbers and nothing else.
final class AnswerText {

    /// A resistance factor within this of one is no change that an assay could see.
    private static final double SEEN = 1.05;

    private final RunOutcome outcome;

    AnswerText(RunOutcome outcome) {
        this.outcome = outcome;
    }

    /// @param carrier the arm that answers the question
    List<String> sentences(int carrier, List<Response> responses, List<Delivery> deliveries,
            List<Conditioning> conditioning, List<CellSpread> cells) {
        if (ImmuneAnswer.applies(outcome)) {
            ImmuneAnswer immune = new ImmuneAnswer(outcome);
            return List.of(immune.first(carrier), immune.second(carrier, deliveries),
                    third(conditioning, () -> immune.claimed(carrier)));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(first(carrier, responses));
        sentences.add(second(carrier, deliveries));
        String followed = CellSummary.sentence(cells, outcome.arms().get(carrier).id(),
                outcome.arms().get(carrier).models().arm().name(), outcome.sets().getFirst().size());
        // What acts outside of cells does not show in what single cells hold.
        if (followed != null && outcome.reading().drugClaims().decoys().isEmpty()) {
            sentences.add(followed);
        }
        sentences.add(third(conditioning, () -> claimedFactor(carrier, responses)));
        return sentences;
    }

    private String first(int carrier, List<Response> responses) {
        String arm = outcome.arms().get(carrier).models().arm().name();
        String drug = outcome.document().scenario().drug().name().id();
        Band factor = find(responses, DrawSet.MEASURED, carrier).resistanceFactor();
        if (factor == null) {
            return "At the recorded numbers no draw reaches a half-effect of " + drug
                    + " within the doses, so a resistance factor cannot be given.";
        }
        String verdict = factor.q95() < SEEN && factor.q05() > 1 / SEEN
                ? "does not change the response to " + drug
                : factor.q05() > SEEN ? "raises the half-effect dose of " + drug
                        : "may or may not change the response to " + drug;
        return "At the recorded numbers the arm “" + arm + "” " + verdict + ": the resistance factor is "
                + interval(factor) + ".";
    }

    private String second(int carrier, List<Delivery> deliveries) {
        String arm = outcome.arms().get(carrier).id();
        Delivery closest = deliveries.stream()
                .filter(one -> one.premise().equals(DrawSet.MEASURED) && one.arm().equals(arm)
                        && one.required() != null)
                .max(Comparator.comparingDouble(AnswerText::ratio))
                .orElse(null);
        if (closest == null || closest.required() == null) {
            return outcome.reading().drugClaims().decoys().isEmpty()
                    ? "No claim names a target whose shift could be weighed against what is delivered."
                    : "The claims say that vesicles bind the drug outside of cells, so no delivery is weighed.";
        }
        double ratio = ratio(closest);
        long enough = Math.round(closest.shareSufficient() * outcome.sets().getFirst().size());
        return opening(closest) + closest.cargo()
                + ", the cargo that comes closest, a cell receives a median of "
                + NumberText.of(closest.delivered().q50()) + " copies beside "
                + NumberText.of(closest.endogenous().q50())
                + " of its own, where " + needed(closest, ratio) + "; " + (enough == 0 ? "none" : Long.toString(enough))
                + " of "
                + outcome.sets().getFirst().size()
                + (enough <= 1 ? " draws delivers enough." : " draws deliver enough.");
    }

    /// How number bears on the answer: whether enough is delivered in nearly all draws, in hardly any, or in some.
    private static String opening(Delivery closest) {
        if (closest.required() != null && Double.isInfinite(closest.required().q50())) {
            return "More would not help: of ";
        }
        return closest.shareSufficient() >= 0.9 ? "Number is no obstacle: of "
                : closest.shareSufficient() <= 0.1 ? "The reason is number: of " : "Number decides: of ";
    }

    private static String needed(Delivery delivery, double ratio) {
        double median = delivery.required() == null ? Double.NaN : delivery.required().q50();
        if (Double.isInfinite(median)) {
            return "no number would suffice " + delivery.requirement();
        }
        return NumberText.of(median) + " would be needed " + delivery.requirement() + ", "
                + (ratio >= 1 ? "which is enough" : NumberText.significant(1 / ratio, 2) + " times more");
    }

    private static double ratio(Delivery delivery) {
        return delivery.required() == null ? 0 : delivery.delivered().q50() / delivery.required().q50();
    }

    private String claimedFactor(int carrier, List<Response> responses) {
        Response claimed = find(responses, DrawSet.CLAIMED, carrier);
        return claimed.resistanceFactor() == null
                ? ""
                : " the resistance factor would be " + interval(claimed.resistanceFactor()) + ", but";
    }

    /// @param effect what follows if the claims hold, called only where they can
    private static String third(List<Conditioning> conditioning, Supplier<String> effect) {
        Conditioning all = conditioning.isEmpty() ? null : conditioning.getLast();
        if (all == null) {
            return "The claims were not taken as a premise in this run.";
        }
        if (!all.reached()) {
            return "No combination of values within the records' ranges was found at which all claims hold at once: "
                    + all.outcome() + ".";
        }
        return "If all claims hold," + effect.get() + " only a share "
                + share(NumberText.probability(all.priorMass(), all.priorMassError(), 0))
                + " of what the records allow agrees with them" + moved(all.moves()) + ".";
    }

    private static String share(String probability) {
        return probability.startsWith("< ") ? "below " + probability.substring(2) : "of " + probability;
    }

    private static String moved(List<Move> moves) {
        if (moves.isEmpty()) {
            return "";
        }
        Move most = moves.getFirst();
        // The same parameter of another cargo moves just as far: one of them says it.
        Move next = moves.stream().filter(move -> Math.abs(move.quantile() - most.quantile()) > 1e-3).findFirst()
                .orElse(most);
        return ": above all " + move(most) + (next.equals(most) ? "" : " and " + move(next));
    }

    private static String move(Move move) {
        String factor = Double.isNaN(move.decades())
                ? "at its " + NumberText.percent(move.quantile()) + " quantile"
                : NumberText.significant(StrictMath.pow(10, Math.abs(move.decades())), 2) + " times "
                        + (move.decades() > 0 ? "above" : "below") + " its median";
        return move.label() + " would have to be " + factor;
    }

    private Response find(List<Response> responses, String premise, int arm) {
        String id = outcome.arms().get(arm).id();
        @Nullable
        Response found = responses.stream()
                .filter(one -> one.premise().equals(premise) && one.arm().equals(id))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw new IllegalStateException("No response of arm " + id + " under " + premise);
        }
        return found;
    }

    private static String interval(Band band) {
        return factor(band.q50()) + " (90 % of draws: " + factor(band.q05()) + " to " + factor(band.q95()) + ")";
    }

    private static String factor(double value) {
        return Double.isInfinite(value) ? "beyond what the doses resolve" : NumberText.fixed(value, 2);
    }
}
