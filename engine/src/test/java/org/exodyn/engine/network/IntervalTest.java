package org.exodyn.engine.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.exodyn.engine.expression.NamedFunction;
import org.junit.jupiter.api.Test;

/// Whatever a formula of time gives between two times lies within the bounds, and bounds of one time are its value.
class IntervalTest {

    private static final int FORMULAS = 3000;
    private static final int OPERATIONS = 12;

    @Test
    void boundsHold() {
        long seed = Long.getLong("tests.seed", 20261127L);
        SplittableRandom random = new SplittableRandom(seed);
        for (int formula = 0; formula < FORMULAS; formula++) {
            Graph graph = new Graph();
            Program program = Program.of(graph, List.of(), List.of(random(graph, random)));
            Interval interval = new Interval(program);
            Interpretation values = new Interpretation(program, 1, 1);
            double[] state = {random.nextDouble(-3, 3)};
            double[] parameters = {random.nextInt(-3, 4)};
            double from = random.nextDouble(-10, 10);
            double to = from + StrictMath.exp(random.nextDouble(-8, 4));
            interval.evaluate(from, to, state, parameters);
            double low = interval.low(0);
            double high = interval.high(0);
            double[] value = new double[1];
            for (int look = 0; look < 20; look++) {
                double time = look == 0 ? from : look == 1 ? to : random.nextDouble(from, to);
                values.run(time, state, parameters, value);
                String text = "-Dtests.seed=" + seed + ", formula " + formula + " at " + time + ": " + value[0]
                        + " not in " + low + " to " + high;
                assertTrue(Double.isNaN(value[0]) || value[0] >= low && value[0] <= high, text);
                interval.evaluate(time, time, state, parameters);
                assertTrue(Double.isNaN(value[0]) || interval.low(0) <= value[0] && value[0] <= interval.high(0), text);
            }
        }
    }

    private static int random(Graph graph, SplittableRandom random) {
        List<Integer> nodes = new ArrayList<>(List.of(graph.time(), graph.state(0), graph.parameter(0),
                graph.constant(random.nextDouble(-2, 2)), graph.constant(random.nextInt(-2, 3))));
        for (int operation = 0; operation < OPERATIONS; operation++) {
            int a = nodes.get(random.nextInt(nodes.size()));
            int b = nodes.get(random.nextInt(nodes.size()));
            int c = nodes.get(random.nextInt(nodes.size()));
            int kind = random.nextInt(13);
            NamedFunction function = NamedFunction.values()[random.nextInt(NamedFunction.values().length)];
            nodes.add(switch (kind) {
                case 0 -> graph.add(a, b);
                case 1 -> graph.subtract(a, b);
                case 2 -> graph.multiply(a, b);
                case 3 -> graph.divide(a, b);
                case 4 -> graph.power(a, b);
                case 5 -> graph.select(graph.binary(Opcode.LESS, a, b), c, a);
                case 6 -> graph.binary(Opcode.LESS_OR_EQUAL, a, b);
                case 7 -> graph.select(graph.binary(Opcode.EQUAL, a, b), c, b);
                case 8 ->
                    graph.binary(Opcode.AND, graph.binary(Opcode.LESS, a, b), graph.binary(Opcode.NOT_EQUAL, b, c));
                default -> function.isVariadic() ? graph.binary(Opcode.of(function), a, b)
                        : graph.unary(Opcode.of(function), a);
            });
        }
        return nodes.getLast();
    }
}
