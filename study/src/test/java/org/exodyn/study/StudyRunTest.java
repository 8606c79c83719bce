package org.exodyn.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.result.JsonFile;
import org.exodyn.study.result.Manifest;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.Stage;
import org.exodyn.tables.Table;
import org.exodyn.tables.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run leaves behind, and what it does not.
class StudyRunTest {

    private static final List<String> FILES = List.of("cell-copies.parquet", "cells.parquet", "conditioning.parquet",
            "courses.parquet", "manifest.json",
            "model.json", "parameters.parquet", "report.html", "response.parquet", "scenario.yaml",
            "viability.parquet");

    @TempDir
    private Path folder;

    @Test
    void aRunWritesAllItsFilesAndNothingElse() throws Exception {
        Path out = folder.resolve("made/on/the/way");
        RunReport report = SmallScenario.run(SmallScenario.in(folder), out, 1, CheckLevel.NONE);
        assertEquals(out, report.folder());
        assertEquals(FILES, names(out));
        assertEquals(List.of("way"), names(folder.resolve("made/on/the")));
        assertEquals(4, report.answer().size());
        assertEquals(SmallScenario.text(), Files.readString(out.resolve("scenario.yaml")));
        Manifest manifest = JsonFile.read(out.resolve("manifest.json"), Manifest.class);
        for (Manifest.TableFile table : manifest.tables()) {
            Table read = TableReader.read(out.resolve(table.file()));
            assertEquals(table.rows(), read.rows(), table.file());
            assertEquals(table.columns(), read.names(), table.file());
        }
        assertEquals(3, manifest.draws());
        assertEquals(List.of("gemcitabine", "+ CAF vesicles"), manifest.arms());
    }

    @Test
    void tablesSayTheSameAsEachOther() throws Exception {
        Path out = folder.resolve("out");
        SmallScenario.run(SmallScenario.in(folder), out, 1, CheckLevel.NONE);
        Table viability = TableReader.read(out.resolve("viability.parquet"));
        for (int row = 0; row < viability.rows(); row++) {
            if (viability.number("dose", row) == 0) {
                assertEquals(1, viability.number("viability", row), "without drug, viability is one by definition");
            }
            if (String.valueOf(viability.text("arm", row)).equals("gemcitabine")) {
                assertEquals(viability.number("viability", row), viability.number("vs_untreated", row),
                        "the reference arm is its own control");
            }
        }
        Table courses = TableReader.read(out.resolve("courses.parquet"));
        TreeSet<String> variables = new TreeSet<>();
        for (int row = 0; row < courses.rows(); row++) {
            variables.add(String.valueOf(courses.text("variable", row)));
        }
        assertEquals(new TreeSet<>(List.of("cells", "drug:gemcitabine", "ln-resistance-factor", "vesicles-in-medium",
                "delivered:hsa-miR-106b-5p", "target:TP53INP1")), variables);
    }

    @Test
    void oneThreadAndTwoGiveTheSameBytes() throws Exception {
        Path scenario = SmallScenario.in(folder);
        Path one = SmallScenario.run(scenario, folder.resolve("one"), 1, CheckLevel.NONE).folder();
        Path two = SmallScenario.run(scenario, folder.resolve("two"), 2, CheckLevel.NONE).folder();
        for (String file : FILES) {
            if (!file.equals("manifest.json") && !file.equals("report.html")) {
                assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
            }
        }
        assertEquals(withoutProvenance(one), withoutProvenance(two));
    }

    /// The report tells threads and speed under provenance only.
    private static String withoutProvenance(Path out) throws IOException {
        String page = Files.readString(out.resolve("report.html"));
        int from = page.indexOf("id=\"provenance\"");
        assertTrue(from > 0, "the report has a section on provenance");
        return page.substring(0, from) + page.substring(page.indexOf("<footer", from));
    }

    @Test
    void everyCheckPasses() throws Exception {
        Path scenario = SmallScenario.in(folder);
        SmallScenario.run(scenario, folder.resolve("step"), 1, CheckLevel.STEP);
        SmallScenario.run(scenario, folder.resolve("full"), 1, CheckLevel.FULL);
    }

