package org.exodyn.reference.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipException;
import org.exodyn.input.ScientificInputException;

/// A file's text, character by character: UTF-8 and nothing else, without byte order mark, every line ending a `\n`.
///
/// A byte that is no UTF-8 ends reading with its line and value. UTF-8 that was encoded twice (`Ã¶` for ö) is text as well;
/// it is counted, and reported as a warning where there is much of it. Holds two blocks of 64 KiB, whatever the file.
public final class StrictText implements Closeable {
    /// The end of the text, as [#read()] gives it.
    public static final int END = -1;

    /// So many twice-encoded characters are no coincidence.
    private static final int SUSPICIOUS = 10;

    /// So many characters of a line that is not ended are shown.
    private static final int SHOWN = 40;

    private static final int BLOCK = 1 << 16;

    /// What bytes 0x80 to 0xBF become that Windows-1252 has another character for.
    private static final String CONTINUATIONS_1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    private final SourceBytes source;
    private final RowProblems problems;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] raw = new byte[BLOCK];
    private final ByteBuffer bytes = ByteBuffer.wrap(raw).limit(0);
    private final char[] block = new char[BLOCK];
    private int next;
    private int filled;
    private int line = 1;
    private int column;
    private boolean ended;
    private boolean decoderFlushed;
    private int malformed;
    private boolean afterReturn;
    private int twiceEncoded;
    private int twiceEncodedLine;
    private char beforeBlock;

    public StrictText(SourceBytes source, RowProblems problems) throws IOException {
        this.source = source;
        this.problems = problems;
        fill();
        if (filled > 0 && block[0] == '\ufeff') {
            next = 1;
        }
        if (next == filled && !fill()) {
            throw problems.fatal(ReferenceCode.EMPTY, 0, 0, "The file is empty.", "", "the download did not finish");
        }
    }

    /// The next character, [#END] after the last.
    public int read() throws IOException {
        while (true) {
            if (next == filled && !fill()) {
                return END;
            }
            char c = block[next++];
            column++;
            if (c == '\n') {
                if (afterReturn) {
                    afterReturn = false;
                    continue;
                }
                ended();
                return c;
            }
            afterReturn = c == '\r';
            if (afterReturn) {
                ended();
                return '\n';
            }
            return c;
        }
    }

    /// Line of the character that comes next, from 1.
    public int line() {
        return line;
    }

    /// The first characters of the text, for telling what it is; nothing may have been read yet.
    public String head() {
        return new String(block, next, filled - next);
    }

    public RowProblems problems() {
        return problems;
    }

    /// Bytes of the file read so far, before decompression.
    public long bytesRead() {
        return source.count();
    }

    /// Warns of UTF-8 that was encoded twice; to be called at the end.
    public void reportTwiceEncoded() {
        if (twiceEncoded >= SUSPICIOUS) {
            problems.warning(ReferenceCode.MOJIBAKE, twiceEncodedLine, "",
                    twiceEncoded + " characters look like UTF-8 that was encoded a second time, such as 'Ã¶' for 'ö'.",
                    "Somebody read the file as Latin-1 or Windows-1252 and saved it as UTF-8; names in it will not be found.",
                    "take the file from its first source");
        }
    }

    /// Warns of a last line without line end; to be called at the end. Whether it was cut inside cannot be seen: `hsa-` is a name like
    /// any other.
    public void reportUnended() {
        if (filled == 0 || isLineEnd(block[filled - 1])) {
            return;
        }
        int from = filled;
        while (from > 0 && !isLineEnd(block[from - 1]) && filled - from < SHOWN) {
            from--;
        }
        problems.warning(ReferenceCode.CUT_OFF, line, "",
                "The last line has no line end; it ends with '" + Rows.shown(new String(block, from, filled - from))
                        + "'.",
                "A file that was cut off ends like this; so do some whole ones.",
                "the file was cut off; compare its size with that at its source, or download it again");
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void ended() {
        line++;
        column = 0;
    }

    private boolean fill() throws IOException {
        if (malformed > 0) {
            throw malformed();
        }
        beforeBlock = filled > 0 ? block[filled - 1] : '\0';
        CharBuffer out = CharBuffer.wrap(block);
        while (out.position() == 0) {
            if (ended && decoderFlushed) {
                return false;
            }
            if (!ended) {
                load();
            }
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                malformed = result.length();
                if (out.position() == 0) {
                    throw malformed();
                }
            } else if (ended && result.isUnderflow()) {
                decoder.flush(out);
                decoderFlushed = true;
            }
        }
        next = 0;
        filled = out.position();
        look();
        return true;
    }

    private void load() throws IOException {
        int left = bytes.remaining();
        System.arraycopy(raw, bytes.position(), raw, 0, left);
        try {
            int read = source.read(raw, left, raw.length - left);
            ended = read < 0;
            bytes.position(0).limit(left + Math.max(0, read));
        } catch (EOFException | ZipException damaged) {
            boolean cut = damaged instanceof EOFException;
            throw problems.fatal(ReferenceCode.ARCHIVE, line, column + 1,
                    cut ? "The compressed file ends in the middle, after this line."
                            : "The compressed file is damaged, on this line or before.",
                    cut ? "" : damaged.getMessage() + ".", "download it again; gzip -t checks it");
        }
    }

    private ScientificInputException malformed() {
        int value = bytes.get(bytes.position()) & 0xff;
        if (value == 0xff || value == 0xfe) {
            return problems.fatal(ReferenceCode.ENCODING, line, column + 1,
                    "The file is not UTF-8 but probably UTF-16: it holds the byte "
                            + String.format(Locale.ROOT, "0x%02X.", value),
                    "Files are read as UTF-8.", "save it as UTF-8");
        }
        boolean incomplete = ended && bytes.remaining() < 4 && value >= 0xc2;
        return problems.fatal(ReferenceCode.ENCODING, line, column + 1,
                String.format(Locale.ROOT, "The file is not UTF-8: byte 0x%02X is not part of a character.", value),
                "Files are read as UTF-8.", incomplete ? "the file was cut off here; download it again"
                        : "it was saved as Windows-1252 or Latin-1; save it as UTF-8");
    }

    /// Looks for what text does not hold, and for UTF-8 that was encoded twice.
    private void look() {
        char before = beforeBlock;
        int lines = 0;
        for (int index = 0; index < filled; index++) {
            char c = block[index];
            if (c == '\n') {
                lines++;
            } else if (c == '\0') {
                throw problems.fatal(ReferenceCode.ENCODING, line + lines, 0, "The file holds a byte 0.",
                        "No text in UTF-8 does: it is UTF-16, or no text at all.", "save it as UTF-8");
            } else if (c >= 0x80 && (before == 'Ã' || before == 'Â' || before == 'â')
                    && (c <= 0xbf || CONTINUATIONS_1252.indexOf(c) >= 0) && twiceEncoded++ == 0) {
                twiceEncodedLine = line + lines;
            }
            before = c;
        }
    }
}
