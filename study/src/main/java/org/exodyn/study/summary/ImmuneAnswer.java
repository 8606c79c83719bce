package org.exodyn.study.summary;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.scenario.DrugAction;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// The answer where recipients meet effectors: viability relative to an arm's own culture would hide what effectors kill there already, so a
/// half-effect dose says little, and the number of recipients that are left says what was asked.
final class ImmuneAnswer {

    /// A ratio of cell numbers within this of one is no change that an assay could see.
    private static final double SEEN = 1.05;

    private final RunOutcome outcome;
    private final Scenario scenario;
    private final String drug;
    private final String cells;

    ImmuneAnswer(RunOutcome outcome) {
        this.outcome = outcome;
        this.scenario = outcome.document().scenario();
        this.drug = scenario.drug().name().id();
        this.cells = scenario.recipients().cell().id() + " cells";
    }

    /// Whether this is how such a run is answered.
    static boolean applies(RunOutcome outcome) {
        return outcome.document().scenario().effectors() != null;
    }

    /// Whether the drug gives back activity that effectors lost, so that restoring is a question.
    private boolean restores() {
        return scenario.drug().action() == DrugAction.PD1_BLOCKADE;
    }

    String first(int carrier) {
        Band without = ratio(DrawSet.MEASURED, carrier, 0);
        Band with = ratio(DrawSet.MEASURED, carrier, last());
        return "At the recorded numbers the vesicles of the arm “" + name(carrier) + "” "
                + verdict(without, with, restores())
                + ": with them there are " + times(without) + " times as many " + cells + " at read-out without " + drug
                + ", and " + times(with) + " times at " + top() + ".";
    }

    /// @param restores whether all that differs between arms is killing by effectors; another drug kills too
    static String verdict(Band without, Band with, boolean restores) {
        if (isSame(without) && isSame(with)) {
            return restores ? "leave killing as it is" : "leave the number of recipients as it is";
        }
        if (restores && without.q05() > SEEN && isSame(with)) {
            return "protect from killing, and the antibody undoes it";
        }
        boolean more = without.q05() > SEEN || with.q05() > SEEN;
        boolean fewer = without.q95() < 1 / SEEN || with.q95() < 1 / SEEN;
        if (more && fewer) {
            return "protect at one dose and further killing at the other";
        }
        if (more) {
            return restores ? "protect from killing" : "leave more recipients alive";
        }
        if (fewer) {
            return restores ? "further killing" : "leave fewer recipients alive";
        }
        return restores ? "may or may not protect from killing"
                : "may or may not change how many recipients are left";
    }

    private static boolean isSame(Band band) {
        return band.q95() < SEEN && band.q05() > 1 / SEEN;
    }

    /// @param closest what the arm brings, of which it comes closest to what is needed; null where no need is known
    String second(int carrier, @Nullable Delivery closest) {
        String benefit = drug + " at " + top() + " leaves " + share(left(DrawSet.MEASURED, outcome.reference()))
                + " of the " + cells + " without vesicles and " + share(left(DrawSet.MEASURED, carrier)) + " with them";
        if (closest == null || closest.required() == null) {
            return benefit + ".";
        }
        if (closest.cargo().equals(EffectorSummary.name(SurfaceLigand.PD_L1))) {
            return benefit + "; a median of " + NumberText.of(closest.delivered().q50())
                    + " PD-1 on an effector are held by PD-L1 of vesicles, where PD-L1 of the " + cells
                    + " holds as many as "
                    + NumberText.of(closest.endogenous().q50()) + " at its density in the synapse and "
                    + NumberText.of(closest.required().q50()) + " would lower activity by 20 %.";
        }
        int draws = outcome.sets().getFirst().size();
        return benefit + "; " + closest.cargo() + ": a median of " + NumberText.of(closest.delivered().q50())
                + " by vesicles beside " + NumberText.of(closest.endogenous().q50()) + " there already, where "
                + (Double.isInfinite(closest.required().q50()) ? "no number would suffice "
                        : NumberText.of(closest.required().q50()) + " are needed ")
                + closest.requirement() + "; enough in " + Math.round(closest.shareSufficient() * draws) + " of "
                + draws
                + " draws.";
    }

    /// How much of what is needed arrives at effectors, as a heading.
    static String reason(Delivery closest) {
        return Double.isInfinite(closest.required() == null ? Double.NaN : closest.required().q50())
                ? "More would not help"
                : closest.neededPerDelivered() > 1 ? "Too little arrives" : "Enough arrives";
    }

