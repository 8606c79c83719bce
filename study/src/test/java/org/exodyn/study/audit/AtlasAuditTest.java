package org.exodyn.study.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.stream.Stream;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditReading;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.assembly.audit.VesicleDose;
import org.exodyn.assembly.audit.VesicleLoad;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.experiment.Dose;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.RequirementClass;
import org.exodyn.atlas.experiment.Setup;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.engine.ensemble.Ensemble;
import org.exodyn.input.Location;
import org.exodyn.input.ScientificInputException;
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
    /// Made once, as it takes longest.
    private static final Calibration CALIBRATION = Calibration.of(ATLAS, CONDITIONS, 1, Ensemble.onAllCores());

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
        List<Claim> claims = some().subList(0, 1); // four questions
        AtlasAudit one = AtlasAudit.of(ATLAS, ATLAS::resolve, claims, CONDITIONS, 3, Ensemble.onThreads(1));
        AtlasAudit many = AtlasAudit.of(ATLAS, ATLAS::resolve, claims, CONDITIONS, 3, Ensemble.onThreads(3));
        assertTrue(one.evaluations() > 0, "something is assessable");
        assertEquals(one.claims(), many.claims());
        assertEquals(one.evaluations(), many.evaluations());
    }

    /// No record of a known delivery feeds what is predicted of it, and none of them is a parameter at all. Deliveries that ask alike
    /// share one answer.
    @Test
    void knownDeliveriesFeedNothing() {
        Calibration calibration = CALIBRATION;
        assertEquals(ATLAS.knownDeliveries().size(), calibration.trials().size());
        for (Calibration.Trial trial : calibration.trials()) {
            Set<String> used = new LinkedHashSet<>();
            trial.assessment().numbers().ifPresent(numbers -> numbers.records().forEach(use -> {
                used.add(use.source());
                used.add(use.id());
            }));
            used.retainAll(trial.delivery().excluded());
            assertTrue(used.isEmpty(), trial.delivery().id() + " is predicted from " + used);
            assertFalse(ATLAS.parameter(trial.delivery().id()).isPresent(), trial.delivery().id());
            assertEquals(trial.assessment().numbers().isEmpty(), Double.isNaN(trial.mass()));
            assertTrue(trial.verdict() != Verdict.NOT_ASSESSABLE || !trial.assessment().missing().isEmpty(),
                    trial.delivery().id() + " does not say what is missing");
        }
        long counted = 0;
        for (Verdict verdict : Verdict.values()) {
            counted += calibration.count(true, verdict) + calibration.count(false, verdict);
        }
        assertEquals(calibration.trials().size(), counted);
        assertEquals(counted, calibration.sorts().stream().flatMap(sort -> Stream.concat(sort.works().stream(),
                sort.fails().stream())).mapToLong(Long::longValue).sum());
        assertTrue(calibration.hits() + calibration.errors() > 0, "something is decided");
        assertTrue(calibration.differing() < calibration.assessed().size(), "some deliveries ask alike");
    }

    /// Two that work at 0.8 and 0.4 beside one that fails at 0.4: one pair won, one tied; one that fails by another requirement, which
    /// makes no pair. On the right side of one half: all but the second.
    @Test
    void massesRankOutcomes() {
        Calibration calibration = new Calibration(List.of(trial("works", 0.8), trial("works", 0.4),
                trial("fails", 0.4), trial(RequirementClass.PROTEIN, "fails", 0.1)));
        assertEquals(new Calibration.Ranking(1.5, 2), calibration.ranking());
        assertEquals(3, calibration.leaning());
        assertEquals(1, calibration.differing());
    }

    private static Calibration.Trial trial(String outcome, double mass) {
        return trial(RequirementClass.MIRNA, outcome, mass);
    }

    private static Calibration.Trial trial(RequirementClass requirement, String outcome, double mass) {
        KnownDelivery delivery = ATLAS.knownDeliveries().stream()
                .filter(one -> one.requirement() == requirement
                        && one.outcome().name().equalsIgnoreCase(outcome))
                .findFirst().orElseThrow();
        AuditSubject subject = new AuditSubject(new CargoClaim("any", "miRNA", List.of(), List.of(), List.of(),
                List.of()), "cell", "cell", null, COPIES);
        return new Calibration.Trial(delivery, new Assessment(subject, AuditSetting.PURIFIED, Verdict.PRIOR_DEPENDENT,
                List.of(), Optional.of(new Assessment.Numbers("copies", List.of(),
                        List.of(new Mass(Prior.AS_RECORDED, "any", mass, 0.01, 0.005, -1, 0, 1, 0)), List.of(),
                        List.of(), Optional.empty(), Optional.empty(), List.of(),
                        Optional.empty(), List.of(), List.of(), Map.of(), List.of(), 1, 1))),
                "printed", 0);
    }

    /// What the experiment asked is asked: nothing of animals and of controls without the molecule; the load that is printed; a drug with
    /// the vesicles that hold it from the start.
    @Test
    void deliveriesAskWhatTheirExperimentsAsked() {
        assertTrue(DeliveryQuestion.refusal(delivery("alvarez-erviti-2011.sirna-rvg-exosomes")).orElseThrow()
                .contains("animal"));
        assertTrue(DeliveryQuestion.refusal(delivery("ciravolo-2012.her2-negative-vesicles-trastuzumab")).isPresent());
        DeliveryQuestion loaded = question("haraszti-2018.huntingtin-sirna-vesicles");
        assertEquals(new VesicleLoad.Printed(3000), loaded.subject().load());
        assertEquals(new VesicleDose.NotPrinted(), loaded.conditions().dose());
        assertEquals(new VesicleLoad.Enriched(65), question("sutaria-2017.mir-199a-tat-tar").subject().load());
        DeliveryQuestion decoy = question("ciravolo-2012.her2-vesicles-trastuzumab");
        assertEquals("trastuzumab", decoy.subject().drug());
        assertEquals(0, decoy.conditions().drugOnH());
        // 7.4 nmol/L are 7.4·0.602214076 copies/µm³
        assertEquals(4.4563841624, ((VesicleLoad.Printed) question("kundu-2012.sirna-nanosomes-hcv").subject().load())
                .copies(), 1e-9);
    }

    private static KnownDelivery delivery(String id) {
        return ATLAS.knownDeliveries().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static DeliveryQuestion question(String id) {
        return DeliveryQuestion.of(ATLAS, delivery(id), CONDITIONS);
    }

    /// 50 per group see a twofold change through a spread of 0.8 with 1.1 copies: 50·(ln 2)²/(2·2.8016²) − 0.64 is 0.890. Through a spread
    /// of 1.3, 1.69 above 1.530, no number of copies will do.
    @Test
    void markersNeedMoreThanCounts() {
        assertEquals(1 / 0.8902, Detection.copies(2, 50, 0.8), 2e-3);
        assertEquals(Double.POSITIVE_INFINITY, Detection.copies(2, 50, 1.3));
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
                readOut, null, null, null);
    }

    private static final AuditSubject.Kind COPIES = AuditSubject.Kind.COPIES;

    /// A dose without recipients is enough, as these are drawn then; samples show markers only, with groups of the harmonic mean.
    @Test
    void whatIsNotPrintedIsDrawnOrNamed() {
        List<String> missing = new ArrayList<>();
        Setup noCells = new Setup(Setup.Route.PURIFIED_VESICLES,
                List.of(new Dose(Quantity.parse("10 ug/mL"), null, Dose.Of.VESICLE_PROTEIN)), null, null, null, null,
                null, null, null, "", Quantity.parse("24 h"), List.of(), null, null, null, null, null);
        ExperimentConditions made = ExperimentConditions.of(experiment(noCells), COPIES, CONDITIONS, missing)
                .orElseThrow();
        assertNull(made.conditions().cellsPerMl());
        assertEquals(new VesicleDose.SuspendedProtein(10), made.conditions().dose());
        assertEquals(24, made.conditions().readOutH(), 1e-12);

        Setup sample = new Setup(Setup.Route.SAMPLE,
                List.of(new Dose(Quantity.parse("2 mL"), null, Dose.Of.PLASMA)), null, null, null, null, null, null,
                null, "", null, List.of(), null, null, 14L, 22L, null);
        assertTrue(ExperimentConditions.of(experiment(sample), COPIES, CONDITIONS, missing).isEmpty());
        AuditConditions sampled = ExperimentConditions
                .of(experiment(sample), AuditSubject.Kind.BIOMARKER, CONDITIONS, missing).orElseThrow().conditions();
        assertEquals(2, sampled.plasmaMl(), 1e-12);
        assertEquals(14, sampled.patients());
        assertEquals(22, sampled.controls());
        assertEquals(17.111, sampled.perGroup(), 1e-3); // 2/(1/14 + 1/22)
    }

    /// 10⁹/mL on 5000 cells in 0.1 mL, which are 5·10⁴ cells/mL.
    @Test
    void experimentsAreTakenAsPrinted() {
        List<String> missing = new ArrayList<>();
        Setup told = setup(Setup.Route.PURIFIED_VESICLES,
                List.of(new Dose(Quantity.parse("1e9 {particles}/mL"), null, Dose.Of.VESICLES)),
                Quantity.parse("5000 {cells}"), Quantity.parse("100 uL"), Quantity.parse("48 h"));
        ExperimentConditions made = ExperimentConditions.of(experiment(told), COPIES, CONDITIONS, missing)
                .orElseThrow();
        assertEquals(AuditSetting.EXPERIMENT, made.setting());
        assertEquals(1e9, ((VesicleDose.Suspended) made.conditions().dose()).perMl(), 1);
        assertEquals(5e4, made.conditions().cellsPerMl(), 1e-9 * 5e4);
        assertEquals(48, made.conditions().readOutH(), 1e-12);
        assertTrue(missing.isEmpty(), missing.toString());

        Setup silent = setup(Setup.Route.PURIFIED_VESICLES, List.of(), Quantity.parse("5000 {cells}"),
                Quantity.parse("100 uL"), Quantity.parse("48 h"));
        assertTrue(ExperimentConditions.of(experiment(silent), COPIES, CONDITIONS, missing).isEmpty());
        assertEquals(1, missing.size());
        assertTrue(missing.getFirst().contains("dose") && missing.getFirst().contains("Methods"), missing.getFirst());
    }

    /// The folder has a page that loads nothing, calibration before claims, a card per claim, drawings and tables.
    @Test
    void writesWhatItSays(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("audit");
        String claim = some().getFirst().id();
        AuditReport report = AuditRun.run(ATLAS, List.of(some().getFirst()), AuditRequest.of(
                new ClaimSelection(claim, Map.of(), false), Optional.of(out), 1, 2), Stage.silent(), _ -> CALIBRATION);
        String page = Files.readString(report.report());
        assertTrue(page.indexOf("id=\"calibration\"") < page.indexOf("id=\"answer\""), "calibration comes first");
        assertTrue(page.contains("not by this channel at these numbers"));
        assertFalse(page.matches("(?s).*(src|href)=\"https?://(?!doi)[^\"]*\\.(js|css).*"), "loads something");
        assertTrue(Files.exists(out.resolve("cards/" + claim + ".html")), claim);
        for (String table : List.of("assessments", "masses", "records", "ignorance", "turning-points", "bounds",
                "measurements", "calibration", "calibration-masses")) {
            assertTrue(Files.size(out.resolve(table + ".parquet")) > 0, table);
            assertTrue(Files.readString(out.resolve(table + ".tsv")).contains("\t"), table);
        }
        assertTrue(Files.exists(out.resolve("figures/verdicts.svg")));
        assertTrue(report.claims().json().contains(claim));
        String explained = Study.explain(out, Optional.of(claim + "/co-culture")).text();
        assertTrue(explained.contains("So: ") && explained.contains("What that is worth: "), explained);
        assertTrue(explained.contains("Record ") && explained.contains("value  "), explained);
        String record = Study.explain(out, Optional.of("MIR_PER_EXO")).text();
        assertTrue(record.contains("0.00825") && record.contains(claim + "/co-culture"), record);
        assertTrue(Study.explain(out, Optional.empty()).text().contains(claim));
        assertThrows(ScientificInputException.class, () -> Study.explain(out, Optional.of("nothing-of-the-kind")));
    }

    private static Claim claim(String id) {
        return ATLAS.claim(id).orElseThrow();
    }

    /// What tells contents, amounts, sorting or loading states no effect; a marker and an arrow without a drug do.
    @Test
    void onlyEffectsAreAsked() {
        for (String id : List.of("haraszti-2016.proteome-lipidome-three-sources",
                "deng-2020.ccal-stroma-expression-crc", "kim-2016.exosome-paclitaxel-sonication-loading",
                "pan-2024.exosomes-contain-four-cargo-classes", "qin-2019.hnrnpa1-loads-mir-196a")) {
            AuditReading reading = AuditReading.of(ATLAS, claim(id));
            assertFalse(reading.statesEffect(), id);
            assertTrue(reading.subjects().isEmpty(), id);
        }
        for (String id : List.of("klibi-2009.galectin-9-tim-3-apoptosis", "kim-2016.exoptx-pgp-paclitaxel",
                "pan-2024.mir-196a-proliferation-hnc", "runz-2007.ascites-exosomes-cd24-epcam")) {
            assertTrue(AuditReading.of(ATLAS, claim(id)).statesEffect(), id);
        }
        AtlasAudit audit = AtlasAudit.of(ATLAS, ATLAS::resolve,
                List.of(claim("haraszti-2016.proteome-lipidome-three-sources")), CONDITIONS, 1, Ensemble.onThreads(1));
        assertEquals(1, audit.notAsked());
        assertEquals(1, audit.count(AuditSetting.CO_CULTURE, Verdict.NOT_ASKED));
        assertEquals(0, audit.count(AuditSetting.CO_CULTURE, Verdict.NOT_ASSESSABLE));
    }

    /// A claim on a protein that falls short and on an RNA that cannot be assessed: neither is the RNA insufficient, nor the claim.
    @Test
    void classesCountTheirOwn() {
        Claim claim = claim("pan-2024.small-evs-transfer-alters-tme");
        AuditSubject protein = new AuditSubject(new CargoClaim("protein", "protein", List.of(), List.of(), List.of(),
                List.of()), "cell", "cell", null, COPIES);
        Assessment short_ = new Assessment(protein, AuditSetting.CO_CULTURE, Verdict.INSUFFICIENT, List.of(),
                Optional.empty());
        AtlasAudit.ClaimAudit audit = new AtlasAudit.ClaimAudit(claim, "", true, List.of("No requirement of an RNA."),
                List.of(), Map.of(AuditSetting.CO_CULTURE, List.of(short_)));
        assertEquals(Verdict.INSUFFICIENT, audit.verdict(AuditSetting.CO_CULTURE, "protein"));
        assertEquals(Verdict.NOT_ASSESSABLE, audit.verdict(AuditSetting.CO_CULTURE, "RNA"));
        assertEquals(Verdict.NOT_ASSESSABLE, audit.verdict(AuditSetting.CO_CULTURE));
        assertEquals(Verdict.OTHER_SETTING, audit.verdict(AuditSetting.PURIFIED));
        AtlasAudit.ClaimAudit whole = new AtlasAudit.ClaimAudit(claim, "", true, List.of(), List.of(),
                Map.of(AuditSetting.CO_CULTURE, List.of(short_)));
        assertEquals(Verdict.INSUFFICIENT, whole.verdict(AuditSetting.CO_CULTURE));
    }

    /// Carriers of AR-V7 against others are told apart by AR-V7, whatever is counted.
    @Test
    void groupsMadeByTheMarkerShowNothing() {
        Experiment carriers = ATLAS.experiments(claim("del-re-2017.ar-v7-exosome-hormonal-resistance-2017")).getFirst();
        List<String> missing = new ArrayList<>();
        assertTrue(ExperimentConditions.of(carriers, AuditSubject.Kind.BIOMARKER, CONDITIONS, missing).isEmpty());
        assertTrue(missing.getFirst().contains("14 and 22 patients") && missing.getFirst().contains("by definition"),
                missing.toString());
    }

    /// A symbol is shown beside the name that statements of claims use; a miRNA has one name.
    @Test
    void moleculesAreCalledAsTheirReportsCallThem() {
        CargoNames names = CargoNames.of(ATLAS);
        assertEquals("PD-L1 (CD274)", names.of("CD274"));
        assertEquals("CD20 (MS4A1)", names.of("MS4A1"));
        assertEquals("hsa-miR-21-5p", names.of("hsa-miR-21-5p"));
    }

    /// A claim on T cells is told of T cells, and that a CD8 T cell was calculated with.
    @Test
    void recipientsAreThoseOfTheClaim() {
        AuditSubject subject = AuditReading.of(ATLAS, claim("pan-2024.caf-pd-l1")).subjects().getFirst();
        assertEquals("T cell", subject.claimed());
        assertEquals("CD8-positive, alpha-beta T cell", subject.acted());
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
                .filter(claim -> claim.cargo().isEmpty() && claim.direction() != Direction.CONTEXT).limit(5).toList(),
                CONDITIONS, 1, Ensemble.onThreads(1));
        assertEquals(new LinkedHashMap<>(Map.of("The claim names no molecule that the vesicles carry.", 5)),
                audit.reasons());
        assertEquals(0, audit.evaluations());
        assertEquals(5, audit.count(AuditSetting.PURIFIED, Verdict.NOT_ASSESSABLE));
    }
}
