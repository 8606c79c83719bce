package org.exodyn.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.exodyn.engine.expression.Exponentiation;

/// Formulas as one acyclic graph in which equal operations on equal operands are one node.
///
/// Nodes are numbered so that operands come before what uses them. Adding a node simplifies it where that changes no
/// bit (constants folded, `x*1`, `x/1`, `--x`), or where it changes bits only for operands at which nothing can be differentiated:
/// `0*x` and `0/x` in derivatives become 0, which assumes that x is finite and, as a divisor, not 0 ([#product] and [#quotient] of
/// formulas do not); `x+0` becomes x, which may turn +0 into -0.
final class Graph {

    private record Key(int opcode, int a, int b, int c, long bits) {}

    private final Map<Key, Integer> nodeByKey = new HashMap<>();
    private int[] opcodes = new int[64];
    private int[] operands = new int[192];
    private double[] values = new double[64];
    private boolean[] varying = new boolean[64];
    private boolean[] timed = new boolean[64];
    /// What is zero wherever it is a number, see [#product].
    private boolean[] nought = new boolean[64];
    private int size;

    /// How many nodes there are; they are numbered from 0.
    int size() {
        return size;
    }

    int opcode(int node) {
        return opcodes[node];
    }

    /// Operand 0, 1 or 2 of a node: a node, or for an input its index.
    int operand(int node, int which) {
        return operands[3 * node + which];
    }

    /// The value of a constant.
    double value(int node) {
        return values[node];
    }

    boolean isConstant(int node) {
        return opcodes[node] == Opcode.CONSTANT;
    }

    /// Whether the value can depend on the state.
    boolean dependsOnState(int node) {
        return varying[node];
    }

    /// Whether the value can depend on time other than through the state.
    boolean dependsOnTime(int node) {
        return timed[node];
    }

    int constant(double value) {
        return node(Opcode.CONSTANT, 0, 0, 0, value);
    }

    int time() {
        return node(Opcode.TIME, 0, 0, 0, 0);
    }

    int state(int index) {
        return node(Opcode.STATE, index, 0, 0, 0);
    }

    int parameter(int index) {
        return node(Opcode.PARAMETER, index, 0, 0, 0);
    }

    int add(int a, int b) {
        if (is(a, 0)) {
            return b;
        }
        if (is(b, 0)) {
            return a;
        }
        if (opcodes[b] == Opcode.NEGATE) {
            return subtract(a, operand(b, 0));
        }
        if (opcodes[a] == Opcode.NEGATE) {
            return subtract(b, operand(a, 0));
        }
        return binary(Opcode.ADD, a, b);
    }

    int subtract(int a, int b) {
        if (is(b, 0)) {
            return a;
        }
        if (is(a, 0)) {
            return negate(b);
        }
        if (opcodes[b] == Opcode.NEGATE) {
            return add(a, operand(b, 0));
        }
        return binary(Opcode.SUBTRACT, a, b);
    }

    int multiply(int a, int b) {
        if (isNought(a) || isNought(b)) {
            return constant(0);
        }
        if (is(a, 1)) {
            return b;
        }
        if (is(b, 1)) {
            return a;
        }
        if (is(a, -1)) {
            return negate(b);
        }
        if (is(b, -1)) {
            return negate(a);
        }
        return binary(Opcode.MULTIPLY, a, b);
    }

    /// The product that a formula asks for: zero times what may turn out infinite or no number stays as it is written.
    int product(int a, int b) {
        return isNought(a) || isNought(b) ? binary(Opcode.MULTIPLY, a, b) : multiply(a, b);
    }

    /// The quotient that a formula asks for: zero over what may turn out zero stays as it is written.
    int quotient(int a, int b) {
        return isNought(a) ? binary(Opcode.DIVIDE, a, b) : divide(a, b);
    }

