package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Mixing;

/// Whole arms of a test scenario, donors first where they condition medium, with some inputs replaced.
final class Arms {

    static final double DOSE = 60; // 100 nM

    private Arms() {}

    static CultureAssembly assembly(Mixing mixing, Donor donor, Arm... arms) {
        return new CultureAssembly(TestScenarios.scenario(mixing, donor, arms), TestScenarios.cargo(), List.of(),
                Titration.Form.QUASI_STEADY);
    }

    static ArmModel model(Mixing mixing, Donor donor, Arm arm) {
        return arm.reference()
                ? assembly(mixing, donor, arm).assemble(arm)
                : assembly(mixing, donor, TestScenarios.reference(), arm).assemble(arm);
    }

    /// Runs donors for two days and recipients over the given times.
    static Trial.Course run(ArmModel arm, Map<String, Double> slots, double dose, double... timesMin) {
        Trial culture = of(arm.culture(), slots).with(CultureAssembly.DOSE, dose);
        Model donors = arm.conditioning();
        if (donors != null) {
            culture.after(of(donors, slots).run(2880));
        }
        return culture.run(timesMin);
    }

    static Trial of(Model model, Map<String, Double> slots) {
        Trial trial = Trial.of(model);
        new HashMap<>(slots).forEach(trial::withSlot);
        return trial;
    }

    /// Largest relative gap of the three balances at one time.
    static double imbalance(ArmModel arm, Trial.Course course, int time) {
        double worst = 0;
        for (VesicleClass vesicle : arm.classes()) {
            double initial = 0;
            double medium = 0;
            for (int layer = 0; layer < arm.vessel().layers(); layer++) {
                initial += course.at(vesicle.inLayer(layer), 0);
                medium += course.at(vesicle.inLayer(layer), time);
            }
            double sources = initial + total(course, time, vesicle, Ledger.RELEASED, Ledger.RERELEASED);
            double fates = medium + total(course, time, vesicle, Ledger.ADSORBED, Ledger.TAKEN_UP,
                    Ledger.TAKEN_BY_DONORS, Ledger.DECAYED,
                    Ledger.WASHED_OUT, Ledger.INTERCEPTED);
            worst = Math.max(worst, gap(sources, fates));
            double taken = total(course, time, vesicle, Ledger.TAKEN_UP);
            worst = Math.max(worst, gap(taken, course.at(vesicle.internalised(), time)
                    + total(course, time, vesicle, Ledger.RERELEASED, Ledger.CONSUMED, Ledger.DIED)));
        }
        for (CargoClaim cargo : arm.cargo()) {
            String delivered = arm.network().deliveredTotal(cargo.cargo());
            double arrived = course.at(Ledger.arrived(delivered), time);
            worst = Math.max(worst, gap(arrived,
                    course.at(delivered, time) + course.at(Ledger.lost(delivered), time)));
        }
        return worst;
    }

    private static double total(Trial.Course course, int time, VesicleClass vesicle, Ledger... totals) {
        double sum = 0;
        for (Ledger total : totals) {
            sum += course.at(total.of(vesicle), time);
        }
        return sum;
    }

    private static double gap(double left, double right) {
        return Math.abs(left - right) / Math.max(Math.max(Math.abs(left), Math.abs(right)), 1e-3);
    }

    static double[] every(double stepMin, double toMin) {
        List<Double> times = new ArrayList<>();
        for (double time = 0; time <= toMin; time += stepMin) {
            times.add(time);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
