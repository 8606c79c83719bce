package org.exodyn.clinic.cohort;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one field of a cargo table.
///
/// | written | means |
/// |---|---|
/// | a number | the value |
/// | empty, `NA`, `NaN`, `null`, `.`, `-` | missing |
/// | `ND`, `<LOD`, `<LOQ`, `BDL`, `<` and a number | below detection |
/// | `NM`, `not measured` | not measured |
final class CellReading {
    private static final Set<String> MISSING = Set.of("na", "nan", "n/a", "null", "none", ".", "-");
    private static final Set<String> BELOW = Set.of("nd", "<lod", "<loq", "bdl", "bloq", "lod", "not detected",
            "below detection");
    private static final Set<String> NOT_MEASURED = Set.of("nm", "not measured");

    private double number;
    private Standing standing = Standing.MISSING;

    /// @return false if the field cannot be understood
    boolean read(@Nullable String field) {
        number = Double.NaN;
        standing = Standing.MISSING;
        if (field == null) {
            return true;
        }
        if (parse(field)) {
            standing = number == 0 ? Standing.ZERO : Standing.VALUE;
            return true;
        }
        String text = field.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || MISSING.contains(text)) {
            return true;
        }
        if (BELOW.contains(text)) {
            standing = Standing.BELOW_DETECTION;
            return true;
        }
        if (NOT_MEASURED.contains(text)) {
            standing = Standing.NOT_MEASURED;
            return true;
        }
        if (text.startsWith("<") && parse(text.substring(1).strip())) {
            standing = Standing.BELOW_DETECTION;
            return true;
        }
        return false;
    }

    /// Whole numbers, the bulk of any table of counts, are read without the general parser.
    private boolean parse(String text) {
        int length = text.length();
        if (length == 0) {
            return false;
        }
        long whole = 0;
        int at = 0;
        while (at < length && at < 15 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            whole = whole * 10 + (text.charAt(at) - '0');
            at++;
        }
        if (at == length) {
            number = whole;
            return true;
        }
        char last = text.charAt(length - 1);
        if (last != '.' && (last < '0' || last > '9')) {
            return false;
        }
        try {
            number = Double.parseDouble(text);
            return Double.isFinite(number);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    double number() {
        return number;
    }

    Standing standing() {
        return standing;
    }
}
