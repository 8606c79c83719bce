package org.exodyn.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When formulas jump that depend on time and on nothing that moves: comparisons, `floor` and `ceil` in rates, and triggers. Such
/// times are known before they come, so that the integration stops right before them, however short the time between two of
/// them is; an infusion of a minute a day cannot fall between two steps.
///
/// The search halves the time ahead until [Interval] says that nothing jumps in a part. It takes the parts from left to right and ends at the
/// first number at which something differs from the number before. Where the bound is too wide to decide anything within the effort
/// allowed, the search gives up, and [Switches] see what they see at the ends of steps.
final class ClockJumps {

    private static final int EFFORT = 20_000;
    private static final int MOST_FAILURES = 50;
    private static final double LEAST_PROGRESS = 1e-7;
    /// The integration may stop some ulps before the time that it was told.
    private static final int NEAR = 8;
    /// So often something may touch its limit without passing it, before it is left to the error control.
    private static final int MOST_TOUCHES = 1000;
    /// Beyond this many times the scale of the present, halves are taken of the logarithm.
    private static final double FAR = 1000;

    private final Program program;
    private final Interval interval;
    private final boolean[] given;
    private final double[] before;
    private final int[] touches;
    private double[] ends = new double[64];
    private double[] state = {};
    private double[] parameters = {};
    private double known;
    private double jump;
    private int failures;

    private ClockJumps(Program program) {
        this.program = program;
        interval = new Interval(program);
        given = new boolean[program.results.length];
        before = new double[program.results.length];
        touches = new int[program.results.length];
    }

    /// What to look at; null if nothing jumps by time alone.
    ///
    /// @param still whether a state variable never moves by itself
    /// @param parameterCount parameters beyond are delayed terms, which move
    static @Nullable Program lookedAt(Graph graph, List<Integer> rates, List<Integer> triggers, BitSet still,
            int parameterCount) {
        BitSet moves = new BitSet();
        int size = graph.size();
        for (int node = 0; node < size; node++) {
            int opcode = graph.opcode(node);
            boolean own = opcode == Opcode.STATE && !still.get(graph.operand(node, 0))
                    || opcode == Opcode.PARAMETER && graph.operand(node, 0) >= parameterCount;
            for (int which = 0; which < Opcode.operandCount(opcode); which++) {
                own |= moves.get(graph.operand(node, which));
            }
            moves.set(node, own);
        }
        List<Integer> jumping = new ArrayList<>();
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(rates);
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (!seen.get(node) && graph.dependsOnTime(node)) {
                seen.set(node);
                if (!moves.get(node) && jumps(graph.opcode(node))) {
                    jumping.add(node);
                }
                for (int which = 0; which < Opcode.operandCount(graph.opcode(node)); which++) {
                    open.add(graph.operand(node, which));
                }
            }
        }
        for (int trigger : triggers) {
            if (graph.dependsOnTime(trigger) && !moves.get(trigger)) {
                jumping.add(graph.binary(Opcode.LESS_OR_EQUAL, graph.constant(0), trigger));
            }
        }
        return jumping.isEmpty() ? null : Program.of(graph, List.of(), jumping.stream().distinct().sorted().toList());
    }

    private static boolean jumps(int opcode) {
        return switch (opcode) {
            case Opcode.LESS, Opcode.LESS_OR_EQUAL, Opcode.EQUAL, Opcode.NOT_EQUAL -> true;
            default -> opcode >= Opcode.FUNCTION && switch (Opcode.function(opcode)) {
                case FLOOR, CEIL -> true;
                default -> false;
            };
        };
    }

    static @Nullable ClockJumps of(@Nullable Program program) {
        return program == null ? null : new ClockJumps(program);
    }

    void startsAt(double time, double[] newState, double[] newParameters, boolean anew) {
        if (anew) {
            failures = 0;
            Arrays.fill(touches, 0);
            Arrays.fill(given, false);
        }
        if (anew || changed(newState, newParameters)) {
            state = newState.clone();
            parameters = newParameters.clone();
            known = time;
            jump = Double.POSITIVE_INFINITY;
        }
    }

    private boolean changed(double[] newState, double[] newParameters) {
        for (int node = 0; node < program.size(); node++) {
            int index = program.operands[3 * node];
            if (program.opcodes[node] == Opcode.STATE && state[index] != newState[index]
                    || program.opcodes[node] == Opcode.PARAMETER && parameters[index] != newParameters[index]) {
                return true;
            }
        }
        return false;
    }

    /// The first time after `time` at which something jumps, as far as [#knownUntil] knows; infinite for none.
    double next(double time) {
        if (jump <= time || known <= time + NEAR * Math.ulp(time)) {
            search(time);
        }
        return jump;
    }

    /// Until when nothing but [#next] jumps.
    double knownUntil() {
        return known;
    }

    private void search(double time) {
        jump = Double.POSITIVE_INFINITY;
        interval.evaluate(time, time, state, parameters);
        for (int result = 0; result < before.length; result++) {
            before[result] = interval.low(result);
        }
        double a = time;
        int open = 0;
        ends[open++] = Double.MAX_VALUE;
        for (int effort = 0; open > 0; effort++) {
            if (effort == EFFORT) {
                boolean stuck = a - time < LEAST_PROGRESS * Math.max(Math.abs(time), 1);
                known = stuck || ++failures > MOST_FAILURES ? Double.POSITIVE_INFINITY : a;
                return;
            }
            double b = ends[open - 1];
            if (stays(a, b)) {
                a = b;
                open--;
            } else if (b <= Math.nextUp(a)) {
                if (differs(b)) {
                    jump = b;
                    known = b;
                    return;
                }
                a = b;
                open--;
            } else {
                if (open == ends.length) {
                    ends = Arrays.copyOf(ends, 2 * open);
                }
                ends[open++] = middle(a, b);
            }
        }
        known = Double.POSITIVE_INFINITY;
    }

    private static double middle(double a, double b) {
        double scale = Math.max(Math.abs(a), 1);
        double width = b - a;
        double middle = width > FAR * scale ? a + scale * Math.sqrt(width / scale) : a + 0.5 * width;
        return Math.clamp(middle, Math.nextUp(a), Math.nextDown(b));
    }

    private boolean stays(double a, double b) {
        interval.evaluate(a, b, state, parameters);
        for (int result = 0; result < before.length; result++) {
            if (!given[result]
                    && !(interval.low(result) == before[result] && interval.high(result) == before[result])) {
                return false;
            }
        }
        return true;
    }

    private boolean differs(double time) {
        for (int result = 0; result < before.length; result++) {
            if (!given[result] && interval.low(result) != interval.high(result) && ++touches[result] > MOST_TOUCHES) {
                given[result] = true;
            }
        }
        interval.evaluate(time, time, state, parameters);
        for (int result = 0; result < before.length; result++) {
            if (!given[result] && interval.low(result) != before[result]) {
                return true;
            }
        }
        return false;
    }
}
