package org.exodyn.engine.network;

import org.exodyn.engine.expression.NamedFunction;

/// The operations of a [Graph] and what each of them means.
///
/// Conditions are numbers here: 1 for true, 0 for false.
final class Opcode {

    static final int CONSTANT = 0;
    static final int TIME = 1;
    static final int STATE = 2;
    static final int PARAMETER = 3;
    static final int ADD = 4;
    static final int SUBTRACT = 5;
    static final int MULTIPLY = 6;
    static final int DIVIDE = 7;
    static final int NEGATE = 8;
    static final int POWER = 9;
    static final int LESS = 10;
    static final int LESS_OR_EQUAL = 11;
    static final int EQUAL = 12;
    static final int NOT_EQUAL = 13;
    static final int AND = 14;
    static final int OR = 15;
    static final int XOR = 16;
    static final int NOT = 17;
    static final int SELECT = 18;
    /// The first of the [NamedFunction]s, which follow in their own order.
    static final int FUNCTION = 19;

    private static final NamedFunction[] FUNCTIONS = NamedFunction.values();

    private Opcode() {}

    static int of(NamedFunction function) {
        return FUNCTION + function.ordinal();
    }

    static NamedFunction function(int opcode) {
        return FUNCTIONS[opcode - FUNCTION];
    }

    /// True for what is read rather than computed.
    static boolean isInput(int opcode) {
        return opcode <= PARAMETER;
    }

    /// True if exchanging the two operands leaves the bits of the result as they are.
    static boolean isCommutative(int opcode) {
        return switch (opcode) {
            case ADD, MULTIPLY, EQUAL, NOT_EQUAL, AND, OR, XOR -> true;
            default -> false;
        };
    }

    /// How many of the operands a, b, c are nodes.
    static int operandCount(int opcode) {
        return switch (opcode) {
            case CONSTANT, TIME, STATE, PARAMETER -> 0;
            case NEGATE, NOT -> 1;
            case SELECT -> 3;
            default -> opcode < FUNCTION || function(opcode).isVariadic() ? 2 : 1;
        };
    }

    /// The value of an operation; operands beyond [#operandCount] are ignored.
    static double apply(int opcode, double a, double b, double c) {
        return switch (opcode) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case NEGATE -> -a;
            case POWER -> Arithmetic.power(a, b);
            case LESS -> Arithmetic.less(a, b);
            case LESS_OR_EQUAL -> Arithmetic.lessOrEqual(a, b);
            case EQUAL -> Arithmetic.equal(a, b);
            case NOT_EQUAL -> Arithmetic.notEqual(a, b);
            case AND -> Arithmetic.and(a, b);
            case OR -> Arithmetic.or(a, b);
            case XOR -> Arithmetic.xor(a, b);
            case NOT -> Arithmetic.not(a);
            case SELECT -> Arithmetic.select(a, b, c);
            default -> function(opcode).apply(a, b);
        };
    }
}
