package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exodyn.engine.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkCompilerTest {

    private static Plan decay(double k, double initial, String rate) {
        return Plan.builder().compartment("c", 1).amount("A", "c", initial).amount("B", "c", 0).parameter("k", k)
                .reaction("r", "A -> B", rate).build();
    }

    @Test
    void oneClassPerStructure() {
        CompiledNetwork first = NetworkCompiler.compile(decay(1, 10, "k*A"));
        CompiledNetwork second = NetworkCompiler.compile(decay(3, 20, "k*A"));
        assertSame(first.generated(), second.generated());
        assertSame(first.equations, second.equations);
        assertArrayEquals(new double[] {3, 1, 20, 0}, second.defaultParameters());
        assertArrayEquals(new double[] {1, 1, 10, 0}, first.defaultParameters());
        assertNotSame(first.generated(), NetworkCompiler.compile(decay(1, 10, "k*A*2")).generated());
        assertEquals(List.of("k", "c", "A", "B"), second.parameterIds());
    }

    @Test
    void unusedStructuresAreForgottenAndMadeAnew() {
        CompiledNetwork first = NetworkCompiler.compile(decay(1, 10, "k*A*7"));
        for (int i = 0; i < 70; i++) {
            NetworkCompiler.compile(decay(1, 10, "k*A*1" + i));
        }
        assertNotSame(first.generated(), NetworkCompiler.compile(decay(1, 10, "k*A*7")).generated());
        double[] out = new double[2];
        first.derivatives(0, new double[] {2, 0}, first.defaultParameters(), out);
        assertArrayEquals(new double[] {-14, 14}, out);
    }

    @Test
    void oneClassForManyThreadsAndInstancesOfTheirOwn() throws InterruptedException, ExecutionException {
        Plan plan = RandomPlan.of(99, 80, 400);
        CompiledNetwork network = NetworkCompiler.compile(plan);
        double[] parameters = network.defaultParameters();
        double[] state = network.initialState(parameters);
        double[] expected = new double[state.length];
        network.derivatives(1, state, parameters, expected);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<double[]>> results = new ArrayList<>();
            for (int task = 0; task < 16; task++) {
                results.add(threads.submit(() -> {
                    CompiledNetwork own = network.newInstance();
                    assertSame(network.generated(), NetworkCompiler.compile(plan).generated());
                    double[] out = new double[state.length];
                    for (int repeat = 0; repeat < 500; repeat++) {
                        own.derivatives(1, state, parameters, out);
                    }
                    return out;
                }));
            }
            for (Future<double[]> result : results) {
                assertArrayEquals(expected, result.get());
            }
        }
    }

    /// Two-species conversions A -> B move the same rate out of one and into the other: the sum of derivatives cancels
    /// exactly when there is one reaction per pair.
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 700})
    void whatLeavesOneSpeciesEntersTheOther(int pairs) {
        var builder = Plan.builder().compartment("c", 1);
        for (int i = 0; i < pairs; i++) {
            builder.amount("A" + i, "c", i + 0.1).amount("B" + i, "c", 0).parameter("k" + i, 1.0 / (i + 3))
                    .reaction("r" + i, "A" + i + " -> B" + i, "k" + i + "*A" + i + "/(1 + A" + (i + 1) % pairs + ")");
        }
        CompiledNetwork network = NetworkCompiler.compile(builder.build());
        double[] parameters = network.defaultParameters();
        double[] out = new double[network.dimension()];
        network.derivatives(0, network.initialState(parameters), parameters, out);
        double[] entries = new double[network.jacobianPattern().entryCount()];
        network.jacobian(0, network.initialState(parameters), parameters, entries);
        for (int i = 0; i < pairs; i++) {
            assertEquals(0, out[2 * i] + out[2 * i + 1]);
        }
        for (int column = 0; column < network.dimension(); column++) {
            double[] byRow = new double[network.dimension()];
            for (int e = network.jacobianPattern().columnStart()[column]; e < network.jacobianPattern()
                    .columnStart()[column + 1]; e++) {
                byRow[network.jacobianPattern().rowIndex()[e]] = entries[e];
            }
            for (int i = 0; i < pairs; i++) {
                assertEquals(0, byRow[2 * i] + byRow[2 * i + 1]);
            }
        }
    }

    private static double[] run(GeneratedKernel generated, int results) {
        double[] out = new double[results];
        generated.kernel().derivatives(0, new double[0], new double[0], out, new double[generated.scratchLength()]);
        generated.codeBytes().forEach(
                (name, bytes) -> assertTrue(bytes <= KernelWriter.LONGEST_METHOD, name + " has " + bytes + " bytes"));
        return out;
    }

    /// A constant takes two of the 65,535 places of a class file.
    @Test
    void moreThanOneClassHolds() {
        int count = 33_000;
        Graph graph = new Graph();
        List<Integer> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(graph.constant(i + 0.25));
        }
        Program nothing = Program.of(new Graph(), List.of(), List.of());
        GeneratedKernel generated = KernelWriter.write(Program.of(graph, List.of(), results), nothing, nothing,
                nothing);
        assertTrue(generated.kernel() instanceof KernelParts);
        double[] out = run(generated, count);
        for (int i = 0; i < count; i++) {
            assertEquals(i + 0.25, out[i]);
        }
    }

    /// As the Jacobian of a large model is full of the same zero.
    @Test
    void oneValueInManyPlaces() {
        int count = 5_000;
        Graph graph = new Graph();
        Program nothing = Program.of(new Graph(), List.of(), List.of());
        Program program = Program.of(graph, List.of(), Collections.nCopies(count, graph.constant(7)));
        double[] out = run(KernelWriter.write(program, nothing, nothing, nothing), count);
        for (int i = 0; i < count; i++) {
            assertEquals(7, out[i]);
        }
    }

    @Test
    void unknownNamesAreRefused() {
        CompiledNetwork network = NetworkCompiler.compile(decay(1, 10, "k*A"));
        assertThrows(NoSuchElementException.class, () -> network.stateIndex("k"));
        assertThrows(NoSuchElementException.class, () -> network.parameterIndex("r"));
        assertThrows(NoSuchElementException.class, () -> network.speciesIndex("c"));
        assertThrows(NoSuchElementException.class, () -> network.observables(List.of("A", "nothing")));
        assertEquals(10, network.value("r", 0, new double[] {10, 0}, network.defaultParameters()));
    }
}
