package org.exodyn.engine.checkpoint;

import java.nio.ByteBuffer;

/// Composes an entry of a journal; big-endian. Doubles keep all their bits, those of NaN included. Not thread-safe.
public final class EntryWriter {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12);

    /// Forgets what was composed, so that the writer can be used again.
    public void clear() {
        bytes.clear();
    }

    public void putByte(int value) {
        room(Byte.BYTES).put((byte) value);
    }

    public void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void putLong(long value) {
        room(Long.BYTES).putLong(value);
    }

    public void putDouble(double value) {
        putLong(Double.doubleToRawLongBits(value));
    }

    /// The length, then the numbers.
    public void putDoubles(double[] values) {
        putInt(values.length);
        room(Math.multiplyExact(values.length, Double.BYTES));
        for (double value : values) {
            bytes.putLong(Double.doubleToRawLongBits(value));
        }
    }

    /// What was composed so far; valid until the writer is used again.
    public ByteBuffer composed() {
        return bytes.duplicate().flip();
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int needed = Math.addExact(bytes.position(), more);
            long doubled = Math.min(2L * bytes.capacity(), Integer.MAX_VALUE - 8);
            bytes = ByteBuffer.allocate((int) Math.max(needed, doubled)).put(bytes.flip());
        }
        return bytes;
    }
}