    int divide(int a, int b) {
        if (isNought(a)) {
            return constant(0);
        }
        if (is(b, 1)) {
            return a;
        }
        return binary(Opcode.DIVIDE, a, b);
    }

    int negate(int a) {
        if (isConstant(a)) {
            return constant(-values[a]);
        }
        if (opcodes[a] == Opcode.NEGATE) {
            return operand(a, 0);
        }
        return node(Opcode.NEGATE, a, 0, 0, 0);
    }

    /// base^exponent; a literal whole exponent up to 32 in size is multiplied out as [Exponentiation] does.
    int power(int base, int exponent) {
        if (isConstant(exponent) && !isConstant(base)) {
            double value = values[exponent];
            if (value == Math.rint(value) && Math.abs(value) <= Exponentiation.LARGEST_MULTIPLIED_EXPONENT) {
                int whole = (int) value;
                return whole >= 0 ? wholePower(base, whole) : divide(constant(1), wholePower(base, -whole));
            }
        }
        return binary(Opcode.POWER, base, exponent);
    }

    private int wholePower(int base, int exponent) {
        if (exponent == 0) {
            return constant(1);
        }
        if (exponent == 1) {
            return base;
        }
        int half = wholePower(base, exponent / 2);
        int square = multiply(half, half);
        return exponent % 2 == 0 ? square : multiply(square, base);
    }

    int select(int condition, int whenTrue, int whenFalse) {
        if (whenTrue == whenFalse) {
            return whenTrue;
        }
        if (isConstant(condition)) {
            return values[condition] != 0 ? whenTrue : whenFalse;
        }
        return node(Opcode.SELECT, condition, whenTrue, whenFalse, 0);
    }

    int unary(int opcode, int a) {
        return isConstant(a) ? constant(Opcode.apply(opcode, values[a], 0, 0)) : node(opcode, a, 0, 0, 0);
    }

    int binary(int opcode, int a, int b) {
        if (isConstant(a) && isConstant(b)) {
            double value = Opcode.apply(opcode, values[a], values[b], 0);
            if (!Double.isNaN(value)) {
                return constant(value);
            }
        }
        boolean swap = Opcode.isCommutative(opcode) && a > b;
        return node(opcode, swap ? b : a, swap ? a : b, 0, 0);
    }

    /// Whether a node is zero wherever it is a number, such as `0*ln(x)`.
    boolean isNought(int node) {
        return nought[node];
    }

    private boolean is(int node, double value) {
        return isConstant(node) && values[node] == value;
    }

    private int node(int opcode, int a, int b, int c, double value) {
        Key key = new Key(opcode, a, b, c, Double.doubleToLongBits(value));
        Integer known = nodeByKey.get(key);
        if (known != null) {
            return known;
        }
        if (size == opcodes.length) {
            opcodes = Arrays.copyOf(opcodes, 2 * size);
            operands = Arrays.copyOf(operands, 6 * size);
            values = Arrays.copyOf(values, 2 * size);
            varying = Arrays.copyOf(varying, 2 * size);
            timed = Arrays.copyOf(timed, 2 * size);
            nought = Arrays.copyOf(nought, 2 * size);
        }
        opcodes[size] = opcode;
        operands[3 * size] = a;
        operands[3 * size + 1] = b;
        operands[3 * size + 2] = c;
        values[size] = value;
        varying[size] = opcode == Opcode.STATE;
        timed[size] = opcode == Opcode.TIME;
        nought[size] = switch (opcode) {
            case Opcode.CONSTANT -> value == 0;
            case Opcode.MULTIPLY -> nought[a] || nought[b];
            case Opcode.DIVIDE, Opcode.NEGATE -> nought[a];
            default -> false;
        };
        for (int which = 0; which < Opcode.operandCount(opcode); which++) {
            varying[size] |= varying[operand(size, which)];
            timed[size] |= timed[operand(size, which)];
        }
        nodeByKey.put(key, size);
        return size++;
    }
}