    /// What follows if the claims hold.
    String claimed(int carrier) {
        return "there would be " + times(ratio(DrawSet.CLAIMED, carrier, 0)) + " times as many " + cells + " without "
                + drug
                + " and " + times(ratio(DrawSet.CLAIMED, carrier, last())) + " times at " + top();
    }

    /// Whether the antibody gives back the killing that vesicles take, counted over draws; empty for a drug of which this is no question.
    String restored(int carrier) {
        if (!restores()) {
            return "";
        }
        double[] without = values(DrawSet.MEASURED, carrier, 0);
        double[] with = values(DrawSet.MEASURED, carrier, last());
        long protects = Arrays.stream(without).filter(ratio -> ratio > SEEN).count();
        long undone = IntStream.range(0, without.length).filter(draw -> without[draw] > SEEN && with[draw] <= SEEN)
                .count();
        long less = IntStream.range(0, without.length).filter(
                draw -> without[draw] > SEEN && with[draw] > SEEN && with[draw] * SEEN < without[draw]).count();
        long more = IntStream.range(0, without.length)
                .filter(draw -> without[draw] > SEEN && with[draw] > without[draw] * SEEN).count();
        return "Does " + drug + " restore killing in their presence? "
                + restoredIn(protects, undone, less, more, without.length)
                        .replace("{top}", top());
    }

    /// @param protects draws in which vesicles protect by more than an assay's error without the antibody
    /// @param undone draws of these in which nothing of that is seen at the highest dose
    /// @param less draws of these in which it is seen, but less by more than that error
    /// @param more draws of these in which it is larger by more than that error
    static String restoredIn(long protects, long undone, long less, long more, int draws) {
        if (protects == 0) {
            return "There is nothing to restore: in none of " + draws + " draws do vesicles protect by 5 % or more.";
        }
        String found = "vesicles protect by 5 % or more in " + protects + " of " + draws
                + " draws, and at {top} the antibody undoes it in " + undone + " of these and lessens it in " + less
                + (more > 0 ? "; in " + more + " protection is larger there" : "") + ".";
        return (2 * undone > protects ? "Yes: " : 2 * (undone + less) > protects ? "In part: " : "No: ") + found;
    }

    /// What is left of protection when effect sizes that no record gives are zero.
    String unsupported(int carrier) {
        Band measured = ratio(DrawSet.MEASURED, carrier, 0);
        return outcome.set(DrawSet.UNSUPPORTED_ZERO) < 0 || isSame(measured) ? ""
                : EffectReason.unsupported(measured, ratio(DrawSet.UNSUPPORTED_ZERO, carrier, 0),
                        "the number of " + cells + " without " + drug + ", relative to no vesicles, is ");
    }

    private double[] values(String premise, int arm, int dose) {
        return perDraw(premise, arm, (own, reference) -> cells(own, dose) / cells(reference, dose));
    }

    private int last() {
        return outcome.dosesPerUm3().length - 1;
    }

    private String top() {
        return ReportAssembly.typeset(scenario.drug().doses().getLast().format());
    }

    private String name(int arm) {
        return outcome.arms().get(arm).models().arm().name();
    }

    /// Cells of an arm over those of the reference at the same dose, draw by draw.
    private Band ratio(String premise, int arm, int dose) {
        return Bands.of(values(premise, arm, dose));
    }

    /// Cells at the highest dose over those without drug.
    private Band left(String premise, int arm) {
        return Bands.of(perDraw(premise, arm, (own, _) -> cells(own, last()) / cells(own, 0)));
    }

    /// Live cells at read-out. Less than one is none: what is left then is the decay of a mean, and ratios of it would say nothing.
    private static double cells(ArmDraw run, int dose) {
        return Math.max(1, run.response().cells()[dose]);
    }

    private interface OfDraw {
        double of(ArmDraw own, ArmDraw reference);
    }

    private double[] perDraw(String premise, int arm, OfDraw value) {
        int set = outcome.set(premise);
        double[] values = new double[outcome.sets().get(set).size()];
        for (int draw = 0; draw < values.length; draw++) {
            values[draw] = value.of(outcome.results()[set][arm][draw],
                    outcome.results()[set][outcome.reference()][draw]);
        }
        return values;
    }

    private static String times(Band band) {
        return number(band.q50()) + " (90 % of draws: " + number(band.q05()) + " to " + number(band.q95()) + ")";
    }

    private static String number(double value) {
        return value >= 100 || value < 0.01 ? NumberText.significant(value, 2) : NumberText.fixed(value, 2);
    }

    private static String share(Band band) {
        return NumberText.percent(band.q50()) + " (90 % of draws: " + NumberText.percent(band.q05()) + " to "
                + NumberText.percent(band.q95()) + ")";
    }
}
