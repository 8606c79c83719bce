package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Intervention.SecondDrug;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Combination;
import org.exodyn.study.response.Additivity;
import org.exodyn.study.run.DrawSet;
import org.exodyn.study.run.RunOutcome;
import org.jspecify.annotations.Nullable;

/// Arms with a second drug beside what both drugs would do independently (Bliss) and as doses of one drug (Loewe).
///
/// The arm that is the same without the second drug gives the first drug alone; the arm itself without the first drug gives the second
/// alone; arms with other doses of the second drug give its curve, which Loewe needs. All are relative to the arm without
/// either, draw by draw.
final class CombinationSummary {

    private final RunOutcome outcome;
    private final Doses doses;

    CombinationSummary(RunOutcome outcome, Doses doses) {
        this.outcome = outcome;
        this.doses = doses;
    }

    /// One entry per premise and arm with one second drug and an arm to compare with.
    List<Combination> all() {
        List<Combination> rows = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                Optional<SecondDrug> second = second(arm(arm));
                Integer single = second.isEmpty() ? null : without(arm(arm));
                if (single != null && !outcome.sets().get(set).premise().equals(DrawSet.UNSUPPORTED_ZERO)) {
                    rows.add(of(set, arm, single, second.orElseThrow()));
                }
            }
        }
        return rows;
    }

    /// Names of the arms with a second drug that no arm is like without it.
    List<String> withoutReference() {
        return outcome.arms().stream().map(plan -> plan.models().arm())
                .filter(arm -> arm.interventions().stream().anyMatch(SecondDrug.class::isInstance))
                .filter(arm -> second(arm).isEmpty() || without(arm) == null).map(Arm::name).toList();
    }

    private Arm arm(int at) {
        return outcome.arms().get(at).models().arm();
    }

    private static Optional<SecondDrug> second(Arm arm) {
        List<SecondDrug> drugs = arm.interventions().stream().filter(SecondDrug.class::isInstance)
                .map(SecondDrug.class::cast).toList();
        return drugs.size() == 1 ? Optional.of(drugs.getFirst()) : Optional.empty();
    }

    /// The same arm without its second drugs, as far as names and the role of the reference go.
    private static Arm bare(Arm arm) {
        return new Arm("", false, arm.donorKey(), arm.vesicles(), arm.selectedCargo().orElse(null), arm.inhibitors(),
                arm.interventions().stream().filter(one -> !(one instanceof SecondDrug)).toList(), arm.heterogeneity(),
                arm.withoutEffectors(), arm.release());
    }

    private @Nullable Integer without(Arm arm) {
        for (int other = 0; other < outcome.arms().size(); other++) {
            boolean none = arm(other).interventions().stream().noneMatch(SecondDrug.class::isInstance);
            if (none && bare(arm(other)).equals(bare(arm))) {
                return other;
            }
        }
        return null;
    }

    private Combination of(int set, int arm, int single, SecondDrug second) {
        double[] given = doses.values();
        int draws = outcome.sets().get(set).size();
        TreeMap<Double, Integer> ladder = ladder(arm, second);
        List<Band> simulated = new ArrayList<>();
        List<Band> bliss = new ArrayList<>();
        List<Band> excess = new ArrayList<>();
        List<Band> loewe = new ArrayList<>();
        double[] shares = new double[given.length];
        for (int dose = 0; dose < given.length; dose++) {
            double[] both = new double[draws];
            double[] independent = new double[draws];
            double[] difference = new double[draws];
            double[] additive = new double[draws];
            for (int draw = 0; draw < draws; draw++) {
                double neither = cells(set, single, draw)[0];
                both[draw] = cells(set, arm, draw)[dose] / neither;
                independent[draw] = Additivity.bliss(cells(set, single, draw)[dose] / neither,
                        cells(set, arm, draw)[0] / neither);
                difference[draw] = both[draw] - independent[draw];
                additive[draw] = loewe(set, single, draw, dose, ladder, second.dose().in("nM"));
            }
            simulated.add(Bands.of(both));
            bliss.add(Bands.of(independent));
            excess.add(Bands.of(difference));
            double[] known = Arrays.stream(additive).filter(value -> !Double.isNaN(value)).toArray();
            shares[dose] = (double) known.length / draws;
            // fewer than half of the draws would be another question's answer
            loewe.add(shares[dose] < 0.5 ? UNKNOWN : Bands.of(known));
        }
        return new Combination(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(),
                outcome.arms().get(single).id(),
                second.name().id() + " " + ReportAssembly.typeset(second.dose().format()), given, simulated, bliss,
                excess, loewe, shares);
    }

    private static final Band UNKNOWN = new Band(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /// Arms by the dose of the same second drug, in nM, that are alike otherwise.
    private TreeMap<Double, Integer> ladder(int arm, SecondDrug second) {
        TreeMap<Double, Integer> ladder = new TreeMap<>();
        for (int other = 0; other < outcome.arms().size(); other++) {
            int at = other;
            second(arm(other))
                    .filter(one -> one.name().equals(second.name()) && one.from().equals(second.from())
                            && bare(arm(at)).equals(bare(arm(arm))))
                    .ifPresent(one -> ladder.putIfAbsent(one.dose().in("nM"), at));
        }
        return ladder;
    }

    private double loewe(int set, int single, int draw, int dose, TreeMap<Double, Integer> ladder, double second) {
        if (ladder.size() < 2) {
            return Double.NaN;
        }
        double[] firstAlone = cells(set, single, draw);
        double neither = firstAlone[0];
        double[] secondDoses = new double[ladder.size() + 1];
        double[] secondAlone = new double[ladder.size() + 1];
        secondAlone[0] = 1;
        int at = 1;
        for (var one : ladder.entrySet()) {
            secondDoses[at] = one.getKey();
            secondAlone[at++] = cells(set, one.getValue(), draw)[0] / neither;
        }
        return Additivity.loewe(
                new Additivity.Curve(doses.values(), Arrays.stream(firstAlone).map(cells -> cells / neither).toArray()),
                doses.values()[dose], new Additivity.Curve(secondDoses, secondAlone), second);
    }

    private double[] cells(int set, int arm, int draw) {
        return outcome.results()[set][arm][draw].response().cells();
    }
}
