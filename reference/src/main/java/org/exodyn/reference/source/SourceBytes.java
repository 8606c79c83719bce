package org.exodyn.reference.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.exodyn.input.Problem;
import org.exodyn.input.ScientificInputException;
import org.exodyn.input.Severity;

/// The bytes of a file: hashed as they come, decompressed if their first bytes say gzip. Other archives are refused by name.
public final class SourceBytes implements Closeable {
    private static final int BLOCK = 1 << 16;

    private final Counted raw;
    private final InputStream plain;
    private final boolean compressed;

    private SourceBytes(Counted raw, InputStream plain, boolean compressed) {
        this.raw = raw;
        this.plain = plain;
        this.compressed = compressed;
    }

    /// Takes over the stream, which is closed with this.
    ///
    /// @throws ScientificInputException if it is empty, or an archive that is not read
    /// @throws IOException if it cannot be read
    public static SourceBytes of(InputStream in, RowProblems problems) throws IOException {
        Counted raw = new Counted(in);
        BufferedInputStream buffered = new BufferedInputStream(raw, BLOCK);
        buffered.mark(16);
        byte[] start = buffered.readNBytes(8);
        buffered.reset();
        if (start.length == 0) {
            throw problems.fatal(ReferenceCode.EMPTY, 0, 0, "The file is empty.", "", "the download did not finish");
        }
        refuseArchive(start, problems);
        if (!isGzip(start)) {
            return new SourceBytes(raw, buffered, false);
        }
        try {
            return new SourceBytes(raw, unpacked(buffered, problems), true);
        } catch (IOException damaged) {
            throw problems.fatal(ReferenceCode.ARCHIVE, 0, 0, "The gzip file cannot be unpacked.",
                    damaged.getMessage() + ".", "download it again; gzip -t checks it");
        }
    }

    private static InputStream unpacked(InputStream packed, RowProblems problems) throws IOException {
        BufferedInputStream inner = new BufferedInputStream(new GZIPInputStream(packed, BLOCK), BLOCK);
        inner.mark(16);
        byte[] start = inner.readNBytes(8);
        inner.reset();
        if (isGzip(start)) {
            throw problems.fatal(ReferenceCode.ARCHIVE, 0, 0, "The file is compressed by gzip twice.",
                    "Inside the gzip file is another one.", "unpack it once: gunzip");
        }
        refuseArchive(start, problems);
        return inner;
    }

    private static boolean isGzip(byte[] start) {
        return start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    }

    /// At least one byte, or -1 at the end.
    int read(byte[] into, int from, int length) throws IOException {
        return plain.read(into, from, length);
    }

    /// The problem behind those that were found in the text: damage in the middle of a compressed file first shows as text that makes
    /// no sense, and only its end, with the checksum, says that the text is not what was packed. Reads the rest of the file.
    public ScientificInputException blamed(ScientificInputException refused) throws IOException {
        if (!compressed) {
            return refused;
        }
        List<Problem> archive = refused.problems().stream().filter(one -> one.code() == ReferenceCode.ARCHIVE).toList();
        if (!archive.isEmpty()) {
            return new ScientificInputException(archive);
        }
        Problem first = refused.problems().getFirst();
        try {
            plain.transferTo(OutputStream.nullOutputStream());
            return refused;
        } catch (EOFException | ZipException damaged) {
            return new ScientificInputException(List.of(new Problem(ReferenceCode.ARCHIVE, Severity.ERROR,
                    first.location(), "The compressed file is damaged, on this line or before.",
                    (damaged instanceof EOFException ? "It ends in the middle" : damaged.getMessage())
                            + ". What comes out of it makes no sense: " + first.what(),
                    List.of("download it again; gzip -t checks it"))));
        }
    }

    /// Bytes of the file read so far, before decompression.
    public long count() {
        return raw.count;
    }

    /// Hash of the file as it is stored, in lower-case hexadecimal digits. Reads what is left of it.
    public String sha256() throws IOException {
        raw.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(raw.digest.digest());
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    private static void refuseArchive(byte[] start, RowProblems problems) {
        String kind = switch (start.length < 4 ? 0
                : (start[0] & 0xff) << 24 | (start[1] & 0xff) << 16
                        | (start[2] & 0xff) << 8 | start[3] & 0xff) {
            case 0x504b0304 -> "a ZIP archive or an Excel workbook";
            case 0xfd377a58 -> "an xz archive";
            case 0x28b52ffd -> "a Zstandard archive";
            case 0x50415231 -> "a Parquet file";
            case 0x25504446 -> "a PDF document";
            case 0xd0cf11e0 -> "an old Excel workbook";
            default -> start.length >= 3 && start[0] == 'B' && start[1] == 'Z' && start[2] == 'h' ? "a bzip2 archive"
                    : "";
        };
        if (!kind.isEmpty()) {
            throw problems.fatal(ReferenceCode.ARCHIVE, 0, 0, "The file is " + kind + ".",
                    "Reference files are text, plain or compressed by gzip.",
                    kind.contains("Excel") ? "unpack it; save a workbook as CSV in UTF-8"
                            : "unpack it, and give the text file");
        }
    }

    /// Counts and hashes what passes. It never says that nothing is available before the end: [GZIPInputStream] asks that
    /// to see whether another member follows, and a pipe may just be slow.
    private static final class Counted extends FilterInputStream {
        private final MessageDigest digest;
        private long count;
        private boolean ended;

        Counted(InputStream in) {
            super(in);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every Java has SHA-256", missing);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                digest.update(into, from, read);
                count += read;
            }
            ended |= read < 0;
            return read;
        }

        @Override
        public int available() {
            return ended ? 0 : 1;
        }
    }

}
