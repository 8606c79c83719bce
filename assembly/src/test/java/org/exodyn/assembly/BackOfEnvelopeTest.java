package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.scenario.Culture;
import org.exodyn.biology.scenario.Donor;
import org.exodyn.biology.scenario.Mixing;
import org.exodyn.biology.scenario.Scenario;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;

/// What a cell takes in within two days, worked out on the back of an envelope from three records, beside the equations of the
/// shipped scenario with vesicles of paclitaxel-resistant gastric cells.
///
///     vesicles per cell = n/ρ·(1 − (1 − f)^(48·ρ/ρ_a)),   copies per cell = c·vesicles
///
/// | symbol | meaning | from |
/// |---|---|---|
/// | n, ρ | vesicles and cells per mL | the scenario: 10¹⁰, 10⁵ |
/// | f | share of added vesicles that is taken up in an hour | record UPTAKE_1H |
/// | ρ_a | density of cells in such assays | record UPTAKE_ASSAY_DENSITY |
/// | c | copies of an abundant miRNA per vesicle | record MIR_PER_EXO |
///
/// Checklist: 21, 22
class BackOfEnvelopeTest {

    private static final String CARGO = "hsa-miR-155-5p";
    private static final double TWO_DAYS_MIN = 2880;
    private static final List<String> RECORDS = List.of("UPTAKE_1H", "UPTAKE_ASSAY_DENSITY", "MIR_PER_EXO");

    private final Atlas atlas = Atlas.loadEmbedded();
    private final Scenario shipped = read();

    private Scenario read() {
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(Path.of("../scenarios/gastric-mir-155-paclitaxel.yaml"),
                new AtlasVocabulary(atlas), problems);
        problems.throwIfErrors();
        return Optional.ofNullable(document).orElseThrow().scenario();
    }

    private double value(String record) {
        ParameterRecord found = atlas.parameter(record).orElseThrow();
        return Optional.ofNullable(found.value()).orElseThrow();
    }

    private double cellsPerMl() {
        return shipped.recipients().density().in("{cells}/mL");
    }

    private double vesiclesPerCell() {
        Donor.PurifiedVesicles donor = (Donor.PurifiedVesicles) Optional
                .ofNullable(shipped.donors().get("resistant")).orElseThrow();
        double perHour = cellsPerMl() / value("UPTAKE_ASSAY_DENSITY");
        return donor.dose().in("{particles}/mL") / cellsPerMl() * (1 - Math.pow(1 - value("UPTAKE_1H"), 48 * perHour));
    }

    /// The arm with vesicles of resistant cells, every parameter at the median of its records, and those of the three records at
    /// their values.
    private Trial trial(Mixing mixing) {
        ArmModel arm = arm(mixing);
        ParameterSpace space = ParameterSpace.of(Map.of("recipients", arm.culture()), atlas::resolve,
                new ArrayList<>());
        Trial trial = Trial.of(arm.culture());
        for (ParameterAxis axis : space.axes()) {
            ModelParameter.Drawn drawn = (ModelParameter.Drawn) axis.parameter().value();
            double inSlotUnit = RECORDS.stream()
                    .filter(id -> axis.resolved().alternatives().stream().anyMatch(one -> one.record().id().equals(id)))
                    .map(this::value).findFirst().orElse(axis.inSlotUnit(0.5));
            set(trial, arm, space.axisOf(drawn), space, inSlotUnit * axis.factor());
        }
        return trial;
    }

    /// The arm with vesicles of resistant cells.
    private ArmModel arm(Mixing mixing) {
        Culture culture = shipped.culture();
        Scenario scenario = new Scenario(shipped.title(), shipped.question(), shipped.cancer(), shipped.engine(),
                shipped.evidence(),
                new Culture(culture.mediumVolume(), culture.mediumHeight(), mixing, culture.serumShare()),
                shipped.recipients(), shipped.donors(), shipped.drug(), shipped.arms(), shipped.duration(),
                shipped.measurement(), shipped.premises(), shipped.ensemble());
        ClaimReading reading = ClaimReading.of(scenario, atlas);
        return new CultureAssembly(scenario, reading.cargo(), reading.releaseClaims(),
                Titration.Form.QUASI_STEADY).assemble(scenario.arms().get(1));
    }

    private static void set(Trial trial, ArmModel arm, int axis, ParameterSpace space, double value) {
        for (ModelParameter parameter : arm.culture().parameters()) {
            if (parameter.value() instanceof ModelParameter.Drawn drawn && space.axisOf(drawn) == axis
                    && trial.compiled().hasInput(parameter.id())) {
                trial.with(parameter.id(), value);
            }
        }
    }

    /// Vesicles that went into cells, and the copies in them, per cell of the start.
    private record Internalised(double vesicles, double copies) {}

    private static Internalised internalised(Trial trial) {
        Trial.Course course = trial.run(0, TWO_DAYS_MIN);
        double vesicles = 0;
        double copies = 0;
        for (VesicleClass vesicle : VesicleClass.of("resistant")) {
            double taken = course.last(Ledger.TAKEN_UP.of(vesicle)) / Bench.CELLS;
            vesicles += taken;
            copies += taken * trial.constant(vesicle.copies(CARGO));
        }
        return new Internalised(vesicles, copies);
    }

    @Test
    void theRecordsGiveFortyThousandVesiclesAndAFewHundredCopies() {
        double vesicles = vesiclesPerCell();
        double copies = vesicles * value("MIR_PER_EXO");
        System.out.printf(java.util.Locale.ROOT, "back of envelope, records %s: %.0f vesicles, %.0f copies per cell%n",
                RECORDS, vesicles, copies);
        assertEquals(4e4, vesicles, 0.5e4, "to one digit");
        assertTrue(copies > 200 && copies < 500, "a few hundred: " + copies);
    }

    /// What the envelope leaves out is taken out of the scenario: medium that stands still, loss, growth, vesicles given back.
    @Test
    void theScenariosEquationsWithoutWhatTheEnvelopeLeavesOutGiveTheSame() {
        Internalised model = internalised(trial(Mixing.STIRRED).withSlot("vesicle-loss-in-medium", 0)
                .withSlot("vesicle-adsorption-rate", 0).withSlot("re-release-share", 0)
                .withSlot("uptake-half-saturation", 1e12).withSlot("uptake-half-saturation-mass", 1e12)
                .withSlot("doubling-time", 1e12).withSlot("death-rate", 0).withSlot("tropism", 1));
        // Diffusion to the cell, which no envelope knows, takes about 4 % of the rate of uptake away (see UptakeTest).
        assertEquals(vesiclesPerCell(), model.vesicles(), 0.06 * vesiclesPerCell());
        // Large vesicles hold more and are slower, which is the same few per cent.
        assertEquals(vesiclesPerCell() * value("MIR_PER_EXO"), model.copies(), 0.08 * model.copies());
    }

    /// The scenario as it ships, in medium that stands still: everything the envelope leaves out lowers what a cell takes in.
    @Test
    void theScenarioAsItShipsTakesInLess() {
        Internalised model = internalised(trial(shipped.culture().mixing()));
        System.out.printf(java.util.Locale.ROOT,
                "scenario as shipped, at medians: %.0f vesicles, %.0f copies per cell%n",
                model.vesicles(), model.copies());
        assertTrue(model.vesicles() < vesiclesPerCell(), "more than the envelope: " + model);
        assertTrue(model.vesicles() > vesiclesPerCell() / 2,
                "less than half of what is said to be about so many: " + model);
        assertTrue(model.copies() > 100 && model.copies() < 500, "a few hundred: " + model);
    }
}
