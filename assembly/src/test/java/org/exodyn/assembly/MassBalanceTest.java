package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelReaction;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Scenario;
import org.junit.jupiter.api.Test;

/// Vesicles and copies balance: turn by turn in every reaction (exactly), and at every output time (to 1e-9, as linear
/// invariants survive an implicit method up to its Newton residual).
///
/// Checklist: 23
class MassBalanceTest {

    private static final double[] TIMES = Arms.every(240, 5760);

    private static final List<Donor> DONORS = List.of(
            TestScenarios.conditioned(),
            new Donor.CoCulture(TestScenarios.term(TestScenarios.CAF), null, 1),
            new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null,
                    TestScenarios.q("1e10 vesicles/mL")));

    @Test
    void everyReactionBalancesVesiclesTurnByTurn() {
        for (Mixing mixing : Mixing.values()) {
            for (Donor donor : DONORS) {
                ArmModel arm = Arms.model(mixing, donor, TestScenarios.withVesicles());
                balanced(arm.culture(), arm.classes(), arm.vessel().layers());
                arm.conditioningModel().ifPresent(model -> balanced(model, arm.classes(), arm.vessel().layers()));
            }
        }
    }

    private static void balanced(Model model, List<VesicleClass> classes, int layers) {
        for (VesicleClass vesicle : classes) {
            // medium + fates − released − re-released, and held + later fates − taken up: both constant.
            Map<String, Double> outside = new LinkedHashMap<>();
            for (int layer = 0; layer < layers; layer++) {
                outside.put(vesicle.inLayer(layer), 1.0);
            }
            for (Ledger fate : List.of(Ledger.ADSORBED, Ledger.TAKEN_UP, Ledger.TAKEN_BY_DONORS, Ledger.DECAYED,
                    Ledger.WASHED_OUT,
                    Ledger.INTERCEPTED)) {
                outside.put(fate.of(vesicle), 1.0);
            }
            outside.put(Ledger.RELEASED.of(vesicle), -1.0);
            outside.put(Ledger.RERELEASED.of(vesicle), -1.0);
            Map<String, Double> inside = new LinkedHashMap<>();
            inside.put(vesicle.internalised(), 1.0);
            for (Ledger fate : List.of(Ledger.RERELEASED, Ledger.CONSUMED, Ledger.DIED)) {
                inside.put(fate.of(vesicle), 1.0);
            }
            inside.put(Ledger.TAKEN_UP.of(vesicle), -1.0);
            boolean recipients = model.species().stream().anyMatch(one -> one.id().equals(vesicle.internalised()));
            for (ModelReaction reaction : model.reactions()) {
                assertEquals(0, dot(reaction, outside), 1e-15, model.name() + " " + reaction.id());
                if (recipients) {
                    assertEquals(0, dot(reaction, inside), 1e-15, model.name() + " " + reaction.id());
                }
            }
        }
    }

    private static double dot(ModelReaction reaction, Map<String, Double> weights) {
        double sum = 0;
        for (Map.Entry<String, Double> change : reaction.change().entrySet()) {
            sum += change.getValue() * weights.getOrDefault(change.getKey(), 0.0);
        }
        return sum;
    }

    @Test
    void everyOutputTimeBalances() {
        for (Mixing mixing : Mixing.values()) {
            for (Donor donor : DONORS) {
                ArmModel arm = Arms.model(mixing, donor, TestScenarios.withVesicles());
                Trial.Course course = Arms.run(arm, Map.of(), Arms.DOSE, TIMES);
                for (int time = 0; time < TIMES.length; time++) {
                    assertTrue(Arms.imbalance(arm, course, time) < 1e-9,
                            mixing + " " + donor + " at " + TIMES[time] + ": " + Arms.imbalance(arm, course, time));
                }
            }
        }
    }

    @Test
    void replacingTheMediumTakesVesiclesDrugAndInhibitorAway() {
        Scenario still = TestScenarios.scenario(Mixing.STILL, TestScenarios.conditioned(), TestScenarios.reference(),
                TestScenarios.withInhibitor());
        Scenario washed = new Scenario(still.title(), still.question(), still.cancer(), still.engine(),
                still.evidence(),
                still.culture(), still.recipients(), still.donors(),
                new org.exodyn.biology.scenario.DrugExposure(still.drug().name(), still.drug().from(),
                        TestScenarios.q("48 h"), still.drug().doses()),
                still.arms(), still.duration(), still.measurement(), still.premises(), still.ensemble());
        Arm arm = TestScenarios.withInhibitor();
        ArmModel model = new CultureAssembly(washed, TestScenarios.cargo(), List.of(),
                org.exodyn.biology.mechanism.Titration.Form.QUASI_STEADY).assemble(arm);
        double[] times = {0, 2879.999, 2880.001, 5760};
        Trial.Course course = Arms.run(model, Map.of(), Arms.DOSE, times);
        for (int time = 0; time < times.length; time++) {
            assertTrue(Arms.imbalance(model, course, time) < 1e-9, "at " + times[time]);
        }
        assertTrue(course.at(CultureAssembly.IN_MEDIUM, 2) < 1e-4 * course.at(CultureAssembly.IN_MEDIUM, 1));
        assertTrue(course.at("A_gemcitabine", 2) < 1e-4 * course.at("A_gemcitabine", 1));
        assertTrue(course.at("A_GW4869", 2) < 1e-4 * course.at("A_GW4869", 1), "GW4869 is in that medium too");
        assertTrue(course.at("A_in_gemcitabine", 2) > 0.99 * course.at("A_in_gemcitabine", 1), "cells keep theirs");
    }
}
