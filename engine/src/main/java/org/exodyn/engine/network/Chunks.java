package org.exodyn.engine.network;

import java.util.Arrays;

/// A program cut into pieces that become one method each.
///
/// A computed value that a later piece needs gets a place in scratch. A value with a single use in its own piece is
/// *inlined*: computed where it is used instead of being kept in a local variable.
final class Chunks {

    /// Results that one node writes in its own piece, or in a further one: a matrix may be full of the same zero.
    private static final int MOST_RESULTS = 150;

    final Program program;
    private final int[] chunkOfNode;
    private final int[] firstNode;
    private final int[] useCount;
    private final int[] lastUsingChunk;
    private final int[] scratchSlot;
    private final int estimatedBytes;
    private final int[] resultStart;
    private final int[] resultsByNode;
    /// Scratch of the writer of one chunk after the other: valid where the stamp is that of the writer.
    private final int[] stamp;
    private final int[] usesHere;
    private final int[] localOf;
    /// By piece: the first position of [#result] that it writes for a node of an earlier piece; empty for a piece with nodes.
    private final int[] laterResult;
    private int writers;
    private int scratchLength;

    /// @param targetBytes where to cut, by a rough estimate of the code
    Chunks(Program program, int targetBytes) {
        this.program = program;
        int size = program.size();
        chunkOfNode = new int[size];
        useCount = new int[size];
        lastUsingChunk = new int[size];
        scratchSlot = new int[size];
        int[] resultCount = new int[size];
        for (int result : program.results) {
            resultCount[result]++;
        }
        stamp = new int[size];
        usesHere = new int[size];
        localOf = new int[size];
        resultStart = new int[size + 1];
        for (int node = 0; node < size; node++) {
            resultStart[node + 1] = resultStart[node] + resultCount[node];
        }
        resultsByNode = new int[program.results.length];
        int[] filled = resultStart.clone();
        for (int result = 0; result < program.results.length; result++) {
            resultsByNode[filled[program.results[result]]++] = result;
        }
        int later = 0;
        for (int results : resultCount) {
            later += Math.max(0, results - 1) / MOST_RESULTS;
        }
        int[] starts = new int[size + later + 2];
        laterResult = new int[size + later + 1];
        Arrays.fill(laterResult, -1);
        int count = 1;
        int total = 0;
        int inChunk = 0;
        for (int node = 0; node < size; node++) {
            int bytes = bytes(node, Math.min(resultCount[node], MOST_RESULTS));
            if (inChunk > 0 && inChunk + bytes > targetBytes) {
                starts[count++] = node;
                inChunk = 0;
            }
            inChunk += bytes;
            total += bytes;
            chunkOfNode[node] = count - 1;
        }
        for (int node = 0; node < size; node++) {
            for (int result = MOST_RESULTS; result < resultCount[node]; result += MOST_RESULTS) {
                lastUsingChunk[node] = count;
                laterResult[count] = resultStart[node] + result;
                starts[count++] = size;
            }
        }
        starts[count] = size;
        firstNode = Arrays.copyOf(starts, count + 1);
        estimatedBytes = total;
        countUses(resultCount);
    }

    private int bytes(int node, int resultCount) {
        int opcode = program.opcodes[node];
        int bytes = 7 * resultCount;
        if (!Opcode.isInput(opcode)) {
            bytes += 5;
            for (int which = 0; which < Opcode.operandCount(opcode); which++) {
                bytes += Opcode.isInput(program.opcodes[program.operands[3 * node + which]]) ? 5 : 2;
            }
        }
        return bytes;
    }

    private void countUses(int[] resultCount) {
        for (int node = 0; node < program.size(); node++) {
            useCount[node] += resultCount[node];
            lastUsingChunk[node] = Math.max(lastUsingChunk[node], chunkOfNode[node]);
            for (int which = 0; which < Opcode.operandCount(program.opcodes[node]); which++) {
                int operand = program.operands[3 * node + which];
                useCount[operand]++;
                lastUsingChunk[operand] = Math.max(lastUsingChunk[operand], chunkOfNode[node]);
            }
        }
        for (int node = 0; node < program.size(); node++) {
            boolean passedOn = !isInput(node) && lastUsingChunk[node] > chunkOfNode[node];
            scratchSlot[node] = passedOn ? scratchLength++ : -1;
        }
    }

    /// Begins the writing of a chunk and returns the writer's stamp.
    int newWriter() {
        return ++writers;
    }

    private void claim(int node, int writer) {
        if (stamp[node] != writer) {
            stamp[node] = writer;
            usesHere[node] = 0;
            localOf[node] = -1;
        }
    }

    void countUse(int node, int writer) {
        claim(node, writer);
        usesHere[node]++;
    }

    int usesHere(int node, int writer) {
        return stamp[node] == writer ? usesHere[node] : 0;
    }

    void setLocal(int node, int local, int writer) {
        claim(node, writer);
        localOf[node] = local;
    }

    /// The local variable that holds a value; negative if none does.
    int localOf(int node, int writer) {
        return stamp[node] == writer ? localOf[node] : -1;
    }

    /// Which results a node writes in its own piece: positions of [#result] from `firstResult(node)` to before `endOfResults(node)`.
    int firstResult(int node) {
        return resultStart[node];
    }

    int endOfResults(int node) {
        return Math.min(resultStart[node + 1], resultStart[node] + MOST_RESULTS);
    }

    /// The first position of [#result] that a piece writes for a node of an earlier one; negative if it does not.
    int laterResult(int chunk) {
        return laterResult[chunk];
    }

    /// Where such a piece ends.
    int endOfLaterResults(int chunk) {
        int first = laterResult[chunk];
        return Math.min(first + MOST_RESULTS, resultStart[program.results[resultsByNode[first]] + 1]);
    }

    int result(int position) {
        return resultsByNode[position];
    }

    int count() {
        return firstNode.length - 1;
    }

    int estimatedBytes() {
        return estimatedBytes;
    }

    int scratchLength() {
        return scratchLength;
    }

    int firstNode(int chunk) {
        return firstNode[chunk];
    }

    int chunkOf(int node) {
        return chunkOfNode[node];
    }

    boolean isInput(int node) {
        return Opcode.isInput(program.opcodes[node]);
    }

    boolean isInlined(int node) {
        return !isInput(node) && useCount[node] == 1 && scratchSlot[node] < 0;
    }

    /// Where the value is passed on to later chunks; negative if it is not.
    int scratchSlot(int node) {
        return scratchSlot[node];
    }
}
