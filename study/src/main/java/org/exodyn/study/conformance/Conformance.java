package org.exodyn.study.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The verdicts on all cases of a part of the suite.
public record Conformance(List<Verdict> verdicts) {

    public Conformance {
        verdicts = List.copyOf(verdicts);
    }

    /// Runs the semantic part: deterministic time courses.
    ///
    /// @param folder the suite's `semantic` folder
    public static Conformance semantic(Path folder, int threads) {
        return run(SuiteCase.in(folder), SemanticCase::run, threads);
    }

    /// Runs the stochastic part: each case many times.
    ///
    /// @param folder the suite's `stochastic` folder
    /// @param runs trajectories per case
    public static Conformance stochastic(Path folder, int runs, int threads) {
        return run(SuiteCase.in(folder), one -> StochasticCase.run(one, runs), threads);
    }

    private static Conformance run(List<SuiteCase> cases, Function<SuiteCase, Verdict> judged, int threads) {
        Verdict[] verdicts = new Verdict[cases.size()];
        java.util.concurrent.atomic.AtomicInteger next = new java.util.concurrent.atomic.AtomicInteger();
        List<Thread> workers = IntStream.range(0, threads).mapToObj(worker -> Thread.ofPlatform()
                .name("conformance-" + worker).start(() -> {
                    for (int at = next.getAndIncrement(); at < verdicts.length; at = next.getAndIncrement()) {
                        verdicts[at] = verdict(cases.get(at), judged);
                    }
                })).toList();
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
        return new Conformance(List.of(verdicts));
    }

    /// A fault of Exodyn in one case is told as that case's, and takes nothing from the others.
    private static Verdict verdict(SuiteCase one, Function<SuiteCase, Verdict> judged) {
        try {
            return judged.apply(one);
        } catch (RuntimeException failure) {
            return new Verdict(one, Verdict.Outcome.WRONG, "Exodyn failed through a fault of its own: " + failure, 0);
        }
    }

    /// How many cases had an outcome.
    public long count(Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }
}
