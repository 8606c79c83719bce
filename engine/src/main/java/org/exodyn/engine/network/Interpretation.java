package org.exodyn.engine.network;

/// Runs a [Program] by stepping through a flat table. Holds scratch space: one instance per thread.
///
/// All values live in one array: constants, time, state, parameters, then one place per computed node.
final class Interpretation {

    private final int stateStart;
    private final int stateCount;
    private final int parameterStart;
    private final int parameterCount;
    private final int computedStart;
    /// Four numbers per computed node: opcode and the places of its operands.
    private final int[] table;
    private final int[] resultPlaces;
    private final double[] values;

    Interpretation(Program program, int stateCount, int parameterCount) {
        this.stateCount = stateCount;
        this.parameterCount = parameterCount;
        int constantCount = 0;
        int inputCount = 0;
        for (int opcode : program.opcodes) {
            constantCount += opcode == Opcode.CONSTANT ? 1 : 0;
            inputCount += Opcode.isInput(opcode) ? 1 : 0;
        }
        stateStart = constantCount + 1;
        parameterStart = stateStart + stateCount;
        computedStart = parameterStart + parameterCount;
        values = new double[computedStart + program.size() - inputCount];
        table = new int[4 * (program.size() - inputCount)];
        int[] places = place(program, constantCount);
        resultPlaces = new int[program.results.length];
        for (int result = 0; result < resultPlaces.length; result++) {
            resultPlaces[result] = places[program.results[result]];
        }
    }

    private int[] place(Program program, int constantCount) {
        int[] places = new int[program.size()];
        int nextConstant = 0;
        int nextComputed = 0;
        for (int node = 0; node < program.size(); node++) {
            int opcode = program.opcodes[node];
            int index = program.operands[3 * node];
            switch (opcode) {
                case Opcode.CONSTANT -> {
                    values[nextConstant] = program.constants[node];
                    places[node] = nextConstant++;
                }
                case Opcode.TIME -> places[node] = constantCount;
                case Opcode.STATE -> places[node] = stateStart + index;
                case Opcode.PARAMETER -> places[node] = parameterStart + index;
                default -> {
                    int row = 4 * nextComputed;
                    table[row] = opcode;
                    for (int which = 0; which < Opcode.operandCount(opcode); which++) {
                        table[row + 1 + which] = places[program.operands[3 * node + which]];
                    }
                    places[node] = computedStart + nextComputed++;
                }
            }
        }
        return places;
    }

    /// Writes the results into `out`.
    void run(double time, double[] state, double[] parameters, double[] out) {
        double[] value = values;
        value[stateStart - 1] = time;
        System.arraycopy(state, 0, value, stateStart, stateCount);
        System.arraycopy(parameters, 0, value, parameterStart, parameterCount);
        int[] code = table;
        int target = computedStart;
        for (int row = 0; row < code.length; row += 4) {
            double a = value[code[row + 1]];
            double b = value[code[row + 2]];
            int opcode = code[row];
            value[target++] = switch (opcode) {
                case Opcode.ADD -> a + b;
                case Opcode.SUBTRACT -> a - b;
                case Opcode.MULTIPLY -> a * b;
                case Opcode.DIVIDE -> a / b;
                case Opcode.NEGATE -> -a;
                case Opcode.POWER -> Arithmetic.power(a, b);
                case Opcode.LESS -> Arithmetic.less(a, b);
                case Opcode.LESS_OR_EQUAL -> Arithmetic.lessOrEqual(a, b);
                case Opcode.SELECT -> Arithmetic.select(a, b, value[code[row + 3]]);
                default -> Opcode.apply(opcode, a, b, 0);
            };
        }
        int[] places = resultPlaces;
        for (int result = 0; result < places.length; result++) {
            out[result] = value[places[result]];
        }
    }
}
