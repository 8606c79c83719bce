package org.exodyn.tables;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes Parquet, part by part: a group of rows per part, or several for a long one. No more than one column of a group is held besides
/// the part itself. The bytes depend on the rows and the platform's zlib only.
///
/// Numbers and texts may be missing. Texts that repeat go into dictionaries.
///
/// Source: Apache Parquet format, README.md and parquet.thrift, whose field numbers are used here.
final class ParquetWriter {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    /// Pages stay far below the 2 GiB that a header can tell.
    private static final int GROUP_ROWS = 1_000_000;

    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;

    private final List<ColumnSpec> specs;
    private final OutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private long position;

    private ParquetWriter(List<ColumnSpec> specs, OutputStream out) {
        this.specs = specs;
        this.out = out;
    }

    private record Group(int rows, List<Place> places) {}

    /// What the footer tells of a column's part: places in the file, and lengths in bytes with headers.
    private record Place(int codec, boolean hasDictionary, long begin, long data, long stored, long uncompressed) {}

    static void write(List<ColumnSpec> specs, Iterable<Table> parts, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            ParquetWriter writer = new ParquetWriter(specs, out);
            writer.bytes(MAGIC);
            for (Table part : parts) {
                TableWriter.checkSpecs(specs, part);
                for (int from = 0; from < part.rows(); from += GROUP_ROWS) {
                    writer.group(part, from, Math.min(part.rows(), from + GROUP_ROWS));
                }
            }
            byte[] footer = writer.footer();
            writer.bytes(footer);
            writer.bytes(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length)
                    .array());
            writer.bytes(MAGIC);
        }
    }

    private void group(Table part, int from, int to) throws IOException {
        List<Place> places = new ArrayList<>();
        for (Column column : part.columns()) {
            places.add(chunk(ParquetChunk.of(column, from, to), to - from));
        }
        groups.add(new Group(to - from, places));
    }

    private Place chunk(ParquetChunk chunk, int rows) throws IOException {
        long begin = position;
        long uncompressed = 0;
        if (chunk.hasDictionary()) {
            uncompressed += page(DICTIONARY_PAGE, chunk, chunk.dictionary(), chunk.distinct());
        }
        long data = position;
        uncompressed += page(DATA_PAGE, chunk, chunk.values(), rows);
        return new Place(chunk.codec(), chunk.hasDictionary(), begin, data, position - begin, uncompressed);
    }

    /// @return bytes of the header and of the page uncompressed
    private long page(int type, ParquetChunk chunk, byte[] page, int count) throws IOException {
        byte[] stored = chunk.stored(page);
        ThriftCompact header = new ThriftCompact();
        header.i32(1, type);
        header.i32(2, page.length);
        header.i32(3, stored.length);
        if (type == DATA_PAGE) {
            header.begin(5);
            header.i32(1, count);
            header.i32(2, encoding(chunk.hasDictionary()));
            header.i32(3, ParquetChunk.RUN_LENGTHS);
            header.i32(4, ParquetChunk.RUN_LENGTHS);
        } else {
            header.begin(7);
            header.i32(1, count);
            header.i32(2, ParquetChunk.PLAIN);
        }
        header.end();
        byte[] head = header.finished();
        bytes(head);
        bytes(stored);
        return (long) head.length + page.length;
    }

    private static int encoding(boolean dictionary) {
        return dictionary ? ParquetChunk.PLACES_IN_DICTIONARY : ParquetChunk.PLAIN;
    }

    private byte[] footer() {
        ThriftCompact footer = new ThriftCompact();
        footer.i32(1, 1);
        footer.list(2, ThriftCompact.STRUCTURE, specs.size() + 1);
        footer.beginElement();
        footer.text(4, "table");
        footer.i32(5, specs.size());
        footer.end();
        specs.forEach(spec -> schema(footer, spec));
        footer.i64(3, groups.stream().mapToLong(Group::rows).sum());
        footer.list(4, ThriftCompact.STRUCTURE, groups.size());
        groups.forEach(group -> group(footer, group));
        footer.text(6, "Exodyn version 1");
        return footer.finished();
    }

    private static void schema(ThriftCompact footer, ColumnSpec spec) {
        footer.beginElement();
        footer.i32(1, spec.type().parquet());
        footer.i32(3, spec.type() == ColumnType.WHOLE ? REQUIRED : OPTIONAL);
        footer.text(4, spec.name());
        if (spec.type() == ColumnType.TEXT) {
            footer.i32(6, UTF8);
            footer.begin(10);
            footer.begin(1);
            footer.end();
            footer.end();
        }
        footer.end();
    }

    private void group(ThriftCompact footer, Group group) {
        footer.beginElement();
        footer.list(1, ThriftCompact.STRUCTURE, group.places().size());
        for (int column = 0; column < specs.size(); column++) {
            Place place = group.places().get(column);
            footer.beginElement();
            footer.i64(2, place.begin());
            footer.begin(3);
            footer.i32(1, specs.get(column).type().parquet());
            footer.list(2, ThriftCompact.I32, 2);
            footer.element(ParquetChunk.RUN_LENGTHS);
            footer.element(encoding(place.hasDictionary()));
            footer.list(3, ThriftCompact.TEXT, 1);
            footer.element(specs.get(column).name());
            footer.i32(4, place.codec());
            footer.i64(5, group.rows());
            footer.i64(6, place.uncompressed());
            footer.i64(7, place.stored());
            footer.i64(9, place.data());
            if (place.hasDictionary()) {
                footer.i64(11, place.begin());
            }
            footer.end();
            footer.end();
        }
        footer.i64(2, group.places().stream().mapToLong(Place::uncompressed).sum());
        footer.i64(3, group.rows());
        footer.end();
    }

    private void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
