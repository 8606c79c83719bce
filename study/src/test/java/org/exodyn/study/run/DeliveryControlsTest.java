package org.exodyn.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// Deliveries that are known to work and known to fail, from the records alone. An effect is what the audit calls one, 20 %: of a target
/// that is lowered, of a resistance factor, of the dose inside a cell, or 20 points of viability. An effect in [#MOST] draws is
/// clear, in fewer than [#HALF] it is weak, and names of tests say which; both bars were written down when figures of runs were known. A negative control may do a hundredth of what its positive control does.
///
/// Checklist: 22, 24, 28, 88, 89
class DeliveryControlsTest {

    private static final int DRAWS = 40;
    /// Ranges are wide, so some draws of a working delivery do too little; four in five is far from chance and from certainty.
    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    private static final double EFFECT = 0.2;
    private static final double CONTROL = 0.01;

    private static RunOutcome run(String file) {
        Problems problems = new Problems();
        ScenarioDocument read = ScenarioReader.read(Path.of("../scenarios/" + file),
                new AtlasVocabulary(SmallRun.ATLAS),
                problems);
        problems.throwIfErrors();
        if (read == null) {
            throw new IllegalStateException("no scenario");
        }
        Scenario full = read.scenario();
        Scenario small = new Scenario(full.title(), full.question(), full.cancer(), full.engine(), full.evidence(),
                full.culture(), full.recipients(), full.donors(), full.drug(), full.arms(), full.duration(),
                full.measurement(), Set.of(Premise.MEASURED), new EnsembleSettings(DRAWS, 1));
        ScenarioDocument document = new ScenarioDocument(small, read.locations(), read.defaults(), read.source(),
                read.sha256());
        ScenarioRun run = new ScenarioRun(SmallRun.ATLAS, document, 2, Stage.silent(), CheckLevel.STEP);
        ScenarioRun.Assembled assembled = run.assemble(problems);
        problems.throwIfErrors();
        return run.run(assembled);
    }

