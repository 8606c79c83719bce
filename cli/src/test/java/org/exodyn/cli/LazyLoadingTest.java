package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A help text costs the command line only: no evidence, engine, JSON or tables are loaded for it.
class LazyLoadingTest {

    private static final List<String> HEAVY = List.of("org.exodyn.atlas", "org.exodyn.biology", "org.exodyn.engine",
            "org.exodyn.assembly", "org.exodyn.study.Study ", "org.exodyn.study.result", "tools.jackson", "org.duckdb",
            "org.exodyn.reference", "org.exodyn.clinic", "org.apache.pdfbox", "org.hipparchus");

    @Test
    void helpLoadsNothingHeavy() throws Exception {
        for (List<String> arguments : List.of(List.of("--help"), List.of("run", "--help"),
                List.of("explain", "--help"), List.of("profile", "--help"),
                List.of("signature", "--help"), List.of("reference", "add", "--help"),
                List.of("reference", "find", "--help"))) {
            List<String> loaded = loadedBy(arguments);
            assertTrue(loaded.stream().anyMatch(line -> line.contains("org.exodyn.cli.Exodyn ")), "classes are listed");
            assertEquals(List.of(), loaded.stream().filter(line -> HEAVY.stream().anyMatch(line::contains)).toList(),
                    arguments::toString);
        }
    }

    private static List<String> loadedBy(List<String> arguments) throws Exception {
        List<String> line = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load", "-cp",
                System.getProperty("java.class.path"), "org.exodyn.cli.Exodyn"));
        line.addAll(arguments);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed.lines().toList();
    }
}
