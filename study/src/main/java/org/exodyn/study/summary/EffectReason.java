package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.VesicleContent;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// Why an arm's resistance factor is what it is, as far as the run can tell: how much arrives, what the factor is where enough does,
/// what the medium brings beside vesicles, and what rests on effect sizes that no record gives.
final class EffectReason {

    /// A factor within this of one is no change that an assay could see.
    static final double SEEN = 1.05;

    private final RunOutcome outcome;
    private final int carrier;
    private final @Nullable Band factor;

    /// @param carrier the arm that answers the question
    /// @param factor its resistance factor from the records alone; null where no draw has one
    EffectReason(RunOutcome outcome, int carrier, @Nullable Band factor) {
        this.outcome = outcome;
        this.carrier = carrier;
        this.factor = factor;
    }

    /// Whether nearly all of a band is no change that an assay could see.
    static boolean isSame(@Nullable Band band) {
        return band != null && band.q95() < SEEN && band.q05() > 1 / SEEN;
    }

    private static boolean isSame(double factor) {
        return factor < SEEN && factor > 1 / SEEN;
    }

    /// The words before what is delivered, and what follows after it.
    ///
    /// @param opening as in `The reason is number: of `
    /// @param ending as in `, and in these the factor is 1.00`; may be empty
    /// @param heading the same as a heading
    record Number(String heading, String opening, String ending) {}

    /// How number bears on the factor.
    Number number(Delivery closest) {
        Double where = whereEnough(closest.cargo());
        boolean same = isSame(factor);
        if (closest.required() != null && Double.isInfinite(closest.required().q50())) {
            return new Number("More would not help", closest.shareSufficient() == 0 ? "More would not help: of "
                    : "In more than half of the draws more would not help: of ", "");
        }
        if (where == null) {
            return new Number(closest.shareSufficient() > 0 ? "What arrives" : "Too little arrives",
                    closest.shareSufficient() > 0 ? "Of "
                            : same ? "The reason is number: of "
                                    : "What vesicles deliver is too little in every draw: of ",
                    "");
        }
        String there = ", and where enough arrives the median factor is " + AnswerText.factor(where);
        if (isSame(where)) {
            return new Number("Number is not what is missing",
                    "Number is not what is missing, the response hardly follows its target: of ", there);
        }
        return closest.shareSufficient() >= 0.9 ? new Number("Enough arrives", "Number is no obstacle: of ", "")
                : new Number("Number decides", "Number decides: of ", there);
    }

    /// Median factor of the draws that deliver enough of a cargo; null where none does or none of these has a factor.
    private @Nullable Double whereEnough(String cargo) {
        int set = outcome.set(DrawSet.MEASURED);
        boolean[] enough = new DeliverySummary(outcome).sufficient(set, carrier, cargo);
        double[] factors = ResponseSummary.factorOfEachDraw(outcome, set, carrier);
        double[] known = IntStream.range(0, factors.length)
                .filter(draw -> enough[draw] && !Double.isNaN(factors[draw])).mapToDouble(draw -> factors[draw])
                .toArray();
        return known.length == 0 ? null : Bands.ofRatios(known).q50();
    }

    /// What the arm brings beside vesicles, weighed by the arm with the same medium without them; empty where there is nothing to say.
    String besideVesicles() {
        if (factor == null || isSame(factor)) {
            return "";
        }
        Arm own = outcome.arms().get(carrier).models().arm();
        List<String> others = others(own);
        Integer depleted = depleted(own);
        if (depleted == null) {
            return others.isEmpty() ? ""
                    : "Its medium also brings " + String.join(" and ", others)
                            + ", and no arm with the same medium without vesicles tells what these do.";
        }
        double[] known = ResponseSummary.resistanceFactors(outcome, outcome.set(DrawSet.MEASURED), depleted);
        if (known.length == 0) {
            return "";
        }
        Band without = Bands.ofRatios(known);
        double share = StrictMath.log(without.q50()) / StrictMath.log(factor.q50());
        String what = others.isEmpty() ? "what the medium holds beside vesicles" : String.join(" and ", others);
        String verdict = isSame(factor.q50()) || Double.isNaN(share) ? "which is to be compared with it"
                : share >= 0.8 ? "so the shift is not the vesicles' but comes from " + what
                        : share >= 0.2 ? "so a part of the shift comes from " + what
                                : "so the shift comes with the vesicles";
        return "With the same medium depleted of vesicles (“" + name(depleted) + "”) it is "
                + AnswerText.interval(without)
                + ", " + verdict + ".";
    }

