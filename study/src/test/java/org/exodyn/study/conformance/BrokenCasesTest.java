package org.exodyn.study.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cases whose files are broken are told, and the others judged as ever.
class BrokenCasesTest {

    private static final String MODEL = """
            <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2"><model id="m">
            <listOfParameters><parameter id="x" value="3" constant="true"/></listOfParameters></model></sbml>""";
    private static final String SETTINGS = "start: 0\nduration: 1\nsteps: 1\nabsolute: 0.001\nrelative: 0.001\n";
    private static final String RESULTS = "time,x\n0,3\n1,3\n";

    private static void write(Path suite, String number, String settings, String results) throws IOException {
        Path folder = Files.createDirectories(suite.resolve("semantic").resolve(number));
        Files.writeString(folder.resolve(number + "-sbml-l3v2.xml"), MODEL);
        if (!settings.isEmpty()) {
            Files.writeString(folder.resolve(number + "-settings.txt"), settings);
        }
        if (!results.isEmpty()) {
            Files.writeString(folder.resolve(number + "-results.csv"), results);
        }
    }

    @Test
    void eachIsToldAndTheOthersAreJudged(@TempDir Path suite) throws IOException {
        write(suite, "00001", SETTINGS, RESULTS);
        write(suite, "00002", "", RESULTS);
        write(suite, "00003", SETTINGS.replace("absolute: 0.001", "absolute: x"), RESULTS);
        write(suite, "00004", SETTINGS, "");
        write(suite, "00005", SETTINGS, "time,x\n0,three\n");
        write(suite, "00006", SETTINGS, "time,x\n0\n");
        write(suite, "00007", SETTINGS, RESULTS.replace("1,3", "1,4"));
        ConformanceReport report = ConformanceReport.of(suite, 2, 2);
        List<String> reasons = report.semantic().orElseThrow().verdicts().stream()
                .map(verdict -> verdict.outcome() + " " + verdict.reason()).toList();
        assertEquals("PASSED ", reasons.get(0));
        assertEquals("REFUSED the case cannot be judged: there is no file 00002-settings.txt, or nothing in it",
                reasons.get(1));
        assertEquals("REFUSED the case cannot be judged: its settings say 'absolute: x', which is no number",
                reasons.get(2));
        assertEquals("REFUSED the case cannot be judged: there is no file 00004-results.csv", reasons.get(3));
        assertTrue(reasons.get(4).startsWith("REFUSED the case cannot be judged: 00005-results.csv holds what is no"),
                reasons.get(4));
        assertEquals("REFUSED the case cannot be judged: a row of 00006-results.csv has 1 numbers for 2 columns",
                reasons.get(5));
        assertEquals("WRONG x at time 1.0 is 3.0 instead of 4.0", reasons.get(6));
        assertEquals(1, report.wrong());
    }
}
