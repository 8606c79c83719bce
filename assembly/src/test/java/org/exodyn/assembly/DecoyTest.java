package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Engineering;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.VesicleContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Vesicles that show the target of the drug and bind it, through whole scenarios in a stirred medium of 1 mL.
///
/// Checklist: 24, 28
class DecoyTest {

    private static final String TARGET = "MS4A1";
    private static final double MEDIUM_UM3 = 1e12;
    /// Slots at which nothing but binding changes what is in the medium.
    private static final List<String> QUIET = List.of("uptake-fraction-1h", "vesicle-loss-in-medium",
            "vesicle-adsorption-rate", "drug-uptake-clearance");

    private static Trial trial(String dose, @Nullable Engineering engineered, VesicleDrugClaims claims) {
        Donor donor = new Donor.PurifiedVesicles(TestScenarios.term(TestScenarios.CAF), null, TestScenarios.q(dose),
                engineered);
        Arm arm = new Arm("arm", false, "caf", VesicleContent.PRESENT, null, List.of());
        List<CargoClaim> cargo = List.of(new CargoClaim(TARGET, "protein", List.of(), List.of(), List.of(),
                List.of("claim.decoy")));
        Model culture = new CultureAssembly(
                TestScenarios.scenario(Mixing.STIRRED, donor, TestScenarios.reference(), arm), cargo, List.of(),
                List.of(),
                Titration.Form.QUASI_STEADY, claims).assemble(arm).culture();
        return Trial.of(culture).withSlot("copies-per-vesicle", 10);
    }

    private static VesicleDrugClaims binding() {
        return new VesicleDrugClaims(List.of(), List.of(new VesicleDrugClaims.Binding(TARGET, "claim.decoy")));
    }

    private static Trial decoy(String dose) {
        return trial(dose, null, binding());
    }

    private static Trial quiet(Trial trial) {
        QUIET.forEach(slot -> trial.withSlot(slot, 1e-15));
        return trial.withSlot("drug-loss-half-life", 1e18);
    }

    /// The textbook quadratic, b = ((A + S + K) − √((A + S + K)² − 4AS))/2, at a dose where it loses no digits.
    @Test
    void boundAntibodySolvesTheQuadratic() {
        // 1e12 vesicles of 10 copies are 1e13 sites; K = 5 per µm³ is 5e12 in this medium.
        double sites = 1e13;
        double constant = 5 * MEDIUM_UM3;
        for (double dose : new double[] {1, 10, 100}) {
            double antibody = dose * MEDIUM_UM3;
            double sum = antibody + sites + constant;
            double bound = (sum - Math.sqrt(sum * sum - 4 * antibody * sites)) / 2;
            Trial.Course course = quiet(decoy("1e12 vesicles/mL")).with("dose", dose).run(0, 1441);
            assertEquals(antibody - bound, course.at("free_gemcitabine", 1), 1e-9 * antibody);
            assertEquals(bound / antibody, course.at("bound_share_gemcitabine", 1), 1e-9);
        }
    }

    @Test
    void onlyFreeAntibodyActs() {
        Trial trial = quiet(decoy("1e12 vesicles/mL")).with("dose", 100);
        Trial.Course course = trial.run(0, 1441, 5760);
        for (int time = 1; time < 3; time++) {
            double concentration = course.at("free_gemcitabine", time) / MEDIUM_UM3;
            double hill = 1 / (1 + Math.pow(trial.constant("ec50_gemcitabine")
                    * Math.exp(course.at("ln_rf", time)) / concentration, 1.2));
            assertEquals(hill, course.at("hill_gemcitabine", time), 1e-10);
        }
    }

    /// Few antibodies among many sites: the share that is free is 1/(1 + S/K), which the claim's rule calls its ln RF.
    @Test
    void atLowDosesTheResistanceIsThatOfSitesOverAffinity() {
        Trial.Course course = quiet(decoy("1e12 vesicles/mL")).with("dose", 1e-6).run(0, 1441);
        double free = course.at("free_gemcitabine", 1) / (1e-6 * MEDIUM_UM3);
        assertEquals(Math.log(3), course.at("ln_rf_claim_decoy", 1), 1e-6);
        assertEquals(1.0 / 3, free, 1e-6);
    }

    @Test
    void antibodyIsConservedWhileVesiclesCarryItOff() {
        Trial trial = decoy("1e12 vesicles/mL").with("dose", 20).withSlot("uptake-fraction-1h", 0.2);
        Trial.Course course = trial.run(0, 1441, 2000, 5760);
        for (int time = 1; time < 4; time++) {
            double all = course.at("A_gemcitabine", time) + course.at("A_in_gemcitabine", time)
                    + course.at("gone_gemcitabine", time);
            assertEquals(20 * MEDIUM_UM3, all, 1e-9 * 20 * MEDIUM_UM3);
        }
        assertTrue(course.last("gone_gemcitabine") > trial.with("copies_measured_MS4A1", 1e-9).run(0, 1441, 2000, 5760)
                .last("gone_gemcitabine") * 1.01, "vesicles that are taken up take antibody along");
    }

    /// The negative control: the same vesicles without the target.
    @Test
    void vesiclesWithoutTheTargetChangeNothing() {
        Engineering knockout = new Engineering(
                List.of(new Engineering.Payload(TestScenarios.term(TARGET), 0)), null, null,
                Engineering.Fusion.NATURAL, null);
        Trial.Course without = trial("1e12 vesicles/mL", knockout, binding()).with("dose", 100).run(0, 1441, 5760);
        Trial.Course plain = trial("1e12 vesicles/mL", knockout, VesicleDrugClaims.NONE).with("dose", 100)
                .run(0, 1441, 5760);
        assertEquals(0, without.last("bound_share_gemcitabine"), 0);
        assertEquals(plain.last(CellGrowth.CELLS), without.last(CellGrowth.CELLS), 1e-8 * plain.last(CellGrowth.CELLS));
        assertTrue(decoy("1e12 vesicles/mL").with("dose", 100).run(0, 1441, 5760).last(CellGrowth.CELLS) > 1.01
                * plain.last(CellGrowth.CELLS));
    }
}
