package org.exodyn.engine.checkpoint;

import java.nio.ByteBuffer;

/// Reads what an [EntryWriter] composed, in the same order.
public final class EntryReader {
    private final ByteBuffer bytes;

    /// @param bytes an entry; its position is not moved
    public EntryReader(ByteBuffer bytes) {
        this.bytes = bytes.slice();
    }

    /// @throws DamagedEntryException if the entry ends before; so do all others
    public int getByte() {
        return holding(Byte.BYTES).get();
    }

    public int getInt() {
        return holding(Integer.BYTES).getInt();
    }

    public long getLong() {
        return holding(Long.BYTES).getLong();
    }

    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    /// As many numbers as were written.
    public double[] getDoubles() {
        double[] values = new double[getCount(Double.BYTES)];
        for (int index = 0; index < values.length; index++) {
            values[index] = Double.longBitsToDouble(bytes.getLong());
        }
        return values;
    }

    /// A number of things that follow, which must fit into what is left.
    ///
    /// @param least bytes that one of them takes at least
    public int getCount(int least) {
        int count = getInt();
        if (count < 0 || (long) count * least > bytes.remaining()) {
            throw new DamagedEntryException(count + " things do not fit into " + bytes.remaining() + " bytes");
        }
        return count;
    }

    /// @throws DamagedEntryException if something is left over
    public void end() {
        if (bytes.hasRemaining()) {
            throw new DamagedEntryException(bytes.remaining() + " bytes are left over");
        }
    }

    private ByteBuffer holding(int length) {
        if (bytes.remaining() < length) {
            throw new DamagedEntryException(
                    "the entry ends " + (length - bytes.remaining()) + " bytes before what it should hold");
        }
        return bytes;
    }
}
