package org.exodyn.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exodyn.reference.Added;
import org.exodyn.reference.Addition;
import org.exodyn.reference.ImportProgress;
import org.exodyn.reference.ReferenceWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Bringing the [PairTable] into an empty store, from its text to the published file.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ReferenceImportBenchmark {
    private byte[] table = new byte[0];
    private Path folder = Path.of("");

    @Setup
    public void read() {
        table = PairTable.bytes();
    }

    @Setup(Level.Iteration)
    public void makeFolder() throws IOException {
        folder = Files.createTempDirectory("exodyn-benchmark-");
    }

    @Benchmark
    public Added importsPairs() {
        Added added = ReferenceWriter.add(folder.resolve("reference.duckdb"),
                List.of(Addition.of("pairs", new ByteArrayInputStream(table))), ImportProgress.silent()).getFirst();
        if (added.collection().rows() != PairTable.ROWS) {
            throw new IllegalStateException("not all rows arrived: " + added.collection().rows());
        }
        return added;
    }

    @TearDown(Level.Iteration)
    public void removeFolder() throws IOException {
        Files.delete(folder.resolve("reference.duckdb"));
        Files.delete(folder.resolve("reference.duckdb.lock"));
        Files.delete(folder);
    }
}
