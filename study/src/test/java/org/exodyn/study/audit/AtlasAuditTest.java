package org.exodyn.study.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.input.Location;
import org.exodyn.quantity.Quantity;
import org.exodyn.study.AuditReport;
import org.exodyn.study.AuditRequest;
import org.exodyn.study.Study;
import org.exodyn.study.evidence.ClaimSelection;
import org.exodyn.study.run.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit of several claims, its calibration, and what it writes.
class AtlasAuditTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();
    private static final AuditConditions CONDITIONS = AuditConditions.DEFAULT;

    private static List<Claim> some() {
        List<Claim> claims = new ArrayList<>();
        Set<String> classes = new LinkedHashSet<>();
        for (Claim claim : ATLAS.claims()) {
            claim.cargo().stream().findFirst()
                    .filter(item -> !claim.edges().isEmpty() && classes.add(item.cargoClass()))
                    .ifPresent(_ -> claims.add(claim));
        }
        return claims;
    }

    /// Same claims, seed and records: the same assessments to the last bit on one thread and on three.
    @Test
    void sameBitsForAnyNumberOfThreads() {
        List<Claim> claims = some().subList(0, 3);
        AtlasAudit one = AtlasAudit.of(ATLAS, ATLAS::resolve, claims, CONDITIONS, 3, Ensemble.onThreads(1));
        AtlasAudit many = AtlasAudit.of(ATLAS, ATLAS::resolve, claims, CONDITIONS, 3, Ensemble.onThreads(3));
        assertTrue(one.evaluations() > 0, "something is assessable");
        assertEquals(one.claims(), many.claims());
        assertEquals(one.evaluations(), many.evaluations());
    }

    /// No record of a known delivery feeds what is predicted of it, and none of them is a parameter at all.
    @Test
    void knownDeliveriesFeedNothing() {
        Calibration calibration = Calibration.of(ATLAS, CONDITIONS, 1, Ensemble.onAllCores());
        assertEquals(ATLAS.knownDeliveries().size(), calibration.trials().size());
        for (Calibration.Trial trial : calibration.trials()) {
            Set<String> used = new LinkedHashSet<>();
            trial.assessment().numbers().ifPresent(numbers -> numbers.records().forEach(use -> {
                used.add(use.source());
                used.add(use.id());
            }));
            used.retainAll(trial.delivery().excluded());
            assertTrue(used.isEmpty(), trial.delivery().id() + " is predicted from " + used);
            for (ParameterRecord record : ATLAS.parameters()) {
                assertFalse(record.id().equals(trial.delivery().id()), record.id());
            }
        }
        long counted = 0;
        for (Verdict verdict : Verdict.values()) {
            counted += calibration.count(true, verdict) + calibration.count(false, verdict);
        }
        assertEquals(calibration.trials().size(), counted);
        assertTrue(calibration.hits() + calibration.errors() > 0, "something is decided");
    }

    /// Wilson's interval, worked by hand: 5 of 8 is 0.306 to 0.863; nothing asked is everything possible.
    @Test
    void intervalsOfRates() {
        assertEquals(0.3057, Calibration.interval(5, 8)[0], 5e-5);
        assertEquals(0.8632, Calibration.interval(5, 8)[1], 5e-5);
        assertEquals(0, Calibration.interval(0, 0)[0]);
        assertEquals(1, Calibration.interval(0, 0)[1]);
    }

    private static Experiment experiment(Setup setup) {
        return new Experiment("any-2020.assay", "any-2020", List.of("any-2020.claim"), "an assay", setup, "Methods",
                Confidence.SEEN_IN_PRIMARY, List.of(), "", Location.ofFile("any-2020.yaml"));
    }

    private static Setup setup(Setup.Route route, List<Dose> dose, Quantity recipients, Quantity volume,
            Quantity readOut) {
        return new Setup(route, dose, null, null, null, null, null, recipients, volume, "plate", null, List.of(), null,
                readOut, null, null);
    }

    /// 10⁹/mL in 0.1 mL on 5000 cells are 2·10⁴ per cell, at 5·10⁴ cells/mL.
    @Test
    void experimentsAreTakenAsPrinted() {
        List<String> missing = new ArrayList<>();
        Setup told = setup(Setup.Route.PURIFIED_VESICLES,
                List.of(new Dose(Quantity.parse("1e9 {particles}/mL"), null, Dose.Of.VESICLES)),
                Quantity.parse("5000 {cells}"), Quantity.parse("100 uL"), Quantity.parse("48 h"));
        ExperimentConditions made = ExperimentConditions.of(experiment(told), CONDITIONS, missing).orElseThrow();
        assertEquals(AuditSetting.EXPERIMENT, made.setting());
        assertEquals(2e4, ((VesicleDose.PerCell) made.conditions().dose()).vesicles(), 1e-9 * 2e4);
        assertEquals(5e4, made.conditions().cellsPerMl(), 1e-9 * 5e4);
        assertEquals(48, made.conditions().readOutH(), 1e-12);
        assertTrue(missing.isEmpty(), missing.toString());

        Setup silent = setup(Setup.Route.PURIFIED_VESICLES, List.of(), Quantity.parse("5000 {cells}"),
                Quantity.parse("100 uL"), Quantity.parse("48 h"));
        assertTrue(ExperimentConditions.of(experiment(silent), CONDITIONS, missing).isEmpty());
        assertEquals(1, missing.size());
        assertTrue(missing.getFirst().contains("dose") && missing.getFirst().contains("Methods"), missing.getFirst());
    }

    /// The folder has a page that loads nothing, calibration before claims, a card per claim, drawings and tables.
    @Test
    void writesWhatItSays(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("audit");
        String claim = some().getFirst().id();
        AuditReport report = Study.audit(AuditRequest.of(new ClaimSelection(claim, Map.of(), false),
                Optional.of(out), 1, 2), Stage.silent());
        String page = Files.readString(report.report());
        assertTrue(page.indexOf("id=\"calibration\"") < page.indexOf("id=\"answer\""), "calibration comes first");
        assertTrue(page.contains("not by this channel at these numbers"));
        assertFalse(page.matches("(?s).*(src|href)=\"https?://(?!doi)[^\"]*\\.(js|css).*"), "loads something");
        assertTrue(Files.exists(out.resolve("cards/" + claim + ".html")), claim);
        for (String table : List.of("assessments", "masses", "records", "ignorance", "turning-points", "calibration")) {
            assertTrue(Files.size(out.resolve(table + ".parquet")) > 0, table);
            assertTrue(Files.readString(out.resolve(table + ".tsv")).contains("\t"), table);
        }
        assertTrue(Files.exists(out.resolve("figures/verdicts.svg")));
        assertTrue(report.claims().json().contains(claim));
    }

    /// Ids of claims are taken as such, words as `atlas find` takes them, and no word for all.
    @Test
    void selectsAsItIsAsked() {
        String id = some().getFirst().id();
        assertEquals(List.of(id), AuditRun.selected(ATLAS, new ClaimSelection(id, Map.of(), false)).stream()
                .map(Claim::id).toList());
        assertEquals(ATLAS.claims().size(), AuditRun.selected(ATLAS, ClaimSelection.ALL).size());
        assertEquals(ATLAS.claims(new ClaimSelection("gemcitabine", Map.of(), false).query()).size(),
                AuditRun.selected(ATLAS, new ClaimSelection("gemcitabine", Map.of(), false)).size());
    }

    /// What is asked first is told in an order that does not depend on a map.
    @Test
    void reasonsAreCountedOncePerClaim() {
        AtlasAudit audit = AtlasAudit.of(ATLAS, ATLAS::resolve, ATLAS.claims().stream()
                .filter(claim -> claim.cargo().isEmpty()).limit(5).toList(), CONDITIONS, 1, Ensemble.onThreads(1));
        assertEquals(new LinkedHashMap<>(Map.of("The claim names no molecule that the vesicles carry.", 5)),
                audit.reasons());
        assertEquals(0, audit.evaluations());
        assertEquals(5, audit.count(AuditSetting.PURIFIED, Verdict.NOT_ASSESSABLE));
    }
}
