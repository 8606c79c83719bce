package org.exodyn.quantity;

import java.util.List;
import java.util.regex.Pattern;

/// Reads a unit's text: products and quotients from left to right as in UCUM, brackets, whole exponents (`m2`, `h-1`, `h^-1`,
/// `m²`), the word `per`, and curly-bracket annotations for counted things.
final class UnitGrammar {
    private static final Pattern PER = Pattern.compile("(^|\\s+)per\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND_OPERATOR = Pattern.compile("\\s*([./()])\\s*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int LONGEST = 200;

    private final String original;
    private final String text;
    private final boolean suggesting;
    private int at;
    private int depth;

    UnitGrammar(String original) {
        this(original, true);
    }

    private UnitGrammar(String original, boolean suggesting) {
        this.original = original;
        this.suggesting = suggesting;
        this.text = normalise(original);
    }

    private static String normalise(String raw) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int superscript = SUPERSCRIPTS.indexOf(c);
            if (superscript >= 0) {
                plain.append((char) ('0' + superscript));
            } else {
                plain.append(switch (c) {
                    case 'µ', 'μ' -> 'u';
                    case '⁻', '−' -> '-';
                    case '·', '⋅', '×' -> '.';
                    case '\u00a0', '\u2009', '\u202f' -> ' ';
                    default -> c;
                });
            }
        }
        String words = PER.matcher(plain.toString().strip()).replaceAll("/");
        return SPACES.matcher(AROUND_OPERATOR.matcher(words).replaceAll("$1")).replaceAll(".");
    }

    Unit parse() {
        if (text.length() > LONGEST) {
            throw new UnitFormatException("A unit of " + text.length() + " characters is too long to be one",
                    List.of());
        }
        if (text.isEmpty()) {
            throw new UnitFormatException("The unit is empty", List.of("1"));
        }
        Unit unit = term();
        if (at < text.length()) {
            throw malformed("'" + text.charAt(at) + "' is not expected at position " + (at + 1));
        }
        return unit.named(original.strip());
    }

    private Unit term() {
        Unit result = Unit.ONE;
        boolean first = true;
        boolean divide = false;
        if (peek() == '/') {
            divide = true;
            first = false;
            at++;
        }
        while (true) {
            Unit next = component();
            result = first ? next : divide ? result.per(next) : result.times(next);
            first = false;
            if (peek() == '/') {
                divide = true;
            } else if (peek() == '.') {
                divide = false;
            } else {
                return result;
            }
            at++;
        }
    }

    private Unit component() {
        char c = peek();
        Unit unit;
        if (c == '(') {
            at++;
            if (++depth > 20) {
                throw malformed("it has more than 20 nested brackets");
            }
            unit = term();
            if (peek() != ')') {
                throw malformed("a bracket is not closed");
            }
            depth--;
            at++;
        } else if (c == '{') {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw malformed("a curly bracket is not closed");
            }
            unit = atom(text.substring(at, end + 1));
            at = end + 1;
        } else if (Character.isDigit(c)) {
            return number();
        } else if (isSymbolPart(c)) {
            unit = atom(symbol());
        } else if (c == 0) {
            throw malformed("something is missing at its end");
        } else {
            throw malformed("'" + c + "' is not expected at position " + (at + 1));
        }
        return alone(unit) ? unit : withExponent(unit);
    }

    /// A temperature with an offset has a meaning only when it is the whole unit.
    private boolean alone(Unit unit) {
        if (unit.offset() == 0) {
            return false;
        }
        if (at == text.length() && depth == 0 && text.equals(unit.symbol())) {
            return true;
        }
        throw new UnitFormatException("The unit '" + original.strip() + "' combines a temperature that has an offset",
                List.of(text.replace(unit.symbol(), "K")));
    }

    private Unit number() {
        int start = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > 9) {
            throw malformed("the number " + digits + " in it is too long");
        }
        if (digits.equals("10") && (peek() == '*' || peek() == '^')) {
            at++;
            int power = exponent();
            return new Unit("10^" + power, Dimension.DIMENSIONLESS, 1, power, 0);
        }
        double value = Double.parseDouble(digits);
        if (value == 0) {
            throw malformed("it contains a zero");
        }
        return new Unit(digits, Dimension.DIMENSIONLESS, value, 0, 0);
    }

    private Unit withExponent(Unit unit) {
        char c = peek();
        if (c != '^' && c != '-' && c != '+' && !Character.isDigit(c)) {
            return unit;
        }
        if (unit.dimension().equals(Dimension.DIMENSIONLESS)) {
            throw malformed("'" + unit.symbol() + "' has an exponent");
        }
        at += c == '^' ? 1 : 0;
        return unit.power(exponent());
    }

    private int exponent() {
        int start = at;
        if (peek() == '-' || peek() == '+') {
            at++;
        }
        while (Character.isDigit(peek())) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty() || digits.length() > 3 || !Character.isDigit(digits.charAt(digits.length() - 1))) {
            throw malformed("an exponent is not a small whole number");
        }
        return Integer.parseInt(digits);
    }

    private String symbol() {
        int start = at;
        while (isSymbolPart(peek())) {
            if (peek() == '[') {
                int end = text.indexOf(']', at);
                if (end < 0) {
                    throw malformed("a square bracket is not closed");
                }
                at = end;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private Unit atom(String symbol) {
        Unit unit = UnitVocabulary.find(symbol);
        if (unit != null) {
            return unit;
        }
        List<String> near = !suggesting ? List.of()
                : UnitVocabulary.near(symbol).stream().map(word -> text.replace(symbol, word))
                        .filter(UnitGrammar::parses)
                        .toList();
        String part = symbol.equals(text) ? "" : ": '" + symbol + "' is not known";
        throw new UnitFormatException("The unit '" + original.strip() + "' is not known" + part, near);
    }

    private static boolean parses(String text) {
        try {
            new UnitGrammar(text, false).parse();
            return true;
        } catch (UnitFormatException _) {
            return false;
        }
    }

    private UnitFormatException malformed(String why) {
        return new UnitFormatException("The unit '" + original.strip() + "' cannot be read: " + why, List.of());
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isSymbolPart(char c) {
        return Character.isLetter(c) || c == '%' || c == '°' || c == '[' || c == '"' || c == '_' || c == '$';
    }
}
