package org.exodyn.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people read and write them.
public final class NumberText {
    private static final String DECIMAL = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern NUMBER = Pattern.compile(DECIMAL);
    /// A number, perhaps as `1.5 × 10^5`, `1.5x10⁵` or `10^5`, and what follows it.
    static final Pattern LEADING = Pattern.compile("(?:(10)\\^([+-]?\\d+)|(" + DECIMAL
            + ")(?:\\s*[x×*]\\s*10(?:\\^([+-]?\\d+)|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?)\\s*(.*)", Pattern.DOTALL);

    private NumberText() {}

    /// Whether the text is one decimal number (`5`, `-0.1`, `1e5`); hexadecimal, infinite and NaN spellings are not.
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// Up to six significant digits: `48`, `0.00825`, `1.5e5`.
    public static String format(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < 5) {
            return rounded.toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    record Split(double value, String number, String rest) {}

    static Split split(String text) {
        Matcher matcher = LEADING.matcher(text);
        if (!matcher.matches()) {
            throw new QuantityFormatException("'" + text + "' does not start with a number", List.of());
        }
        String digits;
        if (matcher.group(1) != null) {
            digits = "1e" + matcher.group(2);
        } else if (matcher.group(4) != null) {
            digits = matcher.group(3) + "e" + matcher.group(4);
        } else if (matcher.group(5) != null) {
            digits = matcher.group(3) + "e" + plain(matcher.group(5));
        } else {
            digits = matcher.group(3);
        }
        double value;
        try {
            value = new BigDecimal(digits).doubleValue();
        } catch (NumberFormatException _) {
            throw new QuantityFormatException("'" + text + "' starts with a number that cannot be read", List.of());
        }
        if (Double.isInfinite(value)) {
            throw new QuantityFormatException("'" + text + "' is larger than any number that can be calculated with",
                    List.of());
        }
        return new Split(value, digits, matcher.group(6));
    }

    private static String plain(String superscript) {
        StringBuilder digits = new StringBuilder();
        for (char c : superscript.toCharArray()) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            digits.append(digit >= 0 ? String.valueOf(digit) : c == '⁻' ? "-" : "");
        }
        return digits.toString();
    }
}
