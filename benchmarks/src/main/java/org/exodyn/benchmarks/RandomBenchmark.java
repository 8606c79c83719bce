package org.exodyn.benchmarks;

import java.util.concurrent.TimeUnit;
import org.exodyn.engine.random.Philox;
import org.exodyn.engine.random.SobolSequence;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One random number: from Philox, and as one coordinate of a point of the scrambled Sobol sequence.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class RandomBenchmark {

    private static final int DRAWS = 64;

    private final Philox philox = new Philox(20241104);
    private final SobolSequence sobol = SobolSequence.scrambled(DRAWS, 20241104);
    private final double[] point = new double[DRAWS];
    private int next;

    /// Philox4x32-10 of zeros (known answer of Random123, kat_vectors); uniforms average 1/2.
    @Setup
    public void check() {
        int[] block = new int[4];
        Philox.block(0, 0, 0, 0, 0, 0, block);
        if (block[0] != 0x6627e8d5 || block[1] != 0xe169c58d || block[2] != 0xbc57ac4c || block[3] != 0x9b00dbd8) {
            throw new IllegalStateException("Philox does not give its known answer");
        }
        double sum = 0;
        for (int index = 0; index < 1024; index++) {
            sum += sobolPoint()[index % DRAWS];
        }
        // 1024 uniforms: a standard deviation of 0.009
        if (Math.abs(sum / 1024 - 0.5) > 0.05) {
            throw new IllegalStateException("Sobol coordinates average " + sum / 1024);
        }
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double philoxUniform() {
        philox.start(1, next++, 0);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += philox.nextDouble();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double philoxNormal() {
        philox.start(1, next++, 0);
        double sum = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            sum += philox.nextNormal();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double[] sobolPoint() {
        sobol.point(next++ & 0xFFFF, point);
        return point;
    }

    @Benchmark
    @OperationsPerInvocation(DRAWS)
    public double[] sobolNormalPoint() {
        sobol.normalPoint(next++ & 0xFFFF, point);
        return point;
    }
}
