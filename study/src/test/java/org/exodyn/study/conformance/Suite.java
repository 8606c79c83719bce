package org.exodyn.study.conformance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/// The SBML Test Suite 3.4.0, unpacked into a temporary folder; tests are skipped where the archive is not at hand.
final class Suite {

    private static final Path ARCHIVE = Path.of("../../shared/sbml/sbml-test-suite-3.4.0.tar.xz");

    private Suite() {}

    /// The folder with `semantic` and `stochastic` in it.
    ///
    /// @param part `semantic` or `stochastic`, which alone is unpacked
    static Path unpacked(Path folder, String part) throws IOException {
        Assumptions.assumeTrue(Files.exists(ARCHIVE), "needs ../shared: the SBML Test Suite is not there");
        Path suite = folder;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(ARCHIVE));
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder) && entry.getName().contains("/" + part + "/")) {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(archive, target);
                    suite = folder.resolve(Path.of(entry.getName()).getName(0));
                }
            }
        }
        return suite;
    }
}
