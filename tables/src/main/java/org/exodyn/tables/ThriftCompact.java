package org.exodyn.tables;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Thrift's compact protocol, as far as Parquet's headers need it: structures of whole numbers, texts, lists and structures. Fields
/// are written in rising order; everything that is begun is ended.
///
/// Source: Apache Thrift, "Thrift Compact protocol encoding" (doc/specs/thrift-compact-protocol.md).
final class ThriftCompact {
    static final int I32 = 5;
    static final int STRUCTURE = 12;
    static final int TEXT = 8;

    private static final int I64 = 6;
    private static final int LIST = 9;
    private static final int STOP = 0;
    /// Steps between field numbers, and sizes of lists, below this fit into the type's byte.
    private static final int SHORT = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    void i32(int field, int value) {
        header(field, I32);
        element(value);
    }

    void i64(int field, long value) {
        header(field, I64);
        zigzag(value);
    }

    void text(int field, String value) {
        header(field, TEXT);
        element(value);
    }

    /// As many elements of one type have to follow.
    void list(int field, int type, int size) {
        header(field, LIST);
        if (size < SHORT) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(out, size);
        }
    }

    void element(int value) {
        zigzag(value);
    }

    void element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    void begin(int field) {
        header(field, STRUCTURE);
        beginElement();
    }

    /// Begins a structure within a list.
    void beginElement() {
        outer.push(last);
        last = 0;
    }

    void end() {
        out.write(STOP);
        last = outer.pop();
    }

    /// The outermost structure, whole.
    byte[] finished() {
        if (!outer.isEmpty()) {
            throw new IllegalStateException(outer.size() + " structures are not ended");
        }
        out.write(STOP);
        return out.toByteArray();
    }

    private void header(int field, int type) {
        int step = field - last;
        if (step <= 0 || step > SHORT) {
            throw new IllegalArgumentException("field " + field + " after field " + last);
        }
        out.write(step << 4 | type);
        last = field;
    }

    private void zigzag(long value) {
        varint(out, value << 1 ^ value >> 63);
    }

    /// Seven bits a byte, the lowest first; the highest bit of a byte says that more follow.
    static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
