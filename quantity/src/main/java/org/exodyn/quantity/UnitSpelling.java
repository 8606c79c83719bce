package org.exodyn.quantity;

import java.util.regex.Pattern;

/// How units are written for people.
final class UnitSpelling {
    private static final Pattern MOLAR = Pattern.compile("(?<![A-Za-z])([fpnum]?)mol/L(?![A-Za-z0-9^-])");
    private static final Pattern ANNOTATION = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SINGULAR_BELOW = Pattern.compile("/(cell|particle|vesicle|site)s(?![A-Za-z])");

    private UnitSpelling() {}

    static String readable(String symbol) {
        if (symbol.equals("1")) {
            return "";
        }
        String text = symbol.replace('µ', 'u').replace('μ', 'u').replace("mm[Hg]", "mmHg").replace("cm[H2O]", "cmH2O");
        text = ANNOTATION.matcher(text).replaceAll("$1");
        text = MOLAR.matcher(text).replaceAll("$1M");
        return SINGULAR_BELOW.matcher(text).replaceAll("/$1");
    }
}
