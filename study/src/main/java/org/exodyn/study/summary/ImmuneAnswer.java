package org.exodyn.study.summary;

import java.util.Arrays;
import java.util.List;
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

/// The answer where the drug is an antibody that acts through effectors: there a half-effect dose says little, and the number of recipients
/// that are left says what was asked.
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
        Scenario scenario = outcome.document().scenario();
        return scenario.effectors() != null && scenario.drug().action() == DrugAction.PD1_BLOCKADE;
    }

    String first(int carrier) {
        Band without = ratio(DrawSet.MEASURED, carrier, 0);
        Band with = ratio(DrawSet.MEASURED, carrier, last());
        return "At the recorded numbers the vesicles of the arm “" + name(carrier) + "” " + verdict(without, with)
                + ": with them there are " + times(without) + " times as many " + cells + " at read-out without " + drug
                + ", and " + times(with) + " times at " + top() + ".";
    }

    private static String verdict(Band without, Band with) {
        if (isSame(without) && isSame(with)) {
            return "leave killing as it is";
        }
        if (without.q05() > SEEN && isSame(with)) {
            return "protect from killing, and the antibody undoes it";
        }
        if (without.q05() > SEEN || with.q05() > SEEN) {
            return "protect from killing";
        }
        return "may or may not protect from killing";
    }

    private static boolean isSame(Band band) {
        return band.q95() < SEEN && band.q05() > 1 / SEEN;
    }

    String second(int carrier, List<Delivery> deliveries) {
        String benefit = drug + " at " + top() + " leaves " + share(left(DrawSet.MEASURED, outcome.reference()))
                + " of the " + cells + " without vesicles and " + share(left(DrawSet.MEASURED, carrier)) + " with them";
        String arm = outcome.arms().get(carrier).id();
        String row = EffectorSummary.name(SurfaceLigand.PD_L1);
        return deliveries.stream()
                .filter(one -> one.premise().equals(DrawSet.MEASURED) && one.arm().equals(arm)
                        && one.cargo().equals(row))
                .findFirst().map(one -> benefit + "; a median of " + NumberText.of(one.delivered().q50())
                        + " PD-1 on an effector are held by PD-L1 of vesicles, where PD-L1 of the " + cells
                        + " holds as many as "
                        + NumberText.of(one.endogenous().q50()) + " at its density in the synapse and "
                        + (one.required() == null ? "an unknown number" : NumberText.of(one.required().q50()))
                        + " would lower activity by 20 %.")
                .orElse(benefit + ".");
    }

    /// What follows if the claims hold.
    String claimed(int carrier) {
        return "there would be " + times(ratio(DrawSet.CLAIMED, carrier, 0)) + " times as many " + cells + " without "
                + drug
                + " and " + times(ratio(DrawSet.CLAIMED, carrier, last())) + " times at " + top();
    }

    /// Whether the antibody gives back the killing that vesicles take, counted over draws.
    String restored(int carrier) {
        double[] without = values(DrawSet.MEASURED, carrier, 0);
        double[] with = values(DrawSet.MEASURED, carrier, last());
        long protects = Arrays.stream(without).filter(ratio -> ratio > SEEN).count();
        long undone = IntStream.range(0, without.length).filter(draw -> without[draw] > SEEN && with[draw] <= SEEN)
                .count();
        long less = IntStream.range(0, without.length)
                .filter(draw -> without[draw] > SEEN && with[draw] > SEEN && with[draw] < without[draw]).count();
        return "Does " + drug + " restore killing in their presence? "
                + restoredIn(protects, undone, less, without.length)
                        .replace("{top}", top());
    }

    /// @param protects draws in which vesicles protect by more than an assay's error without the antibody
    /// @param undone draws of these in which nothing of that is seen at the highest dose
    /// @param less draws of these in which it is seen, but less
    static String restoredIn(long protects, long undone, long less, int draws) {
        if (protects == 0) {
            return "There is nothing to restore: in none of " + draws + " draws do vesicles protect by 5 % or more.";
        }
        String found = "vesicles protect by 5 % or more in " + protects + " of " + draws
                + " draws, and at {top} the antibody undoes it in " + undone + " of these and lessens it in " + less
                + ".";
        return (undone >= 0.9 * protects ? "Yes: "
                : undone + less <= 0.1 * protects ? "No: "
                        : undone >= 0.5 * protects ? "In most draws: " : "In part: ")
                + found;
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
