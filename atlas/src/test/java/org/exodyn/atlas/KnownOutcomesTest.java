package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.KnownDelivery.Outcome;
import org.exodyn.atlas.experiment.RequirementClass;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deliveries and counts whose outcome is known are what predictions are compared with; no prediction may draw from them.
class KnownOutcomesTest {
    private final Atlas atlas = Atlas.loadEmbedded();

    private static final String DELIVERY = """
            === sources/a.yaml
            source: {key: a, citation: Example A 2020, kind: primary, doiStatus: none, seen: abstract, url: https://example.org}
            knownDeliveries:
              - id: a.delivery
                statement: Vesicles brought a protein to the cytosol.
                locator: abstract
                requirement: protein
                vehicle: natural-vesicle
                load: {value: 3, unit: "copies/vesicle"}
                observed: [{quantity: share of the cargo that was released, value: 0.3, unit: "1"}]
                outcome: works
                criterion: the reporter lights up
                confidence: seen-in-primary
            """;

    @Test
    void noSlotIsFedByADelivery(@TempDir Path folder) throws IOException {
        EvidenceText.write(folder, EvidenceText.files(DELIVERY));
        Problems problems = new Problems();
        Atlas only = Atlas.load(folder, problems);
        assertEquals(List.of(), problems.list().stream().map(Problem::render).toList());
        assertEquals(1, only.knownDeliveries().size());
        for (Slot slot : Slot.values()) {
            assertInstanceOf(MissingRecord.class, only.resolve(slot, Context.ANY), slot.key());
        }
    }

    /// Nothing that is resolved for a delivery comes from a source that it excludes, nor from a record derived from one that does.
    @Test
    void predictionsOfADeliveryDrawFromOtherPapersOnly() {
        for (KnownDelivery delivery : atlas.knownDeliveries()) {
            apart(delivery.id(), delivery.excluded());
        }
        for (VesicleCount count : atlas.vesicleCounts()) {
            apart(count.id(), count.excluded());
        }
    }

    private void apart(String id, Set<String> excluded) {
        Atlas others = atlas.withoutParametersOf(excluded);
        Set<String> gone = new HashSet<>();
        atlas.parameters().stream().filter(record -> others.parameter(record.id()).isEmpty())
                .forEach(record -> gone.add(record.id()));
        for (ParameterRecord record : atlas.parameters()) {
            boolean comesFrom = excluded.contains(record.source()) || excluded.contains(record.id())
                    || record.derivedFrom().stream().anyMatch(gone::contains);
            assertEquals(comesFrom, gone.contains(record.id()), id + ": " + record.id());
        }
        for (Slot slot : Slot.values()) {
            if (others.resolve(slot, Context.ofCell("carcinoma cell")) instanceof Resolved found) {
                found.alternatives().forEach(one -> assertFalse(excluded.contains(one.record().source()),
                        id + ": " + one.record().id()));
            }
        }
    }

    /// Leaving sources out is felt: the paper on sponges in liver gives a slot, and is gone where it is excluded.
    @Test
    void whatIsExcludedIsMissed() {
        assertTrue(atlas.parameter("SITE_PER_MIR").isPresent());
        Atlas others = atlas.withoutParametersOf(Set.of("denzler-2014"));
        assertTrue(others.parameter("SITE_PER_MIR").isEmpty());
        assertEquals(atlas.claims().size(), others.claims().size());
    }

    /// An assumption that was made with a paper in view cannot predict it, and nothing else gives the slot.
    @Test
    void anAssumptionMadeWithAPaperInViewDoesNotPredictIt() {
        KnownDelivery fusogen = atlas.knownDeliveries().stream()
                .filter(one -> one.id().equals("somiya-2020.cargo-with-fusogen")).findFirst().orElseThrow();
        Context cell = Context.ofCell("carcinoma cell");
        assertInstanceOf(Resolved.class, atlas.resolve(Slot.FUSOGEN_RELEASE, cell));
        assertInstanceOf(MissingRecord.class,
                atlas.withoutParametersOf(fusogen.excluded()).resolve(Slot.FUSOGEN_RELEASE, cell));
    }

    /// A calibration needs both outcomes, and not in one sort of requirement only. Of loaded drugs and of export no failure
    /// is known yet.
    @Test
    void bothOutcomesAreThereForMostRequirements() {
        Map<RequirementClass, Set<Outcome>> outcomes = new EnumMap<>(RequirementClass.class);
        atlas.knownDeliveries().forEach(one -> outcomes
                .computeIfAbsent(one.requirement(), key -> EnumSet.noneOf(Outcome.class)).add(one.outcome()));
        assertTrue(atlas.knownDeliveries().size() >= 12, "known deliveries: " + atlas.knownDeliveries().size());
        for (RequirementClass of : List.of(RequirementClass.MIRNA, RequirementClass.SPONGE, RequirementClass.PROTEIN,
                RequirementClass.MRNA, RequirementClass.LIGAND, RequirementClass.DECOY, RequirementClass.BIOMARKER)) {
            assertEquals(EnumSet.allOf(Outcome.class), outcomes.get(of), of.name());
        }
    }

    /// A printed claim rests on the experiment of the paper that supports it.
    @Test
    void anExperimentStandsBehindThePrintedClaimToo() {
        Claim printed = atlas.claim("pan-2024.mir-21-inhibitor-5-fu-exosomes-colon").orElseThrow();
        assertEquals(List.of("liang-2020.engineered-exosomes-on-resistant-cells"),
                atlas.experiments(printed).stream().map(Experiment::id).toList());
    }

    /// Of a marker, dose and groups are asked for; of a delivery, dose, cells, volume and times.
    @Test
    void anExperimentSaysWhatItLacks() {
        assertEquals(List.of("dose", "recipients", "volume", "readOut"),
                experiment("liang-2020.engineered-exosomes-on-resistant-cells").setup().lacks());
        assertEquals(List.of("donorCells or donorsPerRecipient", "recipients", "volume", "readOut"),
                experiment("richards-2017.co-culture").setup().lacks());
        assertEquals(List.of(), experiment("del-re-2017.ar-v7-carriers-or-not").setup().lacks());
        assertEquals(List.of("dose"), experiment("frampton-2018.gpc1-benign-or-cancer").setup().lacks());
    }

    private Experiment experiment(String id) {
        return atlas.experiments().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
