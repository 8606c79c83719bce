package org.exodyn.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.exodyn.reference.Addition;
import org.exodyn.reference.Hit;
import org.exodyn.reference.ImportProgress;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.ReferenceWriter;
import org.exodyn.reference.TargetEvidence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Questions to an open store with the [PairTable] and a million names of 250,000 terms. Read the median.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ReferenceLookupBenchmark {
    private static final int TERMS = 250_000;

    private Path folder = Path.of("");
    private Optional<ReferenceStore> store = Optional.empty();

    @Setup
    public void bring() throws IOException {
        StringBuilder genes = new StringBuilder("entrez\tsymbol\tname\taliases\n1000000\tPTEN\tphosphatase\tTEP1\n");
        for (int gene = 1; gene < TERMS; gene++) {
            genes.append(gene).append("\tGENE").append(gene).append("\ta gene of number ").append(gene)
                    .append("\tALIAS")
                    .append(gene).append("A|ALIAS").append(gene).append("B\n");
        }
        folder = Files.createTempDirectory("exodyn-benchmark-");
        Path file = folder.resolve("reference.duckdb");
        ReferenceWriter.add(file,
                List.of(Addition.of("pairs", new ByteArrayInputStream(PairTable.bytes())),
                        Addition.of("genes",
                                new ByteArrayInputStream(genes.toString().getBytes(StandardCharsets.US_ASCII)))),
                ImportProgress.silent());
        store = Optional.of(ReferenceStore.open(file));
        if (!names().getFirst().id().equals("NCBIGENE:1000000") || targets().isEmpty() || guess().size() != 1) {
            throw new IllegalStateException("the store does not know what was brought");
        }
    }

    @Benchmark
    public List<TargetEvidence> targets() {
        return store.orElseThrow().targets("hsa-miR-21-5p", "PTEN");
    }

    @Benchmark
    public List<Hit> names() {
        return store.orElseThrow().find("PTEN");
    }

    @Benchmark
    public List<Hit> guess() {
        return store.orElseThrow().find("phosphatese");
    }

    @Benchmark
    public Optional<Boolean> exists() {
        return store.orElseThrow().exists("NCBIGENE:1000000");
    }

    @TearDown
    public void close() throws IOException {
        store.ifPresent(ReferenceStore::close);
        Files.delete(folder.resolve("reference.duckdb"));
        Files.delete(folder.resolve("reference.duckdb.lock"));
        Files.delete(folder);
    }
}
