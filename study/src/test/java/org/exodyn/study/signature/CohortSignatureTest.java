package org.exodyn.study.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.profile.CohortReport;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signatures of a made-up cohort whose truth is known, and of a public one in the folds of R.
class CohortSignatureTest {
    private static final Path SHARED = Path.of(System.getProperty("exodyn.shared", "../../shared"), "cohorts");
    private static final int PATIENTS = 24;
    private static final int FEATURES = 30;

    @TempDir
    private Path folder;

    /// Two samples of each patient. The first two features are four times as high in half of the patients, who die earlier; `noise` knows
    /// nothing of them.
    @BeforeEach
    void makeUp() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder sheet = new StringBuilder("sample\tpatient\tresponse\tnoise\tdose\tos_days\tos_event\n");
        StringBuilder table = new StringBuilder("feature");
        for (int s = 0; s < 2 * PATIENTS; s++) {
            int p = s / 2;
            table.append("\ts").append(s);
            sheet.append('s').append(s).append("\tP").append(p).append(p % 2 == 0 ? "\tR" : "\tS")
                    .append(p / 2 % 2 == 0 ? "\ta\t" : "\tb\t").append(p % 2 * 3 + 0.01 * p).append('\t')
                    .append((p % 2 == 0 ? 100 : 600) + p).append("\t1\n");
        }
        for (int f = 0; f < FEATURES; f++) {
            table.append("\nmiR-").append(f);
            for (int s = 0; s < 2 * PATIENTS; s++) {
                double mean = 50 * (f < 2 && s / 2 % 2 == 0 ? 4 : 1) * Math.exp(0.4 * random.nextGaussian());
                table.append('\t').append(Math.round(mean));
            }
        }
        Files.writeString(folder.resolve("counts.tsv"), table + "\n");
        Files.writeString(folder.resolve("samples.tsv"), sheet);
    }

    private SignatureRequest request(Optional<String> outcome, Optional<String> survival, String out) {
        return new SignatureRequest(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"), outcome, survival,
                Optional.empty(), List.of(), List.of(), List.of(), Optional.of("counts"), 0.5, 3, 2, 1, "min", 1,
                Optional.empty(), Optional.of(folder.resolve(out)));
    }

    private CohortReport outcome(String outcome, String out) {
        return CohortSignature.run(request(Optional.of(outcome), Optional.empty(), out), Stage.silent());
    }

    private static double measure(CohortReport report, String name, String column) throws IOException {
        Table table = TableReader.read(report.folder().resolve("performance.tsv"));
        for (int row = 0; row < table.rows(); row++) {
            if (name.equals(table.text("measure", row))) {
                return table.number(column, row);
            }
        }
        throw new AssertionError("no " + name);
    }

    @Test
    void whatWasPutInIsFoundAndPatientsStayInOneFold() throws IOException {
        CohortReport report = outcome("response=R:S", "r");
        assertTrue(measure(report, "area under the ROC curve", "value") > 0.95);
        Table coefficients = TableReader.read(report.folder().resolve("coefficients.tsv"));
        // the intercept stands first; the two that were raised were chosen every time
        assertEquals(List.of("miR-0", "miR-1"),
                List.of(coefficients.text("feature", 1), coefficients.text("feature", 2)).stream().sorted().toList());
        assertTrue(coefficients.number("coefficient", 1) > 0 && coefficients.number("coefficient", 2) > 0);
        Table folds = TableReader.read(report.folder().resolve("folds.tsv"));
        Map<String, Object> foldOf = new HashMap<>();
        for (int row = 0; row < folds.rows(); row++) {
            int patient = Integer.parseInt(String.valueOf(folds.text("sample", row)).substring(1)) / 2;
            Object fold = folds.number("outer", row);
            assertEquals(foldOf.computeIfAbsent(folds.number("repeat", row) + " " + patient, _ -> fold), fold);
        }
        String page = Files.readString(report.report());
        assertTrue(page.contains("48 samples are of 24 patients (patient)") && page.contains("too narrow"),
                "it is told");
        for (String figure : List.of("roc", "calibration", "penalty")) {
            assertTrue(page.contains("id=\"" + figure + "\""), figure);
            assertTrue(Files.size(report.folder().resolve("figures/" + figure + ".pdf")) > 1000, figure);
        }
    }

    @Test
    void noiseIsNoSignature() {
        String answer = outcome("noise=a:b", "r").answer().getFirst();
        assertTrue(answer.startsWith("No better than chance") || answer.startsWith("Worse than chance"), answer);
    }

    @Test
    void numbersAndSurvivalArePredictedToo() throws IOException {
        CohortReport dose = outcome("dose", "n");
        assertTrue(measure(dose, "share of the variance that is predicted", "low") > 0.3);
        assertTrue(measure(dose, "root mean squared error", "value") < measure(dose, "that of the training mean",
                "value"));
        CohortReport survival = CohortSignature.run(
                request(Optional.empty(), Optional.of("os_days,os_event"), "s"), Stage.silent());
        assertTrue(measure(survival, "concordance", "low") > 0.5);
    }

    @Test
    void sameSeedSameBytes() throws IOException {
        Path first = outcome("response=R:S", "a").folder();
        Path second = outcome("response=R:S", "b").folder();
        for (String file : List.of("report.html", "predictions.tsv", "figures/roc.pdf")) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)), file);
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        SignatureRequest wrong = new SignatureRequest(folder.resolve("counts.tsv"), folder.resolve("samples.tsv"),
                Optional.of("response"), Optional.empty(), Optional.of("person"), List.of("fold"), List.of("noise=c"),
                List.of("s99"), Optional.of("counts"), 2, 1, 0, 1, "best", 1, Optional.empty(), Optional.empty());
        String told = assertThrows(ScientificInputException.class, () -> CohortSignature.run(wrong, Stage.silent()))
                .getMessage();
        for (String one : List.of("The mixing (2.0)", "1 folds", "0 repeats", "'best' is not known", "'person'",
                "'fold'",
                "No sample has 'c'", "no sample 's99'", "--outcome response=R:S")) {
            assertTrue(told.contains(one), () -> one + " in " + told);
        }
    }

    /// The folds of the reference as columns of the sheet: every prediction, choice and measure is that of R 4.2.2 with glmnet 4.1-6 and
    /// pROC 1.18.0.
    @Test
    void glioblastomaInTheFoldsOfGlmnet() throws IOException {
        Path at = SHARED.resolve("gbm_exomir_2018");
        Assumptions.assumeTrue(Files.isDirectory(at), () -> "needs ../shared: there is no " + at);
        Path reference = at.resolve("reference");
        List<String> columns = sheetWithFolds(at.resolve("samples.tsv"),
                TableReader.read(reference.resolve("nestedcv.folds.tsv")), folder.resolve("folds.tsv"));
        CohortReport report = CohortSignature.run(new SignatureRequest(at.resolve("counts.tsv"),
                folder.resolve("folds.tsv"), Optional.of("set_gbm_vs_control=GBM:Control"), Optional.empty(),
                Optional.empty(), columns, List.of(), List.of(), Optional.empty(), 0.5, 5, 1, 1, "min", 100,
                Optional.empty(), Optional.of(folder.resolve("r"))), Stage.silent());
        Table expected = TableReader.read(reference.resolve("nestedcv.gbm_vs_control_enet0.5.summary.tsv"));
        // ten digits are given
        double digits = 1e-9;
        assertEquals(expected.number("auc_of_mean_pred", 0), measure(report, "area under the ROC curve", "value"),
                digits);
        assertEquals(expected.number("delong_lo", 0), measure(report, "area under the ROC curve", "low"), digits);
        assertEquals(expected.number("auc_mean_over_repeats", 0), measure(report, "area, mean over repeats", "value"),
                digits);
        assertEquals(expected.number("avg_precision", 0), measure(report, "average precision", "value"), 1e-6);
        assertEquals(expected.number("brier", 0), measure(report, "Brier score", "value"), 1e-6);
        Table probabilities = TableReader.read(reference.resolve("nestedcv.predictions.tsv"));
        Map<String, Double> of = new HashMap<>();
        for (int row = 0; row < probabilities.rows(); row++) {
            of.put(text(probabilities, "rep", row) + " " + text(probabilities, "sample", row),
                    probabilities.number("prob", row));
        }
        Table own = TableReader.read(report.folder().resolve("predictions.tsv"));
        assertEquals(of.size(), own.rows());
        for (int row = 0; row < own.rows(); row++) {
            // both stop at the same place, and deviances of neighbouring penalties differ by more than rounding
            assertEquals(of.get(text(own, "repeat", row) + " " + text(own, "sample", row)),
                    own.number("probability", row), 1e-6);
        }
    }

    private static String text(Table table, String column, int row) {
        return String.valueOf(table.column(column).asText(row));
    }

    /// Writes the sheet with a column of folds per repeat, and their inner folds.
    private static List<String> sheetWithFolds(Path sheet, Table folds, Path to) throws IOException {
        Map<String, Map<String, String>> columns = new java.util.LinkedHashMap<>();
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int row = 0; row < folds.rows(); row++) {
            String column = "rep" + text(folds, "rep", row) + "_";
            names.add(column);
            for (String name : folds.names()) {
                String target = name.equals("outer") ? column
                        : name.startsWith("inner_for_outer")
                                ? "inner_for_" + column + name.substring("inner_for_outer".length())
                                : "";
                if (!target.isEmpty()) {
                    columns.computeIfAbsent(target, _ -> new HashMap<>()).put(text(folds, "sample", row),
                            text(folds, name, row));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(sheet)) {
            String sample = line.substring(0, line.indexOf('\t'));
            StringBuilder more = new StringBuilder(line);
            columns.forEach((name, values) -> more.append('\t')
                    .append(lines.isEmpty() ? name : values.getOrDefault(sample, "")));
            lines.add(more.toString());
        }
        Files.write(to, lines);
        return List.copyOf(names);
    }
}
