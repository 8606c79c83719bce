package org.exodyn.tables;

import java.io.ByteArrayOutputStream;

/// Parquet's mixture of run lengths and packed bits for small whole numbers: whether a value is there, and places in a dictionary.
///
/// Source: Apache Parquet format, Encodings.md, "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)".
final class RunLengths {
    /// Packed values come in groups of this size, which is also the shortest run worth counting.
    private static final int GROUP = 8;

    private final int[] values;
    private final int bits;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private RunLengths(int[] values, int bits) {
        this.values = values;
        this.bits = bits;
    }

    /// @param bits width of a value, at least 1
    static byte[] of(int[] values, int bits) {
        RunLengths runs = new RunLengths(values, bits);
        runs.encode();
        return runs.out.toByteArray();
    }

    /// Bits that hold every number below `count`; at least one.
    static int width(int count) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count - 1));
    }

    private void encode() {
        int packedFrom = 0;
        int at = 0;
        while (at < values.length) {
            int run = run(at);
            if (run >= GROUP) {
                packed(packedFrom, at);
                repeated(values[at], run);
                at += run;
                packedFrom = at;
            } else {
                at = Math.min(values.length, at + GROUP);
            }
        }
        packed(packedFrom, values.length);
    }

    private int run(int from) {
        int to = from + 1;
        while (to < values.length && values[to] == values[from]) {
            to++;
        }
        return to - from;
    }

    private void repeated(int value, int times) {
        ThriftCompact.varint(out, (long) times << 1);
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }

    /// The last group of all is filled up with zeros, which readers know from the number of values.
    private void packed(int from, int to) {
        if (from == to) {
            return;
        }
        int groups = (to - from + GROUP - 1) / GROUP;
        ThriftCompact.varint(out, (long) groups << 1 | 1);
        long pending = 0;
        int filled = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            pending |= (long) (i < to ? values[i] : 0) << filled;
            filled += bits;
            while (filled >= Byte.SIZE) {
                out.write((int) pending);
                pending >>>= Byte.SIZE;
                filled -= Byte.SIZE;
            }
        }
    }
}
