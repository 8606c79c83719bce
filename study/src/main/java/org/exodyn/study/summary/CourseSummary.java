package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.SilencingStrand;
import org.exodyn.biology.mechanism.Subpopulation;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Course;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;
import org.exodyn.study.run.VesicleDrugShares;

/// Time courses at the shown dose.
final class CourseSummary {

    private final RunOutcome outcome;
    private final String dose;
    private final double[] hours;

    CourseSummary(RunOutcome outcome, Doses doses) {
        this.outcome = outcome;
        this.dose = doses.text(outcome.shownDose());
        this.hours = outcome.schedule().hours();
    }

    List<Course> all() {
        List<Course> courses = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                collect(set, arm, courses);
            }
        }
        return courses;
    }

    private void collect(int set, int arm, List<Course> courses) {
        ArmPlan plan = outcome.arms().get(arm);
        int cells = plan.column(CellGrowth.CELLS);
        courses.add(course(set, arm, "cells", "live cells", "cells", "cells", row -> whole(row[cells])));
        plan.models().parts().forEach((label, species) -> {
            if (!label.equals(Subpopulation.MAJORITY)) {
                courses.add(course(set, arm, "share:" + label, label + ", share of live cells", "share", "1",
                        row -> species.stream().mapToDouble(name -> row[plan.column(name)]).sum() / row[cells]));
            }
        });
        plan.models().effectorCells().ifPresent(effectors -> effectors(set, arm, plan, effectors, courses));
        if (plan.models().classes().isEmpty()) {
            return;
        }
        if (isWashedOut()) {
            int lnRf = plan.column(ArmPlan.LN_RF);
            courses.add(course(set, arm, "transferred-resistance", "resistance factor of delivered cargo", "resistance",
                    "1",
                    row -> Math.exp(row[lnRf])));
        }
        int medium = plan.column(CultureAssembly.IN_MEDIUM);
        double millilitres = outcome.document().scenario().culture().mediumVolume().in("mL");
        courses.add(course(set, arm, "vesicles-in-medium", "vesicles in medium", "vesicles", "/mL",
                row -> row[medium] / millilitres));
        new VesicleDrugShares(outcome.document().scenario().drug().name().id()).labels().forEach((rule, name) -> {
            if (plan.observes(rule)) {
                int column = plan.column(rule);
                courses.add(course(set, arm, name, VesicleDrugShares.sentence(name), "drug and vesicles", "1",
                        row -> row[column]));
            }
        });
        // several claims may be about one cargo
        Map<String, CargoClaim> strands = new LinkedHashMap<>();
        plan.models().strands().forEach(strand -> strands.putIfAbsent(strand.cargo(), strand));
        strands.values().forEach(strand -> strand(set, arm, plan, strand, courses));
        plan.models().cargo().stream().map(CargoClaim::cargo).distinct().forEach(cargo -> {
            int delivered = plan.column(plan.models().network().deliveredTotal(cargo));
            courses.add(course(set, arm, "delivered:" + cargo, "delivered " + cargo, "delivered", "copies per cell",
                    row -> row[delivered] / row[cells]));
        });
        for (RepressedTarget target : sorted(plan.models().network().targets().values(), RepressedTarget::gene)) {
            int own = plan.column(target.level(Titration.Side.ACTUAL));
            int twin = plan.column(target.level(Titration.Side.REFERENCE));
            courses.add(course(set, arm, "target:" + target.gene(), target.gene() + " relative to no delivery",
                    "target", "1",
                    row -> row[own] / row[twin]));
        }
        for (TransferredMolecule molecule : sorted(plan.models().network().transferred().values(),
                TransferredMolecule::name)) {
            int own = plan.column(molecule.own());
            int delivered = plan.column(molecule.deliveredTotal());
            courses.add(course(set, arm, "target:" + molecule.name(), molecule.name() + " relative to no delivery",
                    "target", "1",
                    row -> (row[own] + row[delivered]) / row[own]));
        }
    }

    private void strand(int set, int arm, ArmPlan plan, CargoClaim strand, List<Course> courses) {
        int cells = plan.column(CellGrowth.CELLS);
        SilencingStrand what = CultureAssembly.strandOf(strand);
        int delivered = plan.column(what.inCytosol(""));
        courses.add(course(set, arm, "delivered:" + strand.cargo(), "delivered " + strand.cargo(), "delivered",
                "copies per cell", row -> row[delivered] / row[cells]));
        String free = ArmPlan.freeOfStrand(plan.models(), strand);
        if (free != null) {
            int left = plan.column(free);
            Titration mirna = java.util.Objects.requireNonNull(plan.models().network().mirnas().get(what.against()));
            int twin = plan.column(mirna.endogenousTotal(Titration.Side.REFERENCE));
            courses.add(course(set, arm, "target:" + what.against(),
                    "free " + what.against() + " relative to no delivery", "target", "1",
                    row -> row[left] * row[cells] / row[twin]));
        }
    }

    /// Whether something is seen after drug and vesicles have gone.
    private boolean isWashedOut() {
        return outcome.document().scenario().drug().to().in("h") < outcome.document().scenario().duration().in("h");
    }

    private void effectors(int set, int arm, ArmPlan plan, EffectorCells effectors, List<Course> courses) {
        int functional = plan.column(EffectorCells.FUNCTIONAL);
        int dysfunctional = plan.column(EffectorCells.DYSFUNCTIONAL);
        int activity = plan.column(EffectorCells.ACTIVITY);
        int killing = plan.column(EffectorCells.KILLING);
        String cell = effectors.effector();
        courses.add(course(set, arm, "effectors", "live " + cell, "effectors", "cells",
                row -> whole(row[functional] + row[dysfunctional])));
        // where no effector is left, what was last seen of them stays
        Predicate<double[]> left = row -> row[functional] + row[dysfunctional] >= 1;
        courses.add(
                course(set, arm, "dysfunctional-effectors", "dysfunctional share of " + cell, "share of effectors", "1",
                        row -> row[dysfunctional] / (row[functional] + row[dysfunctional]), left));
        courses.add(course(set, arm, "effector-activity", "activity of a functional effector (1: not inhibited)",
                "activity",
                "1", row -> row[activity], left));
        courses.add(course(set, arm, "killing", "recipients killed per recipient and day", "killing", "1/d",
                row -> row[killing] * 1440));
    }

    /// Less than one cell is none: what is left then is the decay of a mean.
    private static double whole(double cells) {
        return cells < 1 ? 0 : cells;
    }

    private static <T> List<T> sorted(java.util.Collection<T> elements, java.util.function.Function<T, String> name) {
        return elements.stream().sorted(java.util.Comparator.comparing(name)).toList();
    }

    private Course course(int set, int arm, String variable, String label, String kind, String unit,
            ToDoubleFunction<double[]> value) {
        return course(set, arm, variable, label, kind, unit, value, _ -> true);
    }

    /// @param defined where the value means something; elsewhere a draw keeps its last one
    private Course course(int set, int arm, String variable, String label, String kind, String unit,
            ToDoubleFunction<double[]> value, Predicate<double[]> defined) {
        ArmDraw[] draws = outcome.results()[set][arm];
        List<Band> bands = new ArrayList<>();
        double[] values = new double[draws.length];
        for (int time = 0; time < hours.length; time++) {
            for (int draw = 0; draw < draws.length; draw++) {
                double[] row = draws[draw].course()[time];
                values[draw] = time == 0 || defined.test(row) ? value.applyAsDouble(row) : values[draw];
            }
            bands.add(Bands.of(values));
        }
        return new Course(outcome.sets().get(set).premise(), outcome.arms().get(arm).id(), variable, label, kind, unit,
                dose, hours, bands);
    }
}
