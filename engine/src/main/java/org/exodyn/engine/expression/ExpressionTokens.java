package org.exodyn.engine.expression;

import java.util.List;

/// Cuts a formula into tokens, one at a time, remembering where each began.
final class ExpressionTokens {

    enum Kind {
        NUMBER, NAME, SIGN, END
    }

    private static final List<String> TWO_CHARACTER_SIGNS = List.of("<=", ">=", "==", "!=", "&&", "||", "^^");
    private static final String ONE_CHARACTER_SIGNS = "+-*/^(),<>!";

    private final String text;
    private int next;
    private Kind kind = Kind.END;
    private String token = "";
    private int start;

    ExpressionTokens(String text) {
        this.text = text;
        advance();
    }

    Kind kind() {
        return kind;
    }

    /// The present token as written; empty at the end.
    String token() {
        return token;
    }

    /// Characters before the present token.
    int start() {
        return start;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && token.equals(sign);
    }

    /// Steps over the present token if it is this sign.
    boolean skip(String sign) {
        boolean found = isSign(sign);
        if (found) {
            advance();
        }
        return found;
    }

    void advance() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        start = next;
        if (next == text.length()) {
            kind = Kind.END;
        } else if (isDigit(text.charAt(next)) || text.charAt(next) == '.') {
            kind = Kind.NUMBER;
            skipNumber();
        } else if (isNameStart(text.charAt(next))) {
            kind = Kind.NAME;
            while (next < text.length() && (isNameStart(text.charAt(next)) || isDigit(text.charAt(next)))) {
                next++;
            }
        } else {
            kind = Kind.SIGN;
            skipSign();
        }
        token = text.substring(start, next);
    }

    private void skipSign() {
        if (next + 2 <= text.length() && TWO_CHARACTER_SIGNS.contains(text.substring(next, next + 2))) {
            next += 2;
        } else if (ONE_CHARACTER_SIGNS.indexOf(text.charAt(next)) >= 0) {
            next++;
        } else {
            String shown = Character.toString(text.codePointAt(next));
            throw failure(next, "The character '" + shown + "' has no meaning in a formula.");
        }
    }

    private void skipNumber() {
        int digits = skipDigits();
        if (next < text.length() && text.charAt(next) == '.') {
            next++;
            digits += skipDigits();
        }
        if (digits == 0) {
            throw failure(start, "A point without digits is not a number.");
        }
        if (next < text.length() && (text.charAt(next) == 'e' || text.charAt(next) == 'E')) {
            next++;
            if (next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '-')) {
                next++;
            }
            if (skipDigits() == 0) {
                throw failure(next, "The exponent of a number needs digits.");
            }
        }
        if (next < text.length() && (isNameStart(text.charAt(next)) || text.charAt(next) == '.')) {
            throw failure(next,
                    "A number is followed directly by '" + text.charAt(next) + "'. Maybe a '*' is missing.");
        }
    }

    private int skipDigits() {
        int from = next;
        while (next < text.length() && isDigit(text.charAt(next))) {
            next++;
        }
        return next - from;
    }

    ExpressionSyntaxException failure(int position, String because) {
        return new ExpressionSyntaxException(text, position, because);
    }

    static boolean isNameStart(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
