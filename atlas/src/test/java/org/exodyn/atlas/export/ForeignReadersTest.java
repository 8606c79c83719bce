package org.exodyn.atlas.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Exports read by networkx, igraph, RDFLib, PyBEL, two clients of NDEx and INDRA itself, as far as they are installed
/// (Debian: python3-networkx python3-igraph python3-rdflib python3-pybel; npm: @js4cytoscape/ndex-client, with NODE_PATH).
class ForeignReadersTest {
    private static final Path SCRIPT = Path.of("src/test/python/read_exports.py");

    static Stream<ExportFixture> fixtures() {
        return Stream.of(ExportFixture.shipped(), ExportFixture.odd());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyReaderFindsExactlyTheClaims(ExportFixture fixture, @TempDir Path folder) throws Exception {
        for (ExportFormat format : ExportFormat.values()) {
            Path of = Files.createDirectories(folder.resolve(format.word()));
            fixture.export().write(format, format.hasSeveralFiles() ? of : of.resolve(format.mainFile()));
        }
        List<JsonNode> read = read(folder);
        assumeTrue(!read.isEmpty(), "needs python3 with networkx, igraph, rdflib or pybel");
        for (JsonNode one : read) {
            ExportFormat format = ExportFormat.of(one.path("format").asString()).orElseThrow();
            Set<String> claims = new TreeSet<>();
            one.path("claims").forEach(claim -> claims.add(claim.asString()));
            assertEquals(fixture.ids(), fixture.with(claims, format), one.path("reader").asString());
        }
    }

    private static List<JsonNode> read(Path folder) throws IOException, InterruptedException {
        Path debian = Path.of("/usr/bin/python3");
        Path out = folder.resolve("read.jsonl");
        Path err = folder.resolve("read.err");
        ProcessBuilder python = new ProcessBuilder(Files.isExecutable(debian) ? debian.toString() : "python3",
                SCRIPT.toString(), folder.toString()).redirectOutput(out.toFile()).redirectError(err.toFile());
        // PyBEL and INDRA keep files in the home folder
        python.environment().put("HOME", folder.toString());
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process;
        try {
            process = python.start();
        } catch (IOException noPython) {
            return List.of();
        }
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the readers do not end");
        assertEquals(0, process.exitValue(), () -> text(err));
        return text(out).lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
