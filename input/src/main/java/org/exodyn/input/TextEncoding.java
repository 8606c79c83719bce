package org.exodyn.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text, which must be UTF-8. Text in another encoding is reported and still read, to find what else is wrong.
final class TextEncoding {
    private TextEncoding() {}

    static String decode(String file, byte[] bytes, Problems problems) {
        Charset wide = wideEncoding(bytes);
        if (wide != null) {
            problems.error(InputCode.ENCODING, new Location(file, 1, 1, ""),
                    "The file is written in " + wide.name() + ".",
                    "Files are read as UTF-8, in which its bytes make no sense.", "save it as UTF-8");
            return withoutMark(new String(bytes, wide).replace("\0", ""));
        }
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        out.flip();
        if (!result.isError()) {
            return controlled(file, withoutMark(out.toString()), problems);
        }
        reportByte(file, withoutMark(out.toString()), bytes, problems);
        return controlled(file, withoutMark(new String(bytes, Charset.forName("windows-1252"))), problems);
    }

    private static void reportByte(String file, String before, byte[] bytes, Problems problems) {
        int offset = before.getBytes(StandardCharsets.UTF_8).length + (startsWithMark(bytes) ? 3 : 0);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String legacy = new String(bytes, offset, 1, Charset.forName("windows-1252"));
        int value = bytes[offset] & 0xff;
        problems.error(InputCode.ENCODING, new Location(file, line, before.length() - lineStart + 1, ""),
                String.format(Locale.ROOT,
                        "The file is not UTF-8: byte 0x%02X at offset %d is not part of a character.",
                        value, offset),
                "Files are read as UTF-8.",
                "it was saved as Windows-1252 or Latin-1, where this byte is '" + legacy + "'; save it as UTF-8");
    }

    private static @Nullable Charset wideEncoding(byte[] b) {
        if (b.length < 2) {
            return null;
        }
        if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xfe && b[3] == (byte) 0xff) {
            return Charset.forName("UTF-32BE");
        }
        if (b[0] == (byte) 0xff && b[1] == (byte) 0xfe || b[0] != 0 && b[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (b[0] == (byte) 0xfe && b[1] == (byte) 0xff || b[0] == 0 && b[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean startsWithMark(byte[] b) {
        return b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// Reports the first characters that YAML does not allow and puts replacement characters in their place.
    private static String controlled(String file, String text, Problems problems) {
        StringBuilder clean = new StringBuilder(text.length());
        int line = 1;
        int column = 1;
        int reported = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t' || c == 0x85
                    || c >= 0xa0 && c != 0xfeff && c < 0xfffe;
            if (!allowed && reported++ < 5) {
                problems.error(InputCode.CONTROL_CHARACTER, new Location(file, line, column, ""),
                        String.format(Locale.ROOT, "The text holds the invisible character U+%04X.", (int) c),
                        "YAML does not allow it.", "it came in by copying; delete it");
            }
            clean.append(allowed ? c : '\ufffd');
            column++;
            if (c == '\n') {
                line++;
                column = 1;
            }
        }
        return clean.toString();
    }
}
