package org.exodyn.biology.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.ModelRule;
import org.junit.jupiter.api.Test;

/// From targets to the half-effect dose: signs, and that nothing counts twice.
class ProcessTest {

    private static final String GEMCITABINE = "gemcitabine";

    @Test
    void everyProcessIsFoundByItsRecordName() {
        for (Process process : EnumSet.complementOf(EnumSet.of(Process.UNNAMED))) {
            assertEquals(process, Process.recorded("EXODYN:" + process.recordName()).orElseThrow());
        }
        assertTrue(Process.recorded("EXODYN:no-such-process").isEmpty());
        assertTrue(Process.recorded("EXODYN:unnamed").isEmpty(), "not to be written into a record");
    }

    @Test
    void repressingAProApoptoticTargetRaisesTheHalfEffectDose() {
        // −(+1)·(−1): less TP53INP1, less apoptosis, more drug needed; ln RF = −e·ln(p/p_ref) > 0 as p falls.
        String rule = rule(claim("claim.a", Process.APOPTOSIS_COMPETENCE, +1), "ln_rf_claim_a");
        assertEquals("0 - effect_TP53INP1*ln(P_TP53INP1/P_TP53INP1_ref)", rule);
    }

    @Test
    void repressingASurvivalTargetLowersIt() {
        String rule = rule(claim("claim.a", Process.SURVIVAL_SIGNALLING, +1), "ln_rf_claim_a");
        assertEquals("0 + effect_TP53INP1*ln(P_TP53INP1/P_TP53INP1_ref)", rule);
    }

    @Test
    void signsOfTargetAndProcessMultiply() {
        assertEquals(rule(claim("claim.a", Process.APOPTOSIS_COMPETENCE, -1), "ln_rf_claim_a"),
                rule(claim("claim.a", Process.SURVIVAL_SIGNALLING, +1), "ln_rf_claim_a"));
    }

    @Test
    void immuneEvasionActsElsewhere() {
        assertEquals("0", rule(claim("claim.a", Process.IMMUNE_EVASION, +1), RecipientNetwork.LN_RF));
    }

    @Test
    void oneEntityCountsOnceHoweverManyClaimsNameIt() {
        Model model = model(List.of(claim("claim.a", Process.APOPTOSIS_COMPETENCE, +1),
                claim("claim.b", Process.APOPTOSIS_COMPETENCE, +1)));
        long effects = model.rules().stream().map(ModelRule::formula).filter(text -> text.contains("effect_TP53INP1"))
                .count();
        assertEquals(1, effects);
    }

    @Test
    void anActivationSaidTwiceActsOnce() {
        CargoClaim one = snail("claim.a");
        Model model = model(List.of(one, snail("claim.b")));
        String rate = model.reactions().stream().filter(reaction -> reaction.id().equals("make_M_hsa_miR_146a_5p"))
                .findFirst().orElseThrow().rate();
        assertEquals(rate.indexOf("activation_"), rate.lastIndexOf("activation_"), rate);
        String twin = model.reactions().stream().filter(reaction -> reaction.id().equals("make_M_hsa_miR_146a_5p_ref"))
                .findFirst().orElseThrow().rate();
        assertTrue(!twin.contains("activation_"), "the twin is not activated: " + twin);
    }

    private static CargoClaim snail(String id) {
        return new CargoClaim("SNAI1", "protein", List.of(),
                List.of(new CargoClaim.Regulation("SNAI1", "protein", "hsa-miR-146a-5p", "miRNA", +1)),
                List.of(new CargoClaim.Effect(Process.EMT, "SNAI1", "protein", +1, id)), List.of(id));
    }

    private static CargoClaim claim(String id, Process process, int sign) {
        return new CargoClaim("hsa-miR-106b-5p", "miRNA", List.of(),
                List.of(new CargoClaim.Regulation("hsa-miR-106b-5p", "miRNA", "TP53INP1", "protein", -1)),
                List.of(new CargoClaim.Effect(process, "TP53INP1", "protein", sign, id)), List.of(id));
    }

    private static String rule(CargoClaim claim, String id) {
        return model(List.of(claim)).rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow()
                .formula();
    }

    private static Model model(List<CargoClaim> claims) {
        ModelBuilder model = new ModelBuilder("cell");
        new RecipientNetwork("PANC-1", GEMCITABINE, claims, Titration.Form.QUASI_STEADY)
                .contribute(model, VesicleClass.of("caf"));
        return model.build();
    }
}
