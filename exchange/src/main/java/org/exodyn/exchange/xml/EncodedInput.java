package org.exodyn.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decodes a document by its byte order mark or its XML declaration; without either it is UTF-8, which SBML asks for. Bytes that are
/// no letters end it with a [java.nio.charset.CharacterCodingException]: the JDK's parser would print a message of its own.
///
/// Source: Extensible Markup Language 1.0 (Fifth Edition), appendix F.1.
final class EncodedInput {

    /// A declaration is at most that long, or none is looked for.
    private static final int LOOKED_AT = 512;
    private static final Pattern DECLARED = Pattern
            .compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private EncodedInput() {}

    static Reader reader(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] head = in.readNBytes(LOOKED_AT);
        boolean marked = starts(head, 0xef, 0xbb, 0xbf);
        int skipped = marked ? 3 : 0;
        in.unread(head, skipped, head.length - skipped);
        Charset charset = marked ? StandardCharsets.UTF_8 : charset(head);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] head) throws UnsupportedEncodingException {
        if (starts(head, 0xfe, 0xff) || starts(head, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16;
        }
        if (starts(head, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(head, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new UnsupportedEncodingException(declared.group(1));
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int index = 0; index < bytes.length; index++) {
            if ((head[index] & 0xff) != bytes[index]) {
                return false;
            }
        }
        return true;
    }
}