    private List<String> others(Arm own) {
        Map<String, Donor> donors = outcome.document().scenario().donors();
        List<String> others = new ArrayList<>();
        if (own.donorKey() != null && donors.get(own.donorKey()) instanceof Donor.ConditionedMedium medium) {
            if (medium.soluble() != null) {
                others.add("soluble factors");
            }
            if (medium.carryOver() != null && medium.carryOver().value() > 0) {
                others.add("drug carried over");
            }
        }
        return others;
    }

    /// The arm that differs from this one by depletion alone.
    private @Nullable Integer depleted(Arm own) {
        for (int arm = 0; arm < outcome.arms().size(); arm++) {
            Arm other = outcome.arms().get(arm).models().arm();
            if (other.vesicles() == VesicleContent.DEPLETED && other.donorKey() != null
                    && other.donorKey().equals(own.donorKey()) && other.inhibitors().equals(own.inhibitors())
                    && other.interventions().equals(own.interventions())
                    && other.heterogeneity().equals(own.heterogeneity())) {
                return arm;
            }
        }
        return null;
    }

    private String name(int arm) {
        return outcome.arms().get(arm).models().arm().name();
    }

    /// What is left of a change when effect sizes that no record gives are zero; empty where there is none to lose.
    String unsupported() {
        int set = outcome.set(DrawSet.UNSUPPORTED_ZERO);
        if (set < 0 || factor == null || isSame(factor)) {
            return "";
        }
        double[] known = ResponseSummary.resistanceFactors(outcome, set, carrier);
        if (known.length == 0) {
            return "With effect sizes that no record gives at zero, no draw has a factor.";
        }
        return unsupported(factor, Bands.ofRatios(known), "the factor is ");
    }

    /// @param what as in `the factor is `
    static String unsupported(Band measured, Band zero, String what) {
        if (isSame(zero)) {
            return "This rests wholly on effect sizes that no record gives: with them at zero " + what
                    + AnswerText.interval(zero) + ".";
        }
        double[] both = {measured.q05(), measured.q50(), measured.q95()};
        double[] without = {zero.q05(), zero.q50(), zero.q95()};
        boolean alike = IntStream.range(0, 3).allMatch(at -> both[at] == without[at] || isSame(both[at] / without[at]));
        return alike ? ""
                : "It rests in part on effect sizes that no record gives: with them at zero " + what
                        + AnswerText.interval(zero) + ".";
    }

    /// Draws that were asked for and not made, or that no simulation could be made for.
    static String missingDraws(RunOutcome outcome) {
        int asked = outcome.document().scenario().ensemble().draws();
        List<String> said = new ArrayList<>();
        for (DrawSet set : outcome.sets()) {
            if (set.size() < asked) {
                said.add("Of " + asked + " draws asked for, " + set.size() + " were made under “" + set.premise()
                        + "”.");
            }
        }
        int tried = outcome.prior().tried();
        int passed = tried - outcome.prior().draws().size();
        if (passed > 0) {
            said.add("A share of " + NumberText.of((double) passed / tried)
                    + " of what the records allow is impossible together and was passed over.");
        }
        return String.join(" ", said);
    }

    /// Draws of the carrier and the reference that say nothing of a factor.
    String withoutFactor() {
        double[] factors = ResponseSummary.factorOfEachDraw(outcome, outcome.set(DrawSet.MEASURED), carrier);
        long without = Arrays.stream(factors).filter(Double::isNaN).count();
        return without == 0 ? ""
                : " In " + without + " of " + factors.length
                        + " draws both half-effect doses lie outside the doses; these say nothing of it.";
    }
}
