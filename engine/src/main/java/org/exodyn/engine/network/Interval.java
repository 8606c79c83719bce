package org.exodyn.engine.network;

import org.exodyn.engine.expression.NamedFunction;

/// What a [Program] can give while time runs through an interval.
///
/// Rounding is as in the operations themselves. They round monotonically, so the value at each time of the interval lies between the
/// ends; what is no number at an end may be anything.
/// Source: Moore, Kearfott & Cloud 2009, Introduction to Interval Analysis, doi:10.1137/1.9780898717716, ch. 2 and 5.
final class Interval {

    private final Program program;
    private final double[] low;
    private final double[] high;
    /// Whether it may be no number at some time, in which case comparisons do not hold.
    private final boolean[] undefined;

    Interval(Program program) {
        this.program = program;
        low = new double[program.size()];
        high = new double[program.size()];
        undefined = new boolean[program.size()];
    }

    /// The least value of a result in the last evaluation.
    double low(int result) {
        return low[program.results[result]];
    }

    /// The largest value of a result in the last evaluation.
    double high(int result) {
        return high[program.results[result]];
    }

    /// Evaluates for all times from `from` to `to`; state and parameters stand still.
    void evaluate(double from, double to, double[] state, double[] parameters) {
        for (int node = 0; node < low.length; node++) {
            int index = program.operands[3 * node];
            switch (program.opcodes[node]) {
                case Opcode.CONSTANT -> set(node, program.constants[node], program.constants[node]);
                case Opcode.TIME -> set(node, from, to);
                case Opcode.STATE -> set(node, state[index], state[index]);
                case Opcode.PARAMETER -> set(node, parameters[index], parameters[index]);
                default -> operate(node, program.opcodes[node], index, program.operands[3 * node + 1],
                        program.operands[3 * node + 2]);
            }
        }
    }

    private void set(int node, double least, double largest) {
        low[node] = least;
        high[node] = largest;
        undefined[node] = Double.isNaN(least);
    }

    private void operate(int node, int opcode, int a, int b, int c) {
        compute(node, opcode, a, b, c);
        switch (opcode) {
            case Opcode.LESS, Opcode.LESS_OR_EQUAL, Opcode.EQUAL, Opcode.NOT_EQUAL, Opcode.AND, Opcode.OR, Opcode.XOR,
                    Opcode.NOT ->
                {
                }
            case Opcode.SELECT -> undefined[node] |= undefined[b] || undefined[c];
            default -> {
                int count = Opcode.operandCount(opcode);
                undefined[node] |= undefined[a] || count > 1 && undefined[b];
            }
        }
    }

    private void compute(int node, int opcode, int a, int b, int c) {
        switch (opcode) {
            case Opcode.ADD -> {
                span(node, low[a] + low[b], high[a] + high[b]);
                undefined[node] |= isInfinite(a) && isInfinite(b);
            }
            case Opcode.SUBTRACT -> {
                span(node, low[a] - high[b], high[a] - low[b]);
                undefined[node] |= isInfinite(a) && isInfinite(b);
            }
            case Opcode.NEGATE -> span(node, -high[a], -low[a]);
            case Opcode.MULTIPLY -> {
                if (a == b) {
                    square(node, a);
                } else {
                    corners(node, opcode, a, b);
                    undefined[node] |= isInfinite(a) && hasZero(b) || hasZero(a) && isInfinite(b);
                }
            }
            case Opcode.DIVIDE -> {
                if (!hasZero(b) || isPoint(b) && !hasZero(a)) {
                    corners(node, opcode, a, b);
                } else {
                    anything(node);
                }
            }
            case Opcode.POWER -> {
                if (low[a] > 0 && !isInfinite(b)) {
                    corners(node, opcode, a, b);
                } else {
                    pointOr(node, opcode, a, b);
                }
            }
            case Opcode.LESS -> truth(node, isDefined(a, b) && high[a] < low[b], low[a] >= high[b]);
            case Opcode.LESS_OR_EQUAL -> truth(node, isDefined(a, b) && high[a] <= low[b], low[a] > high[b]);
            case Opcode.EQUAL -> truth(node, isDefined(a, b) && isPoint(a) && isPoint(b) && low[a] == low[b],
                    high[a] < low[b] || low[a] > high[b]);
            case Opcode.NOT_EQUAL -> truth(node, high[a] < low[b] || low[a] > high[b],
                    isDefined(a, b) && isPoint(a) && isPoint(b) && low[a] == low[b]);
            case Opcode.AND -> truth(node, surely(a, 1) && surely(b, 1), surely(a, 0) || surely(b, 0));
            case Opcode.OR -> truth(node, surely(a, 1) || surely(b, 1), surely(a, 0) && surely(b, 0));
            case Opcode.NOT -> truth(node, surely(a, 0), surely(a, 1));
            case Opcode.XOR -> truth(node, surely(a, 1) && surely(b, 0) || surely(a, 0) && surely(b, 1),
                    surely(a, 1) && surely(b, 1) || surely(a, 0) && surely(b, 0));
            case Opcode.SELECT -> {
                if (surely(a, 1)) {
                    set(node, low[b], high[b]);
                } else if (surely(a, 0)) {
                    set(node, low[c], high[c]);
                } else {
                    span(node, Math.min(low[b], low[c]), Math.max(high[b], high[c]));
                }
            }
            default -> call(node, Opcode.function(opcode), a, b);
        }
    }

