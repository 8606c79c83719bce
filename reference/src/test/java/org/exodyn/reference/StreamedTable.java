package org.exodyn.reference;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A table of miRNA stems, targets and papers that is made while it is read: as long as asked for, and never held.
final class StreamedTable extends InputStream {
    private final long size;
    private long given;
    private long row;
    private byte[] line = "mirna_stem\ttarget\tpmid\n".getBytes(StandardCharsets.US_ASCII);
    private int used;

    /// @param size bytes after which the row that was begun is the last
    StreamedTable(long size) {
        this.size = size;
    }

    long rows() {
        return row;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int done = 0;
        while (done < length) {
            if (used == line.length) {
                if (given >= size) {
                    break;
                }
                line = ("miR-" + row % 2000 + "\tGENE" + row * 7919 % 20_000 + "\t" + (10_000_000 + row % 9_000_000)
                        + "\n").getBytes(StandardCharsets.US_ASCII);
                row++;
                used = 0;
            }
            int part = Math.min(length - done, line.length - used);
            System.arraycopy(line, used, into, from + done, part);
            used += part;
            done += part;
            given += part;
        }
        return done == 0 ? -1 : done;
    }
}
