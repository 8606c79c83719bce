package org.exodyn.engine.network;

/// How one delayed term is evaluated.
///
/// @param lag how far back, from the present time and state
/// @param value the term's value, from an earlier time and state
/// @param beforeStart the same before the start, where the state is at rest
/// @param fixedLag whether the lag depends on parameters only
/// @param text the term as written, for messages
record DelayProgram(Program lag, Program value, Program beforeStart, boolean fixedLag, String text) {

    /// Whether `program` reads the delayed term of this index.
    static boolean reads(Program program, int parameterIndex) {
        for (int node = 0; node < program.size(); node++) {
            if (program.opcodes[node] == Opcode.PARAMETER && program.operands[3 * node] == parameterIndex) {
                return true;
            }
        }
        return false;
    }
}