    /// Per draw the largest gap of viability between an arm and the reference, over all doses.
    private static double[] gaps(RunOutcome outcome, int arm) {
        ArmDraw[] reference = outcome.results()[0][0];
        ArmDraw[] other = outcome.results()[0][arm];
        double[] gaps = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] with = viability(other[draw]);
            double[] without = viability(reference[draw]);
            for (int dose = 0; dose < with.length; dose++) {
                gaps[draw] = Math.max(gaps[draw], Math.abs(with[dose] - without[dose]));
            }
        }
        return gaps;
    }

    private static double[] viability(ArmDraw draw) {
        double[] cells = draw.response().cells();
        return Arrays.stream(cells).map(count -> count / cells[0]).toArray();
    }

    private static double share(double[] values, DoublePredicate holds) {
        return (double) Arrays.stream(values).filter(holds).count() / values.length;
    }

    /// A course of an arm per draw, at the shown dose.
    private static double[][] courses(RunOutcome outcome, int arm, String rule) {
        int column = outcome.arms().get(arm).column(rule);
        return Arrays.stream(outcome.results()[0][arm])
                .map(draw -> Arrays.stream(draw.course()).mapToDouble(row -> row[column]).toArray())
                .toArray(double[][]::new);
    }

    /// Its mean per draw from drug on to read-out, which is the window of the audit.
    private static double[] means(RunOutcome outcome, int arm, String rule) {
        return Arrays.stream(courses(outcome, arm, rule)).mapToDouble(outcome.schedule()::windowMean).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// The half-effect dose of binding, 1 + S/K, is raised by a fifth in most draws. Viability at one dose moves by 20 points in fewer
    /// than half: where recipients need much of the antibody, there is more of it than sites on vesicles.
    @Test
    void decoysRaiseTheDoseOfRituximabInMostDrawsAndVesiclesWithoutTheTargetNever() {
        RunOutcome outcome = run("lymphoma-rituximab-decoy.yaml");
        double[] claimed = means(outcome, 1, "ln_rf_martinez_2025_cd20_vesicles_rituximab_decoy");
        double effects = share(claimed, lnRf -> lnRf > Math.log(1 + EFFECT));
        assertTrue(effects >= MOST, Arrays.toString(claimed));
        double[] tenth = means(outcome, 2, "ln_rf_martinez_2025_cd20_vesicles_rituximab_decoy");
        double[] with = gaps(outcome, 1);
        double[] control = gaps(outcome, 3);
        for (int draw = 0; draw < DRAWS; draw++) {
            // Fewer sites hold less; by how much less also depends on how uptake saturates.
            assertTrue(tenth[draw] < claimed[draw], "draw " + draw + ": " + tenth[draw] + " of " + claimed[draw]);
            assertTrue(control[draw] < CONTROL * with[draw],
                    "draw " + draw + ": without CD20 " + control[draw] + ", with it " + with[draw]);
        }
        double gaps = share(with, gap -> gap > EFFECT);
        assertTrue(gaps > 0 && gaps < HALF, "no longer weak: " + Arrays.toString(with));
        System.out.println("rituximab decoys: factor above 1.2 in " + effects + ", viability by 20 points in " + gaps
                + " of the draws");
    }

    @Test
    void aFusogenMakesTheDifferenceBetweenDeliveryAndNone() {
        RunOutcome outcome = run("fusogen-delivery.yaml");
        double[] with = lowered(outcome, 1);
        double[] without = lowered(outcome, 2);
        double[] empty = lowered(outcome, 3);
        assertTrue(share(with, fall -> fall > EFFECT) >= MOST, Arrays.toString(with));
        // Without a fusogen the record's best case, a hundredth, may still hold some: in one draw of five at most.
        assertTrue(share(without, fall -> fall < EFFECT) >= MOST, Arrays.toString(without));
        // a quarter of an effect
        assertTrue(median(without) < EFFECT / 4, "the control's median: " + median(without));
        // vesicles without cargo move nothing but what the solver leaves
        assertEquals(1, share(empty, fall -> Math.abs(fall) < 1e-6), 0, Arrays.toString(empty));
    }

    /// By what share the free miR-21 of a cell is lowered, over the window.
    private static double[] lowered(RunOutcome outcome, int arm) {
        double[][] free = courses(outcome, arm, "guide_hsa_miR_21_5p");
        double[][] twin = courses(outcome, arm, "M_hsa_miR_21_5p_ref");
        double[][] cells = courses(outcome, arm, "N");
        double[] lowered = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] fall = new double[free[draw].length];
            for (int time = 0; time < fall.length; time++) {
                fall[time] = 1 - free[draw][time] * cells[draw][time] / twin[draw][time];
            }
            lowered[draw] = outcome.schedule().windowMean(fall);
        }
        return lowered;
    }

    /// Export lowers the dose inside a cell by a fifth in few draws only, and GW4869 gives back a part of what it takes, a fifth of
    /// the dose hardly ever: the ceramide route makes some of the vesicles, and efflux without vesicles goes on.
    @Test
    void exportTakesAnEffectOfTheDoseInFewDrawsAndGw4869GivesAPartOfThatBack() {
        RunOutcome outcome = run("ovarian-cisplatin-export-gw4869.yaml");
        double[] exporting = means(outcome, 1, "export_rate_cisplatin");
        double[] parental = means(outcome, 2, "export_rate_cisplatin");
        double[] inhibited = means(outcome, 3, "export_rate_cisplatin");
        for (int draw = 0; draw < DRAWS; draw++) {
            assertTrue(exporting[draw] > parental[draw], "the fold of exporting cells is above one");
            assertTrue(inhibited[draw] < exporting[draw], "the ceramide route makes a part of all vesicles");
        }
        double[] lost = lost(outcome, 1);
        double[] lostInhibited = lost(outcome, 3);
        double[] lostByParental = lost(outcome, 2);
        double[] back = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            back[draw] = lost[draw] - lostInhibited[draw];
            // below a thousandth, cells that divide at different times hide what export takes
            assertTrue(lost[draw] < 1e-3 || lostByParental[draw] < lost[draw], "draw " + draw);
        }
        double taken = share(lost, share -> share > EFFECT);
        double given = share(back, share -> share > EFFECT);
        assertTrue(taken < 1 - MOST, "no longer weak: " + Arrays.toString(lost));
        assertTrue(given < 1 - MOST, "no longer weak: " + Arrays.toString(back));
        // Where export takes a hundredth or more, GW4869 gives something back, if not in each draw: it also slows cells, which then
        // dilute the drug less, with export and without.
        double[] ofThat = IntStream.range(0, DRAWS).filter(draw -> lost[draw] > 0.01)
                .mapToDouble(draw -> back[draw] / lost[draw]).toArray();
        assertTrue(ofThat.length > 0 && median(ofThat) > 0, Arrays.toString(ofThat));
        System.out.println("export: an effect on the dose inside in " + taken + " of the draws, given back in " + given
                + "; of what is taken, a median of " + median(ofThat) + " comes back");
        // What arms without release observe says nothing of export.
        assertTrue(!outcome.arms().get(0).observes("export_rate_cisplatin")
                && !outcome.arms().get(4).observes("export_rate_cisplatin"));
    }

    /// By what share export lowers the drug inside cells, over the window.
    private static double[] lost(RunOutcome outcome, int arm) {
        return Arrays.stream(means(outcome, arm, "kept_cisplatin")).map(kept -> 1 - kept).toArray();
    }
}
