package org.exodyn.engine.network;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes the code of one chunk: a static method of (time, state, parameters, out, scratch).
final class ChunkWriter {

    private static final int TIME = 0;
    private static final int STATE = 2;
    private static final int PARAMETERS = 3;
    private static final int OUT = 4;
    private static final int SCRATCH = 5;

    private static final ClassDesc ARITHMETIC = Arithmetic.class.describeConstable().orElseThrow();
    private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();
    private static final ClassDesc STRICT_MATH = StrictMath.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc[] FUNCTION_OF = {
        MethodTypeDesc.of(ConstantDescs.CD_double),
        MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double),
        MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double),
        MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double, ConstantDescs.CD_double,
                ConstantDescs.CD_double)
    };

    private final Chunks chunks;
    private final Program program;
    private final int chunk;
    private final CodeBuilder code;
    private final int writer;

    ChunkWriter(Chunks chunks, int chunk, CodeBuilder code) {
        this.chunks = chunks;
        this.program = chunks.program;
        this.chunk = chunk;
        this.code = code;
        writer = chunks.newWriter();
    }

    void write() {
        int from = chunks.firstNode(chunk);
        int to = chunks.firstNode(chunk + 1);
        for (int node = from; node < to; node++) {
            countUses(node, chunks.firstResult(node), chunks.endOfResults(node));
            for (int which = 0; which < Opcode.operandCount(program.opcodes[node]); which++) {
                chunks.countUse(program.operands[3 * node + which], writer);
            }
        }
        for (int node = from; node < to; node++) {
            if (!chunks.isInput(node) && !chunks.isInlined(node)) {
                keep(node);
            }
            results(node, chunks.firstResult(node), chunks.endOfResults(node));
        }
        int later = chunks.laterResult(chunk);
        if (later >= 0) {
            int node = program.results[chunks.result(later)];
            countUses(node, later, chunks.endOfLaterResults(chunk));
            results(node, later, chunks.endOfLaterResults(chunk));
        }
        code.return_();
    }

    private void countUses(int node, int first, int end) {
        for (int position = first; position < end; position++) {
            chunks.countUse(node, writer);
        }
    }

    private void results(int node, int first, int end) {
        for (int position = first; position < end; position++) {
            code.aload(OUT).loadConstant(chunks.result(position));
            push(node);
            code.dastore();
        }
    }

    /// Computes a value and puts it where its uses will look.
    private void keep(int node) {
        int slot = chunks.scratchSlot(node);
        boolean usedHere = chunks.usesHere(node, writer) > 0;
        if (usedHere) {
            compute(node);
            store(node);
        }
        if (slot >= 0) {
            code.aload(SCRATCH).loadConstant(slot);
            if (usedHere) {
                push(node);
            } else {
                compute(node);
            }
            code.dastore();
        }
    }

    private void store(int node) {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        chunks.setLocal(node, local, writer);
        code.dstore(local);
    }

    /// Leaves the value on the stack.
    private void push(int node) {
        int local = chunks.localOf(node, writer);
        if (local >= 0) {
            code.dload(local);
            return;
        }
        switch (program.opcodes[node]) {
            case Opcode.CONSTANT -> code.loadConstant(program.constants[node]);
            case Opcode.TIME -> code.dload(TIME);
            case Opcode.STATE -> load(node, STATE, program.operands[3 * node]);
            case Opcode.PARAMETER -> load(node, PARAMETERS, program.operands[3 * node]);
            default -> {
                if (chunks.chunkOf(node) == chunk) {
                    compute(node);
                } else {
                    load(node, SCRATCH, chunks.scratchSlot(node));
                }
            }
        }
    }

    private void load(int node, int array, int index) {
        code.aload(array).loadConstant(index).daload();
        if (chunks.usesHere(node, writer) > 1) {
            code.dup2();
            store(node);
        }
    }

    private void compute(int node) {
        int opcode = program.opcodes[node];
        int operandCount = Opcode.operandCount(opcode);
        for (int which = 0; which < operandCount; which++) {
            push(program.operands[3 * node + which]);
        }
        switch (opcode) {
            case Opcode.ADD -> code.dadd();
            case Opcode.SUBTRACT -> code.dsub();
            case Opcode.MULTIPLY -> code.dmul();
            case Opcode.DIVIDE -> code.ddiv();
            case Opcode.NEGATE -> code.dneg();
            case Opcode.POWER -> arithmetic("power", operandCount);
            case Opcode.LESS -> arithmetic("less", operandCount);
            case Opcode.LESS_OR_EQUAL -> arithmetic("lessOrEqual", operandCount);
            case Opcode.EQUAL -> arithmetic("equal", operandCount);
            case Opcode.NOT_EQUAL -> arithmetic("notEqual", operandCount);
            case Opcode.AND -> arithmetic("and", operandCount);
            case Opcode.OR -> arithmetic("or", operandCount);
            case Opcode.XOR -> arithmetic("xor", operandCount);
            case Opcode.NOT -> arithmetic("not", operandCount);
            case Opcode.SELECT -> arithmetic("select", operandCount);
            default -> function(opcode, operandCount);
        }
    }

    private void arithmetic(String name, int operandCount) {
        code.invokestatic(ARITHMETIC, name, FUNCTION_OF[operandCount]);
    }

    private void function(int opcode, int operandCount) {
        String name = switch (Opcode.function(opcode)) {
            case LN -> "log";
            default -> Opcode.function(opcode).text();
        };
        ClassDesc owner = switch (Opcode.function(opcode)) {
            case SQRT, ABS, FLOOR, CEIL, MIN, MAX -> MATH;
            default -> STRICT_MATH;
        };
        code.invokestatic(owner, name, FUNCTION_OF[operandCount]);
    }
}
