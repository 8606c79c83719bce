package org.exodyn.study.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exodyn.exchange.sbml.SbmlPlan;
import org.exodyn.exchange.sbml.SbmlReader;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.exodyn.study.run.PreparedCulture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Exported scenarios, read again by our own reader and by libSBML with SciPy's LSODA: the curves are those of the run.
class ScenarioExportTest {

    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "foreign", "libsbml_scipy.py");
    /// Both sides are solved to 1e-8; what is left is their sum over some hundred steps.
    private static final double SOLVERS = 1e-6;
    /// Effects that are nothing but rounding of cancelling terms.
    private static final double ROUNDING = 1e-11;

    private static ScenarioExport export(String scenario) {
        return ScenarioExport.of(new ExportRequest(SCENARIOS.resolve(scenario + ".yaml"), Optional.empty(), 1,
                Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pancreatic-caf-gemcitabine", "gastric-mir-155-paclitaxel", "lymphoma-rituximab-decoy"})
    void simulatingTheFileGivesTheCurves(String scenario) {
        ScenarioExport export = export(scenario);
        PreparedCulture culture = export.culture();
        Problems problems = new Problems();
        SbmlPlan plan = SbmlReader
                .read(new ByteArrayInputStream(export.sbml().getBytes(StandardCharsets.UTF_8)), "export.xml",
                        XmlLimits.USUAL, problems)
                .flatMap(document -> SbmlPlan.of(document, problems))
                .orElseThrow(() -> new AssertionError(ProblemReport.render(problems.list())));
        List<Column> columns = culture.observed().stream().map(name -> Column.of(plan, name).orElseThrow()).toList();
        double end = culture.timesMin()[culture.timesMin().length - 1];
        TimeCourse course = ModelSimulation.of(plan).run(columns, TimeCourseOptions.of(0, end, (int) end));
        List<double[]> rows = new ArrayList<>();
        for (double time : culture.timesMin()) {
            rows.add(course.values()[(int) Math.round(time)]);
        }
        compare(culture, culture.observed(), rows);
    }

    private static void compare(PreparedCulture culture, List<String> names, List<double[]> rows) {
        for (int column = 0; column < names.size(); column++) {
            int observed = culture.observed().indexOf(names.get(column));
            double largest = 0;
            for (double[] row : culture.curves()) {
                largest = Math.max(largest, Math.abs(row[observed]));
            }
            for (int row = 0; row < rows.size(); row++) {
                assertEquals(culture.curves()[row][observed], rows.get(row)[column], SOLVERS * largest + ROUNDING,
                        names.get(column) + " at " + culture.timesMin()[row] + " min");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pancreatic-caf-gemcitabine", "gastric-mir-155-paclitaxel", "lymphoma-rituximab-decoy"})
    void aForeignProgramReadsTheSameCurves(String scenario, @TempDir Path folder)
            throws IOException, InterruptedException {
        Assumptions.assumeTrue(python("import libsbml, scipy"), "needs python3 with libsbml and scipy");
        ScenarioExport export = export(scenario);
        PreparedCulture culture = export.culture();
        Path model = Files.writeString(folder.resolve("model.xml"), export.sbml());
        StringBuilder times = new StringBuilder();
        for (double time : culture.timesMin()) {
            times.append(String.format(Locale.ROOT, "%s\n", time));
        }
        Path grid = Files.writeString(folder.resolve("times.txt"), times.toString());
        Path table = folder.resolve("table.csv");
        Process process = new ProcessBuilder("/usr/bin/python3", SCRIPT.toString(), model.toString(),
                grid.toString(), table.toString()).redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        assertEquals(0, process.waitFor(), () -> read(folder.resolve("err.txt")));
        List<String> lines = Files.readAllLines(table);
        List<String> all = List.of(lines.getFirst().split(","));
        List<String> names = culture.observed().stream().filter(all::contains).toList();
        assertTrue(names.size() > 10, names::toString);
        List<double[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            rows.add(names.stream().mapToDouble(name -> Double.parseDouble(cells[all.indexOf(name)])).toArray());
        }
        compare(culture, names, rows);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static boolean python(String code) throws InterruptedException {
        try {
            return new ProcessBuilder("/usr/bin/python3", "-c", code).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "pancreatic-caf-gemcitabine")
    void claimsAndRecordsAreAnnotations(String scenario) {
        String text = export(scenario).sbml();
        assertTrue(text.contains("<bqbiol:isDescribedBy xmlns:bqbiol=\"http://biomodels.net/biology-qualifiers/\">"),
                "qualifiers of MIRIAM");
        assertTrue(text.contains("rdf:resource=\"https://identifiers.org/doi:"), "publications by DOI");
        assertTrue(text.contains("<evidence:basis xmlns:evidence=\"urn:exodyn:evidence\">"), "evidence");
        assertTrue(text.contains("<evidence:claim id=\""), "claims");
        assertTrue(text.contains("<evidence:record id=\""), "records");
        assertTrue(text.contains("confidence=\"assumed\""), "what is assumed is marked");
    }
}
