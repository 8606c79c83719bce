package org.exodyn.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.scenario.Arm;
import org.exodyn.biology.scenario.Culture;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.DrugExposure;
import org.exodyn.biology.scenario.EngineKind;
import org.exodyn.biology.scenario.EnsembleSettings;
import org.exodyn.biology.scenario.Evidence;
import org.exodyn.biology.scenario.InhibitedStep;
import org.exodyn.biology.scenario.Inhibitor;
import org.exodyn.biology.scenario.InhibitorTarget;
import org.exodyn.biology.scenario.Measurement;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Premise;
import org.exodyn.biology.scenario.Recipients;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.Term;
import org.exodyn.biology.scenario.VesicleContent;
import org.exodyn.quantity.Quantity;

/// Scenarios and claims for tests, written out in code so that they need no evidence records.
final class TestScenarios {

    static final String CAF = "cancer-associated fibroblast";
    static final String PANC1 = "PANC-1";

    private TestScenarios() {}

    static Scenario scenario(Mixing mixing, Donor donor, Arm... arms) {
        Map<String, Donor> donors = new LinkedHashMap<>();
        donors.put("caf", donor);
        return new Scenario(
                "test",
                "test?",
                term("pancreatic cancer"),
                EngineKind.CULTURE,
                new Evidence(List.of("claim.a")),
                new Culture(q("1 mL"), q("3 mm"), mixing, q("0 %")),
                new Recipients(term(PANC1), q("1e5 cells/mL")),
                donors,
                new DrugExposure(term("gemcitabine"), q("24 h"), q("96 h"), List.of(q("0 nM"), q("100 nM"))),
                List.of(arms),
                q("96 h"),
                new Measurement(q("4 h")),
                Set.of(Premise.MEASURED),
                new EnsembleSettings(16, 1, 0));
    }

    static Donor conditioned() {
        return new Donor.ConditionedMedium(term(CAF), term("gemcitabine"), 1, q("48 h"), q("50 %"), null);
    }

    static Arm reference() {
        return new Arm("gemcitabine", true, null, VesicleContent.PRESENT, null, List.of());
    }

    static Arm withVesicles() {
        return new Arm("+ CAF vesicles", false, "caf", VesicleContent.PRESENT, null, List.of());
    }

    static Arm withInhibitor() {
        return new Arm(
                "+ CAF vesicles + GW4869",
                false,
                "caf",
                VesicleContent.PRESENT,
                null,
                List.of(new Inhibitor(term("GW4869"), q("10 uM"), InhibitorTarget.DONORS,
                        InhibitedStep.CERAMIDE_ROUTE)));
    }

    /// One miRNA against one pro-apoptotic target, and a protein that raises another miRNA.
    static List<CargoClaim> cargo() {
        return List.of(
                new CargoClaim(
                        "hsa-miR-106b-5p",
                        "miRNA",
                        List.of(CAF),
                        List.of(new CargoClaim.Regulation("hsa-miR-106b-5p", "miRNA", "TP53INP1", "protein", -1)),
                        List.of(new CargoClaim.Effect(Process.APOPTOSIS_COMPETENCE, "TP53INP1", "protein", +1,
                                "claim.a")),
                        List.of("claim.a")),
                new CargoClaim(
                        "SNAI1",
                        "protein",
                        List.of(CAF),
                        List.of(new CargoClaim.Regulation("SNAI1", "protein", "hsa-miR-146a-5p", "miRNA", +1)),
                        List.of(new CargoClaim.Effect(Process.EMT, "SNAI1", "protein", +1, "claim.b")),
                        List.of("claim.b")));
    }

    static Term term(String name) {
        return new Term(name, name);
    }

    static Quantity q(String text) {
        return Quantity.parse(text);
    }
}
