package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.exodyn.assembly.CultureAssembly;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.DrugExposure;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.TransferredMolecule;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.VesicleDrugShares;

/// A variable whose course is kept, in the unit that people use.
///
/// @param name stable, e.g. `cells`, `target:TP53INP1`
/// @param unit UCUM code
/// @param value from one row of observed quantities
record CourseVariable(String name, String unit, ToDoubleFunction<double[]> value) {

    private static final double COPIES_PER_UM3_PER_NM = 0.602214076;

    /// The main variables of an arm.
    static List<CourseVariable> of(ArmPlan plan, String drug) {
        List<CourseVariable> variables = new ArrayList<>();
        int cells = plan.column(ArmPlan.CELLS);
        int lnRf = plan.column(ArmPlan.LN_RF);
        int amount = plan.column(new DrugExposure(drug).inMedium());
        double volume = plan.models().vessel().volumeUm3();
        variables.add(new CourseVariable("cells", "{cells}", row -> row[cells]));
        plan.models().parts().forEach((label, species) -> variables.add(new CourseVariable("share:" + label, "1",
                row -> species.stream().mapToDouble(name -> row[plan.column(name)]).sum() / row[cells])));
        variables.add(new CourseVariable(
                "drug:" + drug, "nmol/L", row -> row[amount] / volume / COPIES_PER_UM3_PER_NM));
        variables.add(new CourseVariable("ln-resistance-factor", "1", row -> row[lnRf]));
        if (plan.observes(CultureAssembly.IN_MEDIUM)) {
            int medium = plan.column(CultureAssembly.IN_MEDIUM);
            variables.add(new CourseVariable("vesicles-in-medium", "{particles}", row -> row[medium]));
        }
        plan.models().effectorCells().ifPresent(_ -> effectors(plan, variables));
        new VesicleDrugShares(drug).labels().forEach((rule, name) -> {
            if (plan.observes(rule)) {
                int column = plan.column(rule);
                variables.add(new CourseVariable(name, "1", row -> row[column]));
            }
        });
        plan.models().strands().stream().map(CargoClaim::cargo).distinct().sorted()
                .forEach(cargo -> strand(plan, cargo, cells, variables));
        plan.models().cargo().stream().map(CargoClaim::cargo).distinct().sorted()
                .forEach(cargo -> delivered(plan, cargo, cells, variables));
        plan.models().network().targets().values().stream().sorted(Comparator.comparing(RepressedTarget::gene))
                .forEach(target -> target(plan, target, variables));
        plan.models().network().transferred().values().stream().sorted(Comparator.comparing(TransferredMolecule::name))
                .forEach(molecule -> transferred(plan, molecule, variables));
        return List.copyOf(variables);
    }

    private static void effectors(ArmPlan plan, List<CourseVariable> into) {
        int functional = plan.column(EffectorCells.FUNCTIONAL);
        int dysfunctional = plan.column(EffectorCells.DYSFUNCTIONAL);
        int activity = plan.column(EffectorCells.ACTIVITY);
        int without = plan.column(EffectorCells.ACTIVITY_WITHOUT_VESICLES);
        int killing = plan.column(EffectorCells.KILLING);
        into.add(new CourseVariable("effectors:functional", "{cells}", row -> row[functional]));
        into.add(new CourseVariable("effectors:dysfunctional", "{cells}", row -> row[dysfunctional]));
        into.add(new CourseVariable("effectors:activity", "1", row -> row[activity]));
        into.add(new CourseVariable("effectors:activity-without-vesicles", "1", row -> row[without]));
        into.add(new CourseVariable("effectors:killing", "/d", row -> row[killing] * 1440));
    }

    private static void delivered(ArmPlan plan, String cargo, int cells, List<CourseVariable> into) {
        String total = plan.models().network().deliveredTotal(cargo);
        if (plan.observes(total)) {
            int column = plan.column(total);
            into.add(new CourseVariable("delivered:" + cargo, "{copies}/{cell}", row -> row[column] / row[cells]));
        }
    }

    private static void strand(ArmPlan plan, String cargo, int cells, List<CourseVariable> into) {
        plan.models().strands().stream().filter(claim -> claim.cargo().equals(cargo)).findFirst().ifPresent(claim -> {
            int column = plan.column(CultureAssembly.strandOf(claim).inCytosol(""));
            into.add(new CourseVariable("delivered:" + cargo, "{copies}/{cell}", row -> row[column] / row[cells]));
        });
    }

    private static void target(ArmPlan plan, RepressedTarget target, List<CourseVariable> into) {
        if (plan.observes(target.level(Titration.Side.ACTUAL))) {
            int level = plan.column(target.level(Titration.Side.ACTUAL));
            int reference = plan.column(target.level(Titration.Side.REFERENCE));
            into.add(new CourseVariable("target:" + target.gene(), "1", row -> row[level] / row[reference]));
        }
    }

    private static void transferred(ArmPlan plan, TransferredMolecule molecule, List<CourseVariable> into) {
        if (plan.observes(molecule.own()) && plan.observes(molecule.deliveredTotal())) {
            int own = plan.column(molecule.own());
            int more = plan.column(molecule.deliveredTotal());
            into.add(new CourseVariable("target:" + molecule.name(), "1", row -> (row[own] + row[more]) / row[own]));
        }
    }
}
