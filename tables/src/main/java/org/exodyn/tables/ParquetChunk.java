package org.exodyn.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Some rows of one column as Parquet stores them: a page of distinct texts, where that is shorter, and a page of values.
///
/// Source: Apache Parquet format, README.md ("Data Pages") and Encodings.md.
final class ParquetChunk {
    static final int PLAIN = 0;
    static final int RUN_LENGTHS = 3;
    static final int PLACES_IN_DICTIONARY = 8;
    static final int UNCOMPRESSED = 0;
    static final int GZIP = 2;

    private static final int TRIED = 1 << 16;
    /// A column that would not shrink by a tenth is left as it is: noise of doubles costs much time for little room.
    private static final double WORTHWHILE = 0.9;

    private final byte[] dictionary;
    private final int distinct;
    private final byte[] values;
    private final boolean compressed;

    private ParquetChunk(byte[] dictionary, int distinct, byte[] values) {
        this.dictionary = dictionary;
        this.distinct = distinct;
        this.values = values;
        byte[] tried = Arrays.copyOf(values, Math.min(TRIED, values.length));
        compressed = gzip(tried).length < WORTHWHILE * tried.length;
    }

    static ParquetChunk of(Column column, int from, int to) {
        return switch (column) {
            case NumberColumn number -> numbers(number, from, to);
            case WholeColumn whole -> wholes(whole, from, to);
            case TextColumn text -> texts(text, from, to);
        };
    }

    int codec() {
        return compressed ? GZIP : UNCOMPRESSED;
    }

    int distinct() {
        return distinct;
    }

    boolean hasDictionary() {
        return distinct > 0;
    }

    byte[] dictionary() {
        return dictionary;
    }

    byte[] values() {
        return values;
    }

    /// A page as it is stored.
    byte[] stored(byte[] page) {
        return compressed ? gzip(page) : page;
    }

    private static ParquetChunk numbers(NumberColumn column, int from, int to) {
        int[] present = new int[to - from];
        byte[] plain = filled((to - from) * Double.BYTES, buffer -> {
            for (int row = from; row < to; row++) {
                double value = column.get(row);
                if (!Double.isNaN(value)) {
                    present[row - from] = 1;
                    buffer.putDouble(value);
                }
            }
        });
        return new ParquetChunk(new byte[0], 0, page(present, plain));
    }

    private static ParquetChunk wholes(WholeColumn column, int from, int to) {
        return new ParquetChunk(new byte[0], 0, filled((to - from) * Long.BYTES, buffer -> {
            for (int row = from; row < to; row++) {
                buffer.putLong(column.get(row));
            }
        }));
    }

    private static ParquetChunk texts(TextColumn column, int from, int to) {
        int[] present = new int[to - from];
        int[] places = new int[to - from];
        Map<String, Integer> known = new LinkedHashMap<>();
        int count = 0;
        for (int row = from; row < to; row++) {
            @Nullable
            String value = column.get(row);
            if (value != null) {
                present[row - from] = 1;
                places[count++] = known.computeIfAbsent(value, _ -> known.size());
            }
        }
        if (count > 0 && 2 * known.size() <= count) {
            int bits = RunLengths.width(known.size());
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(bits);
            body.writeBytes(RunLengths.of(Arrays.copyOf(places, count), bits));
            return new ParquetChunk(plain(known.keySet()), known.size(), page(present, body.toByteArray()));
        }
        List<String> all = IntStream.range(from, to).mapToObj(column::get)
                .filter(Objects::nonNull).toList();
        return new ParquetChunk(new byte[0], 0, page(present, plain(all)));
    }

    private static byte[] plain(Iterable<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(filled(Integer.BYTES, length -> length.putInt(bytes.length)));
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /// Which rows have a value, and then the values.
    private static byte[] page(int[] present, byte[] body) {
        byte[] levels = RunLengths.of(present, 1);
        return filled(Integer.BYTES + levels.length + body.length,
                buffer -> buffer.putInt(levels.length).put(levels).put(body));
    }

    /// Numbers in Parquet's order of bytes, as many as are put in.
    private static byte[] filled(int most, Consumer<ByteBuffer> contents) {
        byte[] bytes = new byte[most];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        contents.accept(buffer);
        return buffer.position() == most ? bytes : Arrays.copyOf(bytes, buffer.position());
    }

    private static byte[] gzip(byte[] page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new FastGzip(out)) {
            zip.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return out.toByteArray();
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
