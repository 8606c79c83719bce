package org.exodyn.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.chain.Chain;
import org.exodyn.atlas.chain.MechanismChains;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.Facet;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.input.Problems;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading all evidence, and questions to it once it is read.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AtlasBenchmark {
    /// Maven runs the benchmarks in the folder of their module.
    private static final Path FOLDER = Path.of("../atlas/evidence");

    private final Atlas atlas = Atlas.loadEmbedded();

    /// A name, a synonym with a second word, a slip in a name, a word, a slip in a word.
    @Param({"miR-155", "adriamycin breast", "gemcitabin", "stemness", "resistence"})
    private String words = "";

    @Setup
    public void check() {
        if (find().isEmpty() || path().isEmpty()
                || load().claims().size() != atlas.claims().size()) {
            throw new IllegalStateException("the answers are not what they should be");
        }
    }

    @Benchmark
    public List<Claim> find() {
        return atlas.claims(ClaimQuery.ALL.withText(words));
    }

    @Benchmark
    public List<Claim> findBySides() {
        return atlas.claims(ClaimQuery.ALL.with(Facet.CARGO_CLASS, "circRNA").with(Facet.DIRECTION, "promotes"));
    }

    @Benchmark
    public List<Chain> path() {
        MechanismChains chains = new MechanismChains(atlas.entities(), atlas.claims());
        return chains.stated(named("CAF"), named("gemcitabine"));
    }

    @Benchmark
    public List<Chain> joinedPath() {
        MechanismChains chains = new MechanismChains(atlas.entities(), atlas.claims());
        return chains.joined(named("CAF"), named("gemcitabine"), 6, 20);
    }

    @Benchmark
    public Atlas load() {
        return Atlas.load(FOLDER, new Problems());
    }

    private List<Entity> named(String name) {
        return atlas.search().names().match(name, entity -> true).map(NameMatch::entities).orElseThrow();
    }
}
