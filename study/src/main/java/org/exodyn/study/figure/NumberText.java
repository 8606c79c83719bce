package org.exodyn.study.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a reader wants them: few significant figures, powers of ten typeset (1.2×10⁴), independent of the locale.
public final class NumberText {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double SMALLEST_PLAIN = 1e-3;
    private static final double LARGEST_PLAIN = 1e4;

    private NumberText() {}

    /// Two significant figures.
    public static String of(double value) {
        return significant(value, 2);
    }

    /// Rounded to `figures` significant figures.
    public static String significant(double value, int figures) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        if (value == 0) {
            return "0";
        }
        String sign = value < 0 ? "−" : "";
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(figures, RoundingMode.HALF_EVEN));
        double magnitude = rounded.doubleValue();
        if (magnitude >= SMALLEST_PLAIN && magnitude < LARGEST_PLAIN) {
            BigDecimal plain = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
            return sign + plain.stripTrailingZeros().toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String lead = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return sign + (lead.equals("1") ? "" : lead + "×") + power(exponent);
    }

    /// 10 with its exponent raised.
    public static String power(int exponent) {
        return "10" + superscript(exponent);
    }

    /// With a fixed number of decimals, for columns that are compared by eye.
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return of(value);
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() < 0 ? "−" : "") + rounded.abs().toPlainString();
    }

    /// A number and its interval: `0.41 (0.012 to 12)`.
    public static String interval(double middle, double low, double high) {
        return of(middle) + " (" + of(low) + " to " + of(high) + ")";
    }

    /// A percentage with at most two significant figures; never 0 or 100 unless it is.
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return of(share);
        }
        double percent = share * 100;
        if (share > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        if (share < 1 && percent > 99.9) {
            return "> 99.9 %";
        }
        return (percent >= 10 ? fixed(percent, percent > 99 && share < 1 ? 1 : 0) : of(percent)) + " %";
    }

    /// A probability estimated from draws. A value that is zero or smaller than its error is shown as a bound, in
    /// whole powers of ten; an estimate that comes out above one as nearly one, with its error.
    public static String probability(double value, double error, int draws) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        double floor = value > 0 || draws <= 0 ? 0 : 3.0 / draws;
        if (value <= 0) {
            return floor > 0 ? "< " + of(floor) : "0";
        }
        if (value >= 1) {
            return error > 0 ? "nearly 1 (error " + of(error) + ")" : "1";
        }
        if (error >= value) {
            return "< " + power(ceilingExponent(value + 2 * error));
        }
        return of(value);
    }

    /// A share that was estimated from draws, in words: `a share of 0.02`, `a share below 10⁻³`, or, where the estimate comes out at
    /// one or above, `nearly all (estimated with an error of 0.2)`.
    public static String share(double value, double error) {
        if (value >= 1) {
            return error > 0 ? "nearly all (estimated with an error of " + of(error) + ")" : "all";
        }
        String text = probability(value, error, 0);
        return text.startsWith("< ") ? "a share below " + text.substring(2) : "a share of " + text;
    }

    /// A label of an axis tick: plain between 0.001 and 10 000, otherwise a power of ten.
    public static String tick(double value) {
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= SMALLEST_PLAIN && magnitude <= LARGEST_PLAIN) {
            String plain = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros().toPlainString();
            return (value < 0 ? "−" : "") + (magnitude == LARGEST_PLAIN ? "10\u202F000" : plain);
        }
        return significant(value, 3);
    }

    /// A label on an axis of many decades: plain from 0.1 to 100, powers of ten beyond.
    public static String decade(double value) {
        double exponent = StrictMath.log10(value);
        boolean whole = Math.abs(exponent - Math.rint(exponent)) < 1e-9;
        return value >= 0.1 && value <= 100 || !whole ? tick(value) : power((int) Math.rint(exponent));
    }

    /// Units as print shows them: µ for u, a middle dot, raised exponents; nothing for a pure number.
    public static String unit(String code) {
        if (code.equals("1")) {
            return "";
        }
        String text = code.replace("umol", "µmol").replace("um3", "µm³").replace("uL", "µL").replace("ug", "µg");
        text = text.replaceAll("\\buM\\b", "µM").replaceAll("\\bum\\b", "µm").replace("*", "·");
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '^') {
                int end = at + 1;
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                    end++;
                }
                for (int digit = at + 1; digit < end; digit++) {
                    char raised = text.charAt(digit);
                    out.append(raised == '-' ? '⁻' : SUPERSCRIPTS.charAt(raised - '0'));
                }
                at = end - 1;
            } else {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static int ceilingExponent(double value) {
        return (int) Math.ceil(StrictMath.log10(value) - 1e-12);
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
