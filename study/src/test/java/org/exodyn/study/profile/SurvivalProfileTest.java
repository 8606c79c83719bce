package org.exodyn.study.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.survival.CoxFit;
import org.exodyn.clinic.survival.CoxModel;
import org.exodyn.clinic.survival.CoxSample;
import org.exodyn.clinic.survival.HazardRatioPerDeviation;
import org.exodyn.clinic.survival.ProportionalHazardsCheck;
import org.exodyn.clinic.survival.Strata;
import org.exodyn.clinic.survival.SurvivalTimes;
import org.exodyn.clinic.survival.TieMethod;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Survival in profiles: who is counted, what hazards are adjusted for, and what is told of columns that cannot be used.
class SurvivalProfileTest {
    private static final Path SHARED = Path.of(System.getProperty("exodyn.shared", "../../shared"), "cohorts");
    private static final int PATIENTS = 24;
    private static final int FEATURES = 40;
    /// Models are the same; features are tested in parallel, each by itself.
    private static final double SAME = 1e-12;

    @TempDir
    private Path folder;

    private final double[] days = new double[PATIENTS];
    private final boolean[] died = new boolean[PATIENTS];
    private final double[] age = new double[PATIENTS];

    /// Two samples of each patient, before and after; half of the patients are resistant; counts say nothing.
    @BeforeEach
    void makeUp() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder sheet = new StringBuilder("sample\tpatient\ttiming\tresponse\tsite\tage\tos_days\tos_event\n");
        StringBuilder table = new StringBuilder("feature");
        for (int p = 0; p < PATIENTS; p++) {
            days[p] = 100 + random.nextInt(900);
            died[p] = random.nextInt(4) > 0;
            age[p] = 40 + random.nextInt(40);
            for (String timing : List.of("post", "pre")) {
                table.append("\tp").append(p).append(timing);
                sheet.append('p').append(p).append(timing).append("\tP").append(p).append('\t').append(timing)
                        .append(p % 2 == 0 ? "\tR\t" : "\tS\t").append(p % 3).append('\t').append(age[p]).append('\t')
                        .append(days[p]).append('\t').append(died[p] ? 1 : 0).append('\n');
            }
        }
        for (int f = 0; f < FEATURES; f++) {
            table.append("\nmiR-").append(f);
            for (int s = 0; s < 2 * PATIENTS; s++) {
                table.append('\t').append(Math.round((50 + 10 * f) * Math.exp(0.5 * random.nextGaussian())));
            }
        }
        Files.writeString(folder.resolve("counts.tsv"), table + "\n");
        Files.writeString(folder.resolve("samples.tsv"), sheet);
    }

    private ProfileRequest request(Path table, Path samples, String contrast, List<String> batch,
            List<String> covariates, Optional<String> pairs, List<String> where, SurvivalRequest survival) {
        return new ProfileRequest(table, samples, contrast, Optional.empty(), batch, covariates, pairs,
                Optional.empty(), where, List.of(), false, Optional.of("counts"), Optional.empty(), Optional.empty(),
                false,
                survival, Optional.empty(), 0.05, false, Optional.of(folder.resolve("r")));
    }

    private CohortReport profile(String contrast, List<String> batch, List<String> covariates, Optional<String> pairs,
            List<String> where, SurvivalRequest survival) {
        return CohortProfile.run(request(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"), contrast, batch,
                covariates, pairs, where, survival), Stage.silent());
    }

    private static SurvivalRequest asked(Optional<String> columns, List<String> strata, String ties, List<String> cuts,
            List<String> curves) {
        return new SurvivalRequest(columns, strata, Optional.of(ties), cuts, curves);
    }

    /// What the hazard of every patient's sample before treatment is, straight from the model.
    private void assertHazards(Path results, Optional<Strata> strata, boolean byAge, TieMethod ties)
            throws IOException {
        Table hazards = TableReader.read(results.resolve("hazards.tsv"));
        Table normalised = TableReader.read(results.resolve("normalised.tsv"));
        assertEquals(FEATURES, hazards.rows());
        for (int row = 0; row < hazards.rows(); row++) {
            int feature = names(normalised).indexOf(hazards.text("feature", row));
            double[] x = new double[PATIENTS];
            Arrays.setAll(x, p -> normalised.number("p" + p + "pre", feature));
            Covariates covariates = byAge ? Covariates.of(List.of("x", "age"), new double[][] {x, age})
                    : Covariates.of("x", x);
            CoxSample sample = CoxSample.of(SurvivalTimes.of(days, died), covariates);
            CoxFit fit = HazardRatioPerDeviation.of(CoxModel.withDefaults().withTies(ties),
                    strata.map(sample::withStrata).orElse(sample)).orElseThrow().fit();
            assertEquals(PATIENTS, hazards.number("patients", row));
            assertEquals(fit.terms().getFirst().hazardRatio(), hazards.number("hazard_ratio_per_sd", row), 1e-8,
                    "age is centred in one of the models");
            assertEquals(ProportionalHazardsCheck.of(fit).tests().getFirst().test().pValue(),
                    hazards.number("p_proportional", row), 1e-8, "age is centred in one of the models");
        }
    }

    private static List<String> names(Table table) {
        return java.util.stream.IntStream.range(0, table.rows()).mapToObj(row -> table.text("feature", row)).toList();
    }

    @Test
    void aPatientCountsOnceAndGroupsOfTimesHaveNoCurves() throws IOException {
        CohortReport report = profile("timing=post:pre", List.of(), List.of(), Optional.of("patient"), List.of(),
                SurvivalRequest.usual());
        assertHazards(report.folder(), Optional.empty(), false, TieMethod.EFRON);
        String page = Files.readString(report.report());
        assertTrue(
                page.contains("48 samples are of 24 patients (patient); each patient counts once, by the sample of the"
                        + " group pre."),
                "the choice is told");
        assertTrue(page.contains("24 patients have samples of both") && !page.contains("Log-rank p"), "no comparison");
        Table curves = TableReader.read(report.folder().resolve("kaplan-meier.tsv"));
        Set<String> names = new HashSet<>();
        for (int row = 0; row < curves.rows(); row++) {
            names.add(curves.text("curve", row));
        }
        assertEquals(Set.of("all patients"), names);
    }

    @Test
    void hazardsAreAdjustedAndStratifiedAsTheDesignIs() throws IOException {
        CohortReport report = profile("response=R:S", List.of("site"), List.of("age"), Optional.empty(),
                List.of("timing=pre"), asked(Optional.empty(), List.of(), "breslow", List.of(), List.of()));
        Strata sites = Strata.of(java.util.stream.IntStream.range(0, PATIENTS).mapToObj(p -> "" + p % 3).toList());
        assertHazards(report.folder(), Optional.of(sites), true, TieMethod.BRESLOW);
        String page = Files.readString(report.report());
        assertTrue(page.contains("adjusted for age and stratified by site, Breslow&#39;s ties")
                || page.contains("adjusted for age and stratified by site, Breslow's ties"), "it is told");
        assertTrue(page.contains("test of proportional hazards"), "of the group");
        String manifest = Files.readString(report.folder().resolve("manifest.json"));
        assertTrue(manifest.contains("\"time\"") && manifest.contains("os_days") && manifest.contains("found")
                || manifest.contains("\"asked\""), "what was read");
    }

    @Test
    void strataMayBeGivenByThemselves() throws IOException {
        CohortReport report = profile("response=R:S", List.of(), List.of(), Optional.empty(), List.of("timing=pre"),
                asked(Optional.of("os_days,os_event"), List.of("site"), "efron", List.of(), List.of()));
        Strata sites = Strata.of(java.util.stream.IntStream.range(0, PATIENTS).mapToObj(p -> "" + p % 3).toList());
        assertHazards(report.folder(), Optional.of(sites), false, TieMethod.EFRON);
    }

    @Test
    void aCutIsPresetOrPaysForItsSearch() throws IOException {
        CohortReport report = profile("response=R:S", List.of(), List.of(), Optional.empty(), List.of("timing=pre"),
                asked(Optional.empty(), List.of(), "efron", List.of("miR-7=13.5", "miR-7"), List.of("miR-7")));
        Table cuts = TableReader.read(report.folder().resolve("cuts.tsv"));
        assertEquals("pre-set", cuts.text("cut", 0));
        assertEquals(13.5, cuts.number("log2_abundance", 0), SAME);
        assertEquals("searched", cuts.text("cut", 1));
        assertTrue(cuts.number("cuts_tried", 1) > 10);
        String page = Files.readString(report.report());
        assertTrue(page.contains("before anybody looked at survival"), "a pre-set cut says so");
        assertTrue(page.contains("The p that pays for the search"), "so does a searched one");
        assertTrue(Files.exists(report.folder().resolve("figures/cut-1.svg")));
        assertFalse(Files.exists(report.folder().resolve("figures/cut-2.svg")), "no curves of a searched cut");
        assertTrue(Files.exists(report.folder().resolve("figures/hazard-1.svg")));
    }

    private String told(String from, String to, SurvivalRequest survival) throws IOException {
        Path sheet = folder.resolve("changed.tsv");
        Files.writeString(sheet, Files.readString(folder.resolve("samples.tsv")).replaceAll(from, to));
        CohortReport report = CohortProfile.run(request(folder.resolve("counts.tsv"), sheet, "response=R:S",
                List.of(), List.of(), Optional.empty(), List.of("timing=pre"), survival), Stage.silent());
        return String.join("\n", report.json(), Files.readString(report.report()));
    }

    @Test
    void columnsThatCannotBeUsedAreTold() throws IOException {
        String later = told("(p3pre.*\t)[0-9.]+(\t[01])", "$1later$2", SurvivalRequest.usual());
        assertTrue(later.contains("'later' of p3pre (line 9)") && later.contains("Survival was not looked at"), later);
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> told("(p3pre.*\t)[0-9.]+(\t[01])", "$1-4$2",
                        asked(Optional.of("os_days,os_event"), List.of(), "efron", List.of(), List.of())));
        assertTrue(refused.getMessage().contains("'-4' of p3pre (line 9) is below zero"), refused.getMessage());
        ScientificInputException all = assertThrows(ScientificInputException.class,
                () -> told("x", "x", asked(Optional.empty(), List.of("nowhere"), "exact", List.of("miR-x=1", "miR-1=a"),
                        List.of("miR-y"))));
        for (String one : List.of("no column 'nowhere'", "'exact'", "no feature 'miR-x'", "'a' in 'miR-1=a'",
                "no feature 'miR-y'")) {
            assertTrue(all.getMessage().contains(one), () -> one + " in " + all.getMessage());
        }
    }

    @Test
    void otherCodingsAreReadAndTold() throws IOException {
        String plain = told("x", "x", SurvivalRequest.usual());
        String page = plain.substring(plain.indexOf("<section id=\"survival\""));
        assertTrue(page.contains("1 = event, 0 = no event until then"));
        remove(folder.resolve("r"));
        String words = told("\t1\n", "\tdead\n", SurvivalRequest.usual());
        assertTrue(words.contains("The column os_event has 0, dead."), "half of a coding is none");
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path one : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /// R 4.2.2, survival 3.5-3: `coxph(Surv(os_days, os_event) ~ scale(logcpm) + strata(plate))` of hsa-mir-1301 in the compared
    /// patients has p = 0.0025, and no feature passes at 5 %; without strata two do.
    @Test
    void ovarianHasNoneWithinPlates() throws IOException {
        Path at = SHARED.resolve("tcga_ov_mir_platinum");
        Assumptions.assumeTrue(Files.isDirectory(at), () -> "needs ../shared: there is no " + at);
        CohortReport report = CohortProfile.run(request(at.resolve("counts.tsv.gz"), at.resolve("samples.tsv"),
                "platinum_status=resistant:sensitive", List.of("plate"), List.of(), Optional.empty(), List.of(),
                SurvivalRequest.usual()), Stage.silent());
        Table hazards = TableReader.read(report.folder().resolve("hazards.tsv"));
        int row = names(hazards).indexOf("hsa-mir-1301");
        // eight decimals of R
        assertEquals(0.00249308, hazards.number("p", row), 5e-8);
        for (int at2 = 0; at2 < hazards.rows(); at2++) {
            assertTrue(hazards.number("q", at2) > 0.05);
        }
        String page = Files.readString(report.report());
        assertTrue(page.contains("resistant 1038 days (95 % 821 to 1213)")
                && page.contains("sensitive 1799 days (95 % 1680 to 2218)"), "medians as R prints them");
        assertTrue(page.contains("does not stay the same over time"), "cox.zph p = 0.0014");
    }
}
