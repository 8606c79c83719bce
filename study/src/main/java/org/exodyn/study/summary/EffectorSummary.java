package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorCells;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.EffectorUptake;
import org.exodyn.biology.mechanism.SurfaceLigand;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.study.report.ReportContent.Counted;
import org.exodyn.study.report.ReportContent.Delivery;
import org.exodyn.study.run.ArmDraw;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;

/// What vesicles bring to effectors beside what recipients bring and what an effect needs: complexes on an effector for
/// ligands, copies in it for other cargo; means over the window from drug on to read-out.
final class EffectorSummary {

    /// Activity that is left where a shift of 20 % is asked for.
    private static final double LEFT = 1 - RequiredCopies.SHIFT;

    private final RunOutcome outcome;

    EffectorSummary(RunOutcome outcome) {
        this.outcome = outcome;
    }

    /// One row per premise, arm and cargo that acts on effectors.
    List<Delivery> deliveries() {
        List<Delivery> rows = new ArrayList<>();
        for (int set = 0; set < outcome.sets().size(); set++) {
            for (int arm = 0; arm < outcome.arms().size(); arm++) {
                ArmPlan plan = outcome.arms().get(arm);
                Optional<EffectorCells> effectors = plan.models().effectorCells();
                if (effectors.isPresent() && !plan.models().classes().isEmpty()) {
                    for (SurfaceLigand ligand : effectors.get().ligands()) {
                        rows.add(complexes(set, arm, effectors.get(), ligand));
                    }
                    for (CargoClaim cargo : effectors.get().delivered()) {
                        rows.add(copies(set, arm, effectors.get(), cargo));
                    }
                }
            }
        }
        return rows;
    }

    /// How a row of complexes is named.
    static String name(SurfaceLigand ligand) {
        return ligand.entity() + ", complexes per effector";
    }

    private Delivery complexes(int set, int arm, EffectorCells effectors, SurfaceLigand ligand) {
        ArmPlan plan = outcome.arms().get(arm);
        boolean inhibits = ligand == SurfaceLigand.PD_L1;
        String half = inhibits ? "half_complexes_pd_l1" : "half_complexes_fas_l";
        String shape = inhibits ? "complex_steepness_pd_l1" : "fas_death";
        DeliverySummary.Constants constants = new DeliverySummary.Constants(plan.culture(), outcome.space(),
                List.of(EffectorCells.AREA, half, shape));
        return row(set, arm, Counted.COMPLEXES, name(ligand), "protein",
                "as " + ligand.receptorLabel() + ":" + ligand.label() + " complexes on one " + effectors.effector()
                        + (inhibits ? ", to lower its activity by 20 %" : ", to kill 20 % in a day"),
                (run, value) -> {
                    double area = value.applyAsDouble(EffectorCells.AREA);
                    double own = inhibits ? area * mean(plan, run, EffectorCells.IN_SYNAPSE) : 0;
                    double needed = inhibits
                            ? value.applyAsDouble(half) * StrictMath.pow(1 / LEFT - 1, 1 / value.applyAsDouble(shape))
                            : forDeath(value.applyAsDouble(half), value.applyAsDouble(shape));
                    return new double[] {area * mean(plan, run, ligand.complexes()), own, area * needed};
                }, constants);
    }

    /// Complexes per µm² that kill a fifth in a day; infinite where no number does.
    private static double forDeath(double half, double greatestPerMin) {
        double share = -StrictMath.log(LEFT) / 1440 / greatestPerMin;
        return share < 1 ? half * share / (1 - share) : Double.POSITIVE_INFINITY;
    }

    private Delivery copies(int set, int arm, EffectorCells effectors, CargoClaim cargo) {
        ArmPlan plan = outcome.arms().get(arm);
        String own = EffectorUptake.own(cargo.cargo());
        String size = "effect_eff_" + org.exodyn.biology.mechanism.Names.id(cargo.cargo());
        DeliverySummary.Constants constants = new DeliverySummary.Constants(plan.culture(), outcome.space(),
                List.of(own, size));
        return row(set, arm, Counted.COPIES_IN_EFFECTOR, cargo.cargo() + ", copies per effector", cargo.cargoClass(),
                "in one " + effectors.effector() + ", to move its activity by 20 %",
                (run, value) -> {
                    double resting = value.applyAsDouble(own);
                    return new double[] {resting * (mean(plan, run, EffectorUptake.fold(cargo.cargo())) - 1), resting,
                        resting * (StrictMath.pow(LEFT, -1 / value.applyAsDouble(size)) - 1)};
                }, constants);
    }

    /// What one draw gives: delivered, there already, needed.
    private interface PerDraw {
        double[] of(ArmDraw run, ToDoubleFunction<String> constants);
    }

    private Delivery row(int set, int arm, Counted counted, String name, String cargoClass, String requirement,
            PerDraw perDraw, DeliverySummary.Constants constants) {
        ArmPlan plan = outcome.arms().get(arm);
        int draws = outcome.sets().get(set).size();
        double[][] columns = new double[5][draws];
        int enough = 0;
        for (int draw = 0; draw < draws; draw++) {
            ArmDraw run = outcome.results()[set][arm][draw];
            double[] values = perDraw.of(run, constants.at(outcome.sets().get(set).values()[draw]));
            double[] last = run.course()[run.course().length - 1];
            double taken = 0;
            for (VesicleClass vesicle : plan.models().classes()) {
                taken += last[plan.column(EffectorUptake.taken(vesicle))];
            }
            columns[0][draw] = taken / (last[plan.column(EffectorCells.FUNCTIONAL)]
                    + last[plan.column(EffectorCells.DYSFUNCTIONAL)]);
            columns[1][draw] = values[0];
            columns[2][draw] = values[1];
            columns[3][draw] = values[2];
            columns[4][draw] = DeliverySummary.ratio(values[2], values[0]);
            enough += values[0] >= values[2] ? 1 : 0;
        }
        return new Delivery(outcome.sets().get(set).premise(), plan.id(), name, cargoClass, Bands.of(columns[0]),
                Bands.of(columns[1]), Bands.of(columns[2]), Bands.of(columns[3]),
                Bands.ofRatios(columns[4]).q50(), requirement, draws == 0 ? 0 : (double) enough / draws, counted);
    }

    private double mean(ArmPlan plan, ArmDraw run, String quantity) {
        return outcome.schedule().windowMean(run.column(plan.column(quantity)));
    }

    /// The claims about effectors that a run can be compared with, by the rule of their effect.
    static List<EffectorClaim> comparable(RunOutcome outcome, ArmPlan plan) {
        return outcome.reading().effectors().stream()
                .filter(claim -> !claim.actions().isEmpty() && plan.observes(EffectorClaim.effect(claim.cargo())))
                .toList();
    }

    /// e to the mean of a claim's effect over the window, draw by draw.
    static double[] factors(RunOutcome outcome, int set, int arm, EffectorClaim claim) {
        int column = outcome.arms().get(arm).column(EffectorClaim.effect(claim.cargo()));
        return Arrays.stream(outcome.results()[set][arm])
                .mapToDouble(run -> StrictMath.exp(outcome.schedule().windowMean(run.column(column)))).toArray();
    }
}