    @Test
    void anExistingFolderIsLeftAloneAndAnotherNameProposed() throws Exception {
        Path scenario = SmallScenario.in(folder);
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createDirectory(folder.resolve("out-2"));
        ScientificInputException refused = assertThrows(
                ScientificInputException.class, () -> SmallScenario.run(scenario, out, 1, CheckLevel.NONE));
        assertEquals("""
                RUN-0002 error   FOLDER/out
                  The results folder exists already.
                  Because: results are never overwritten or mixed with others.
                  Maybe --out FOLDER/out-3.
                """, shown(refused.problems().getLast().render()) + "\n");
        assertEquals(List.of("out", "out-2", "small.yaml"), names(folder));
    }

    @Test
    void aFailingRunLeavesNothing() throws Exception {
        Path scenario = SmallScenario.in(folder);
        Path out = folder.resolve("new/out");
        RuntimeException broken = new IllegalStateException("stopped on purpose");
        Stage stage = (name, done, total, seconds) -> {
            if (name.startsWith("writing")) {
                throw broken;
            }
        };
        RunRequest request = new RunRequest(
                scenario, Optional.of(out), OptionalInt.empty(), OptionalLong.empty(), 1, CheckLevel.NONE);
        assertEquals(broken, assertThrows(IllegalStateException.class, () -> Study.run(request, stage)));
        assertEquals(List.of("small.yaml"), names(folder));
    }

    @Test
    void aMissingFileAndImpossibleOptionsAreToldTogether() throws Exception {
        SmallScenario.in(folder);
        RunRequest request = new RunRequest(folder.resolve("smal.yaml"), Optional.of(folder.resolve("out")),
                OptionalInt.of(0), OptionalLong.empty(), 0, CheckLevel.NONE);
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> Study.run(request, Stage.silent()));
        String text = shown(String.valueOf(refused.getMessage()));
        assertTrue(text.contains("Maybe FOLDER/small.yaml"), text);
        assertTrue(text.contains("--threads\n  A run cannot have 0 threads."), text);
        assertTrue(text.contains("Maybe --draws 200"), text);
        assertTrue(text.endsWith("3 errors\n"), text);
        assertEquals(List.of("small.yaml"), names(folder));
    }

    @Test
    void runsThatRaceForANameBothKeepTheirResults() throws Exception {
        Path scenario = SmallScenario.in(folder);
        Path out = folder.resolve("out");
        try (ExecutorService runs = Executors.newFixedThreadPool(2)) {
            Callable<RunReport> run = () -> SmallScenario.run(scenario, out, 1, CheckLevel.NONE);
            List<Future<RunReport>> both = runs.invokeAll(List.of(run, run));
            List<String> folders = new ArrayList<>();
            int refused = 0;
            for (Future<RunReport> one : both) {
                try {
                    folders.add(String.valueOf(one.get().folder().getFileName()));
                } catch (java.util.concurrent.ExecutionException late) {
                    assertTrue(late.getCause() instanceof ScientificInputException, String.valueOf(late.getCause()));
                    refused++; // it began after the other had ended
                }
            }
            assertEquals(2, folders.size() + refused);
            assertTrue(folders.contains("out"), folders::toString);
            assertTrue(refused == 1 || folders.contains("out-2"), folders::toString);
            for (String one : folders) {
                assertEquals(FILES, names(folder.resolve(one)));
            }
        }
    }

    @Test
    void checkAssemblesWithoutSimulating() throws Exception {
        Path scenario = SmallScenario.in(folder);
        List<ScenarioFiles.Checked> answers = Study.check(List.of(scenario, folder.resolve("none.yaml")));
        assertEquals(Optional.of("A small culture, 2 arms"), answers.getFirst().summary());
        assertEquals(Optional.empty(), answers.getLast().summary());
        assertEquals(1, answers.getLast().problems().size());
    }

    private String shown(String text) {
        return text.replace(folder.toString(), "FOLDER");
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
