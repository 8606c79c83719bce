package org.exodyn.exchange.sbml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/// The models of the SBML Test Suite, unpacked once per build folder; tests are skipped where the archive is not at hand.
final class SuiteFiles {

    private static final Path ARCHIVE = Path.of("../../shared/sbml/sbml-test-suite-3.4.0.tar.xz");
    private static final Path FOLDER = Path.of("target", "sbml-test-suite");

    private SuiteFiles() {}

    /// All models of the suite that stand for themselves, in order.
    static List<Path> models() throws IOException {
        Assumptions.assumeTrue(Files.exists(ARCHIVE), "needs ../shared: the SBML Test Suite is not there");
        Path whole = FOLDER.resolve("unpacked-" + Files.size(ARCHIVE));
        if (!Files.exists(whole)) {
            unpack(FOLDER);
            Files.createFile(whole);
        }
        return models(FOLDER);
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(ARCHIVE));
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder) && entry.getName().endsWith(".xml")) {
                    Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                    Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("\\d{5}-sbml-l\\dv\\d\\.xml")).sorted()
                    .toList();
        }
    }
}
