package org.exodyn.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The table of miRNA stems, targets and papers that imports are timed with: the real one where the folder that holds it lies
/// beside the project, else one of the same size that is made up.
final class PairTable {
    static final int ROWS = 557_182;

    private PairTable() {}

    /// The table's text.
    static byte[] bytes() {
        Path real = Path.of(System.getProperty("exodyn.shared", "../../shared"),
                "data/targets/miRTarBase_v8_stem_target_pmid.tsv.gz");
        if (Files.exists(real)) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(real))) {
                return in.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        StringBuilder text = new StringBuilder("mirna_stem\ttarget\tpmid\nmiR-21\tPTEN\t17681183\n");
        for (int row = 1; row < ROWS; row++) {
            text.append("miR-").append(row % 2074).append("\tGENE").append(row * 7919L % 20_000).append('\t')
                    .append(10_000_000 + row % 9_000_000).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
