package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.quantity.DimensionMismatchException;
import org.exodyn.quantity.Quantity;
import org.junit.jupiter.api.Test;

/// What the records refuse by themselves, whoever builds them.
class ScenarioTest {

    private static final Term PANC1 = new Term("cell:panc-1", "PANC-1");
    private static final Arm ALONE = new Arm("alone", true, null, VesicleContent.PRESENT, null, List.of());

    @Test
    void premisesComeInOneOrder() {
        Scenario scenario = scenario(List.of(ALONE), EnumSet.of(Premise.CLAIMED, Premise.MEASURED));
        assertEquals(List.of(Premise.MEASURED, Premise.CLAIMED), List.copyOf(scenario.premises()));
    }

    @Test
    void exactlyOneArmIsTheReference() {
        Arm other = new Arm("other", true, null, VesicleContent.PRESENT, null, List.of());
        assertThrows(IllegalArgumentException.class, () -> scenario(List.of(ALONE, other), Set.of(Premise.MEASURED)));
        assertThrows(IllegalArgumentException.class, () -> scenario(List.of(), Set.of(Premise.MEASURED)));
    }

    @Test
    void anArmCannotNameAnUnknownDonor() {
        Arm lost = new Arm("lost", false, "nobody", VesicleContent.PRESENT, null, List.of());
        assertThrows(IllegalArgumentException.class, () -> scenario(List.of(ALONE, lost), Set.of(Premise.MEASURED)));
    }

    @Test
    void quantitiesOfTheWrongKindAreRefused() {
        assertThrows(DimensionMismatchException.class, () -> new Recipients(PANC1, Quantity.parse("1e5 vesicles/mL")));
        assertThrows(DimensionMismatchException.class, () -> new Measurement(Quantity.parse("4 mL")));
        assertThrows(IllegalArgumentException.class, () -> new Culture(Quantity.parse("0 mL"), Quantity.parse("3 mm"),
                Mixing.STILL, Quantity.parse("0 %")));
        assertThrows(IllegalArgumentException.class, () -> new Donor.CoCulture(PANC1, null, Double.NaN));
    }

    @Test
    void aScenarioCannotBeChangedThroughItsParts() {
        Scenario scenario = scenario(List.of(ALONE), Set.of(Premise.MEASURED));
        assertThrows(UnsupportedOperationException.class, () -> scenario.arms().clear());
        assertThrows(UnsupportedOperationException.class, () -> scenario.donors().clear());
        assertThrows(UnsupportedOperationException.class, () -> scenario.premises().clear());
        assertFalse(scenario.withEnsemble(new EnsembleSettings(10, 2)).equals(scenario));
    }

    private static Scenario scenario(List<Arm> arms, Set<Premise> premises) {
        Quantity day = Quantity.parse("24 h");
        return new Scenario("title", "question?", new Term("cancer:paad", "PDAC"), EngineKind.CULTURE,
                new Evidence(List.of("claim")),
                new Culture(Quantity.parse("1 mL"), Quantity.parse("3 mm"), Mixing.STILL, Quantity.parse("0 %")),
                new Recipients(PANC1, Quantity.parse("1e5 cells/mL")), Map.of(),
                new DrugExposure(new Term("drug:gemcitabine", "gemcitabine"), Quantity.parse("0 h"), day,
                        List.of(Quantity.parse("0 nM"))),
                arms, day, new Measurement(Quantity.parse("4 h")), premises, new EnsembleSettings(200, 1));
    }
}
