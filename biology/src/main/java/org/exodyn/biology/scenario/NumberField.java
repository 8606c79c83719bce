package org.exodyn.biology.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Reads plain numbers: a ratio above zero, or a whole number.
final class NumberField {

    private static final Pattern PROPORTION = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*:\\s*(\\d+(?:\\.\\d+)?)\\s*");

    /// More digits than a long has.
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");

    private NumberField() {}

    /// Zero, or a number above it.
    static @Nullable Double notNegative(YamlScalar scalar, ScenarioField field, String the, Problems problems) {
        String written = scalar.text().strip();
        if (NumberText.isNumber(written)) {
            double value = Double.parseDouble(written);
            if (value == 0) {
                return 0.0;
            }
            if (value < 0) {
                problems.error(ScenarioCode.IMPOSSIBLE_VALUE, scalar.location(),
                        the + " (" + written + ") is negative.",
                        field.reason(), field.key() + ": " + NumberText.format(-value), field.key() + ": 0");
                return null;
            }
        }
        return positive(scalar, field, the, problems);
    }

    static @Nullable Double positive(YamlScalar scalar, ScenarioField field, String the, Problems problems) {
        String written = scalar.text().strip();
        if (!NumberText.isNumber(written)) {
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(),
                    the + " (" + written + ") is not a plain number.",
                    field.key() + " is one number, "
                            + (field == ScenarioField.RATIO ? field.example() + " for as many as there are recipients."
                                    : "such as " + field.example() + "."),
                    field.key() + ": " + plain(written, field));
            return null;
        }
        double value = Double.parseDouble(written);
        if (!(value > 0) || Double.isInfinite(value)) {
            problems.error(ScenarioCode.IMPOSSIBLE_VALUE, scalar.location(),
                    the + " (" + written + ") must be above zero" + (value > 0 ? " and finite." : "."), field.reason(),
                    field.key() + ": " + (value < 0 ? NumberText.format(-value) : field.example()));
            return null;
        }
        return value;
    }

    static @Nullable Long integer(YamlScalar scalar, ScenarioField field, String the, Problems problems) {
        String written = scalar.text().strip();
        try {
            return Long.valueOf(written);
        } catch (NumberFormatException _) {
            if (WHOLE.matcher(written).matches()) {
                boolean below = written.startsWith("-");
                String limit = Long.toString(below ? leastOf(field) : mostOf(field));
                problems.error(ScenarioCode.IMPOSSIBLE_VALUE, scalar.location(),
                        the + " (" + written + ") is too " + (below ? "small." : "large."),
                        "the " + (below ? "smallest" : "largest") + " is " + limit + ".", field.key() + ": " + limit);
                return null;
            }
            String rounded = field.example();
            if (NumberText.isNumber(written)) {
                double value = Double.parseDouble(written);
                if (Math.abs(value) < Long.MAX_VALUE) {
                    rounded = Long.toString(Math.round(value));
                }
            }
            problems.error(ScenarioCode.NOT_A_QUANTITY, scalar.location(),
                    the + " (" + written + ") is not a whole number.", field.reason(), field.key() + ": " + rounded);
            return null;
        }
    }

    private static long mostOf(ScenarioField field) {
        return switch (field) {
            case DRAWS -> ScenarioReading.MOST_DRAWS;
            case REPEAT_TIMES -> ScenarioReading.MOST_ADDITIONS;
            case CELLS -> EnsembleSettings.MOST_CELLS;
            default -> Long.MAX_VALUE;
        };
    }

    private static long leastOf(ScenarioField field) {
        return switch (field) {
            case DRAWS -> 1;
            case REPEAT_TIMES -> 2;
            case CELLS -> 0;
            default -> Long.MIN_VALUE;
        };
    }

    private static String plain(String written, ScenarioField field) {
        Matcher proportion = PROPORTION.matcher(written);
        if (proportion.matches() && Double.parseDouble(proportion.group(2)) > 0) {
            return NumberText.format(Double.parseDouble(proportion.group(1)) / Double.parseDouble(proportion.group(2)));
        }
        try {
            Quantity quantity = Quantity.parse(written);
            return NumberText.format(quantity.in("1"));
        } catch (IllegalArgumentException _) {
            return field.example();
        }
    }
}