    private void call(int node, NamedFunction function, int a, int b) {
        switch (function) {
            case EXP, LN, LOG10, SQRT, FLOOR, CEIL, ASIN, ATAN, SINH, TANH ->
                span(node, function.apply(low[a], 0), function.apply(high[a], 0));
            case ACOS -> span(node, function.apply(high[a], 0), function.apply(low[a], 0));
            case MIN, MAX -> span(node, function.apply(low[a], low[b]), function.apply(high[a], high[b]));
            case ABS, COSH -> {
                double atLow = function.apply(low[a], 0);
                double atHigh = function.apply(high[a], 0);
                double least = hasZero(a) ? function.apply(0, 0) : Math.min(atLow, atHigh);
                span(node, least, Math.max(atLow, atHigh));
            }
            // sin has its largest values at π/2 + 2πk, cos at 2πk
            case SIN -> wave(node, function, a, Math.PI / 2);
            case COS -> wave(node, function, a, 0);
            case TAN -> {
                boolean pole = Math.floor(low[a] / Math.PI + 0.5) != Math.floor(high[a] / Math.PI + 0.5);
                if (pole && !isPoint(a)) {
                    anything(node);
                } else {
                    span(node, function.apply(low[a], 0), function.apply(high[a], 0));
                }
            }
        }
    }

    /// @param top where the wave is 1
    private void wave(int node, NamedFunction function, int a, double top) {
        double atLow = function.apply(low[a], 0);
        double atHigh = function.apply(high[a], 0);
        double least = passes(a, top + Math.PI) ? -1 : Math.min(atLow, atHigh);
        double largest = passes(a, top) ? 1 : Math.max(atLow, atHigh);
        span(node, least, largest);
    }

    /// Whether an operand may take on `phase` + 2πk; rather too often than missed by rounding.
    private boolean passes(int a, double phase) {
        if (isPoint(a)) {
            return false;
        }
        double turn = 2 * Math.PI;
        double slack = 1e-12 + 4 * Math.ulp(Math.max(Math.abs(low[a]), Math.abs(high[a])) / turn);
        double first = (low[a] - phase) / turn - slack;
        double last = (high[a] - phase) / turn + slack;
        return !(Math.ceil(first) > last);
    }

    private void square(int node, int a) {
        double atLow = low[a] * low[a];
        double atHigh = high[a] * high[a];
        span(node, hasZero(a) ? 0 : Math.min(atLow, atHigh), Math.max(atLow, atHigh));
    }

    private void pointOr(int node, int opcode, int a, int b) {
        if (isPoint(a) && isPoint(b)) {
            double value = Opcode.apply(opcode, low[a], low[b], 0);
            span(node, value, value);
        } else {
            anything(node);
        }
    }

    private void corners(int node, int opcode, int a, int b) {
        double first = Opcode.apply(opcode, low[a], low[b], 0);
        double second = Opcode.apply(opcode, low[a], high[b], 0);
        double third = Opcode.apply(opcode, high[a], low[b], 0);
        double fourth = Opcode.apply(opcode, high[a], high[b], 0);
        span(node, Math.min(Math.min(first, second), Math.min(third, fourth)),
                Math.max(Math.max(first, second), Math.max(third, fourth)));
    }

    private void truth(int node, boolean surely, boolean never) {
        set(node, surely ? 1 : 0, never ? 0 : 1);
    }

    private boolean surely(int node, double value) {
        return low[node] == value && high[node] == value && !undefined[node];
    }

    private boolean isDefined(int a, int b) {
        return !undefined[a] && !undefined[b];
    }

    private boolean isInfinite(int node) {
        return Double.isInfinite(low[node]) || Double.isInfinite(high[node]);
    }

    private boolean hasZero(int node) {
        return low[node] <= 0 && high[node] >= 0;
    }

    private boolean isPoint(int node) {
        return low[node] == high[node];
    }

    private void span(int node, double least, double largest) {
        if (Double.isNaN(least) || Double.isNaN(largest)) {
            anything(node);
        } else {
            set(node, least, largest);
        }
    }

    private void anything(int node) {
        set(node, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        undefined[node] = true;
    }
}
