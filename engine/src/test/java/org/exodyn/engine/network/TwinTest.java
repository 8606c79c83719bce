package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import org.exodyn.engine.plan.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Interpreter and bytecode agree bit for bit, whatever the number of methods.
class TwinTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 3, 9", "3, 10, 24", "4, 20, 25", "5, 20, 26", "6, 50, 100", "7, 97, 149", "8, 150, 300",
        "9, 60, 500", "10, 7, 61"})
    void sameBits(long seed, int species, int reactions) {
        compare(seed, RandomPlan.of(seed, species, reactions));
    }

    @ParameterizedTest
    @CsvSource({"11, 1000, 2000"})
    void largeNetworkStaysBelowTheLimitOfTheJustInTimeCompiler(long seed, int species, int reactions) {
        CompiledNetwork compiled = compare(seed, RandomPlan.of(seed, species, reactions));
        Map<String, Integer> codeBytes = compiled.generated().codeBytes();
        assertTrue(codeBytes.size() > 20, "cut into methods: " + codeBytes.size());
        codeBytes.forEach(
                (name, bytes) -> assertTrue(bytes <= KernelWriter.LONGEST_METHOD, name + " has " + bytes + " bytes"));
    }

    private static CompiledNetwork compare(long seed, Plan plan) {
        CompiledNetwork compiled = NetworkCompiler.compile(plan);
        NetworkInterpreter interpreter = NetworkInterpreter.of(plan);
        assertEquals(interpreter.stateIds(), compiled.stateIds());
        assertEquals(interpreter.jacobianPattern(), compiled.jacobianPattern());
        double[] parameters = compiled.defaultParameters();
        double[] state = compiled.initialState(parameters);
        assertArrayEquals(interpreter.initialState(parameters), state);
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 0; repeat < 20; repeat++) {
            double time = random.nextDouble(10);
            String shown = "seed " + seed + ", repeat " + repeat;
            double[] expected = new double[state.length];
            double[] found = new double[state.length];
            interpreter.derivatives(time, state, parameters, expected);
            compiled.derivatives(time, state, parameters, found);
            assertBits(expected, found, shown + ", derivatives");
            double[] expectedEntries = new double[compiled.jacobianPattern().entryCount()];
            double[] foundEntries = new double[expectedEntries.length];
            interpreter.jacobian(time, state, parameters, expectedEntries);
            compiled.jacobian(time, state, parameters, foundEntries);
            assertBits(expectedEntries, foundEntries, shown + ", Jacobian");
            double[] expectedRates = new double[compiled.reactionIds().size()];
            double[] foundRates = new double[expectedRates.length];
            interpreter.reactionRates(time, state, parameters, expectedRates);
            compiled.reactionRates(time, state, parameters, foundRates);
            assertBits(expectedRates, foundRates, shown + ", rates");
            assertBits(compiled.observables(compiled.reactionIds()).evaluate(time, state, parameters), foundRates,
                    shown + ", rates by name");
            for (int i = 0; i < state.length; i++) {
                state[i] = random.nextInt(10) == 0 ? 0 : random.nextDouble(-1, 50);
            }
            for (int i = 0; i < parameters.length; i++) {
                parameters[i] = random.nextDouble(0.1, 3);
            }
        }
        return compiled;
    }

    /// NaNs of different payload count as equal: IEEE 754 does not say which operand's payload survives.
    private static void assertBits(double[] expected, double[] found, String shown) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Double.doubleToLongBits(expected[i]), Double.doubleToLongBits(found[i]), shown + ", entry " + i
                    + ": " + expected[i] + " and " + found[i]);
        }
    }
}
