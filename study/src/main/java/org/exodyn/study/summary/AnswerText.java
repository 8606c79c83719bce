package org.exodyn.study.summary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private final RunOutcome outcome;

    AnswerText(RunOutcome outcome) {
        this.outcome = outcome;
    }

    /// @param carrier the arm that answers the question
    List<String> sentences(int carrier, List<Response> responses, List<Delivery> deliveries,
            List<Conditioning> conditioning, List<CellSpread> cells) {
        if (ImmuneAnswer.applies(outcome)) {
            ImmuneAnswer immune = new ImmuneAnswer(outcome);
            return told(immune.first(carrier), immune.restored(carrier), immune.unsupported(carrier),
                    immune.second(carrier, closest(carrier, deliveries)),
                    third(conditioning, () -> immune.claimed(carrier)),
                    EffectReason.missingDraws(outcome));
        }
        EffectReason reason = new EffectReason(outcome, carrier,
                find(responses, DrawSet.MEASURED, carrier).resistanceFactor());
        String followed = CellSummary.sentence(cells, outcome.arms().get(carrier).id(),
                outcome.arms().get(carrier).models().arm().name(), outcome.sets().getFirst().size());
        return told(first(carrier, responses) + reason.withoutFactor(), reason.besideVesicles(), reason.unsupported(),
                second(carrier, deliveries, reason), followed,
                third(conditioning, () -> claimedFactor(carrier, responses)), EffectReason.missingDraws(outcome));
    }

    private static List<String> told(@Nullable String... sentences) {
        return Arrays.stream(sentences).filter(Objects::nonNull).filter(sentence -> !sentence.isEmpty()).toList();
    }

    private String first(int carrier, List<Response> responses) {
        String arm = outcome.arms().get(carrier).models().arm().name();
        String drug = outcome.document().scenario().drug().name().id();
        Band factor = find(responses, DrawSet.MEASURED, carrier).resistanceFactor();
        if (factor == null) {
            return "At the recorded numbers no draw has a half-effect of " + drug
                    + " within the doses, so a resistance factor cannot be given.";
        }
        String verdict = EffectReason.isSame(factor)
                ? "does not change the response to " + drug
                : factor.q05() > EffectReason.SEEN ? "raises the half-effect dose of " + drug
                        : factor.q95() < 1 / EffectReason.SEEN ? "lowers the half-effect dose of " + drug
                                : "may or may not change the response to " + drug;
        return "At the recorded numbers the arm “" + arm + "” " + verdict + ": the resistance factor is "
                + interval(factor) + ".";
    }

    private String second(int carrier, List<Delivery> deliveries, EffectReason reason) {
        Delivery closest = closest(carrier, deliveries);
        if (closest == null) {
            return outcome.reading().drugClaims().decoys().isEmpty()
                    ? "No claim names a target whose shift could be weighed against what is delivered."
                    : "The claims say that vesicles bind the drug outside of cells, so no delivery is weighed. Binding shifts"
                            + " low doses most; at the half-effect dose the drug itself fills sites, so the resistance"
                            + " factor is as a rule smaller than at low doses, which is what a claim is compared with.";
        }
        int draws = outcome.sets().getFirst().size();
        long enough = Math.round(closest.shareSufficient() * draws);
        EffectReason.Number number = reason.number(closest);
        return number.opening() + closest.cargo()
                + ", the cargo that comes closest, a cell receives a median of "
                + NumberText.of(closest.delivered().q50()) + " copies beside "
                + NumberText.of(closest.endogenous().q50())
                + " of its own, where " + needed(closest) + "; " + (enough == 0 ? "none" : Long.toString(enough))
                + " of " + draws + (enough <= 1 ? " draws delivers enough" : " draws deliver enough") + number.ending()
                + ".";
    }

    private static String needed(Delivery delivery) {
        double median = delivery.required() == null ? Double.NaN : delivery.required().q50();
        if (Double.isInfinite(median)) {
            return "no number would suffice " + delivery.requirement();
        }
        return NumberText.of(median) + " would be needed " + delivery.requirement() + ", "
                + (delivery.neededPerDelivered() <= 1 ? "and the median draw delivers enough"
                        : NumberText.significant(delivery.neededPerDelivered(), 2) + " times more in the median draw");
    }

    /// The cargo of which the arm comes closest to what is needed; null where no need is known.
    private @Nullable Delivery closest(int carrier, List<Delivery> deliveries) {
        String arm = outcome.arms().get(carrier).id();
        return deliveries.stream()
                .filter(one -> one.premise().equals(DrawSet.MEASURED) && one.arm().equals(arm)
                        && one.required() != null)
                .min(Comparator.comparingDouble(Delivery::neededPerDelivered))
                .orElse(null);
    }

    /// What stands behind the answer, as a heading; empty where no need is known.
    String reason(int carrier, List<Response> responses, List<Delivery> deliveries) {
        Delivery closest = closest(carrier, deliveries);
        if (closest == null) {
            return "";
        }
        if (ImmuneAnswer.applies(outcome)) {
            return ImmuneAnswer.reason(closest);
        }
        return new EffectReason(outcome, carrier, find(responses, DrawSet.MEASURED, carrier).resistanceFactor())
                .number(closest).heading();
    }

    private String claimedFactor(int carrier, List<Response> responses) {
        Response claimed = find(responses, DrawSet.CLAIMED, carrier);
        return claimed.resistanceFactor() == null
                ? ""
                : "the resistance factor would be " + interval(claimed.resistanceFactor());
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
        return agreement(effect.get(), all.priorMass(), all.priorMassError()) + moved(all.moves()) + ".";
    }

    /// What follows from the claims, and how much of what the records allow agrees with them.
    ///
    /// @param effect as in `the resistance factor would be 1.4`, or empty
    /// @param mass an estimate, which may come out above one
    static String agreement(String effect, double mass, double error) {
        boolean few = mass < 0.5;
        String share = NumberText.share(mass, error);
        return effect.isEmpty()
                ? (few ? "Only " : "")
                        + (few ? share : share.substring(0, 1).toUpperCase(Locale.ROOT) + share.substring(1))
                        + " of what the records allow agrees with all claims"
                : "If all claims hold, " + effect + (few ? ", but only " : ", and ") + share
                        + " of what the records allow agrees with them";
    }

    private static String moved(List<Move> moves) {
        if (moves.isEmpty()) {
            return "";
        }
        Move most = moves.getFirst();
        // The same parameter of another cargo moves just as far: one of them says it.
        Move next = moves.stream().filter(move -> Math.abs(move.quantile() - most.quantile()) > 1e-3).findFirst()
                .orElse(most);
        return ", most easily with " + move(most) + (next.equals(most) ? "" : " and " + move(next));
    }

    private static String move(Move move) {
        String factor = Double.isNaN(move.decades())
                ? " at its " + NumberText.percent(move.quantile()) + " quantile"
                : " " + NumberText.significant(StrictMath.pow(10, Math.abs(move.decades())), 2) + " times "
                        + (move.decades() > 0 ? "above" : "below") + " its median";
        return move.label() + factor;
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

    static String interval(Band band) {
        if (band.q95() == 0 || band.q05() == Double.POSITIVE_INFINITY) {
            return factor(band.q50()) + " in 95 % of draws or more";
        }
        return factor(band.q50()) + " (90 % of draws: " + factor(band.q05()) + " to " + factor(band.q95()) + ")";
    }

    /// A factor, zero and infinity being what the doses do not resolve.
    static String factor(double value) {
        return value == 0 ? "below what the doses resolve"
                : Double.isInfinite(value) ? "beyond what the doses resolve"
                        : value < 0.1 || value >= 100 ? NumberText.of(value) : NumberText.fixed(value, 2);
    }
}
