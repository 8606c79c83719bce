package org.exodyn.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.NumberText;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.QuantityFormatException;
import org.exodyn.quantity.Unit;
import org.exodyn.quantity.UnitFormatException;
import org.jspecify.annotations.Nullable;

/// Turns single values into numbers, quantities and words, reporting what does not fit.
final class ScalarReading {
    private ScalarReading() {}

    static @Nullable Double number(YamlScalar scalar, String name, Bound bound, Problems problems) {
        if (!NumberText.isNumber(scalar.text())) {
            List<String> fixes = new ArrayList<>();
            try {
                Quantity quantity = Quantity.parse(scalar.text());
                fixes.add(NumberText.format(quantity.value()));
            } catch (QuantityFormatException e) {
                fixes.addAll(e.suggestions());
            }
            problems.error(InputCode.NOT_A_NUMBER, scalar.location(), "The " + name + " ('" + scalar.text()
                    + "') is not a number.", "", fixes);
            return null;
        }
        double value = Double.parseDouble(scalar.text());
        if (Double.isInfinite(value)) {
            problems.error(InputCode.OUT_OF_RANGE, scalar.location(), "The " + name + " (" + scalar.text()
                    + ") is too large a number to calculate with.", "");
            return null;
        }
        return inBounds(value, scalar.text(), NumberText.format(-value), scalar, name, bound, problems) ? value : null;
    }

    static @Nullable Long integer(YamlScalar scalar, String name, Bound bound, Problems problems) {
        Double value = number(scalar, name, bound, problems);
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value) || Math.abs(value) > 9e15) {
            problems.error(InputCode.NOT_A_NUMBER, scalar.location(), "The " + name + " (" + scalar.text()
                    + ") is not a whole number.", "", String.format(Locale.ROOT, "%.0f", value));
            return null;
        }
        return Math.round(value);
    }

    static @Nullable Boolean bool(YamlScalar scalar, String name, Problems problems) {
        return switch (scalar.text()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> {
                String meant = switch (scalar.text().toLowerCase(Locale.ROOT)) {
                    case "yes", "on", "y", "1", "true" -> "true";
                    case "no", "off", "n", "0", "false" -> "false";
                    default -> "true or false";
                };
                problems.error(InputCode.WRONG_KIND, scalar.location(), "The " + name + " ('" + scalar.text()
                        + "') is neither true nor false.", "", meant);
                yield null;
            }
        };
    }

    static <E extends Enum<E>> @Nullable E oneOf(YamlScalar scalar, String name, Class<E> type, Problems problems) {
        List<String> words = Arrays.stream(type.getEnumConstants()).map(ScalarReading::word).toList();
        int index = words.indexOf(scalar.text());
        if (index >= 0) {
            return type.getEnumConstants()[index];
        }
        problems.error(InputCode.UNKNOWN_WORD, scalar.location(),
                "The " + name + " '" + scalar.text() + "' is not known.",
                "It is one of " + String.join(", ", words) + ".", Suggestion.nearest(scalar.text(), words));
        return null;
    }

    /// The spelling of an enum constant in a file: `IN_VITRO` is `in-vitro`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Quantity quantity(YamlScalar scalar, String name, List<Dimension> wanted, String example,
            Bound bound,
            Problems problems) {
        Quantity quantity;
        try {
            quantity = Quantity.parse(scalar.text());
        } catch (UnitFormatException e) {
            List<String> fixes = fitting(e.suggestions(), wanted);
            problems.error(InputCode.UNIT, scalar.location(),
                    "The " + name + " (" + scalar.text() + ") has an unknown unit.",
                    e.getMessage() + ".", fixes.isEmpty() ? withUnitOf(example, number(scalar.text())) : fixes);
            return null;
        } catch (QuantityFormatException e) {
            problems.error(InputCode.NOT_A_NUMBER, scalar.location(), "The " + name + " ('" + scalar.text()
                    + "') is not a number with a unit.", e.getMessage() + ".",
                    e.suggestions().isEmpty() ? List.of(example) : e.suggestions());
            return null;
        }
        if (!wanted.contains(quantity.dimension())) {
            String dimensions = wanted.stream().map(Dimension::inWords).collect(Collectors.joining(" or "));
            String actual = quantity.unit().equals(Unit.ONE) ? "no unit"
                    : "dimension " + quantity.dimension().inWords();
            problems.error(InputCode.DIMENSION, scalar.location(),
                    "The " + name + " (" + scalar.text() + ") has " + actual
                            + "; it must be " + dimensions + ".",
                    "",
                    alternatives(quantity, wanted, example));
            return null;
        }
        Quantity positive = new Quantity(Math.abs(quantity.value()), quantity.unit());
        return inBounds(quantity.value(), scalar.text(), positive.format(), scalar, name, bound, problems) ? quantity
                : null;
    }

    private static boolean inBounds(double value, String text, String opposite, YamlScalar scalar, String name,
            Bound bound,
            Problems problems) {
        if (bound.allows(value)) {
            return true;
        }
        List<String> fixes = value < 0 ? List.of(opposite) : List.of();
        problems.error(InputCode.OUT_OF_RANGE, scalar.location(),
                "The " + name + " (" + text + ") must be " + bound.words()
                        + ".",
                "", fixes);
        return false;
    }

    /// Corrected texts of which those with a wanted dimension, if there are any, are kept.
    private static List<String> fitting(List<String> suggestions, List<Dimension> wanted) {
        List<String> fit = suggestions.stream().filter(s -> hasDimension(s, wanted)).toList();
        return fit.isEmpty() ? suggestions : fit;
    }

    private static boolean hasDimension(String text, List<Dimension> wanted) {
        try {
            return wanted.contains(Quantity.parse(text).dimension());
        } catch (QuantityFormatException _) {
            return false;
        }
    }

    /// The same number in units that would fit: other case (`nm` for `nM`), the counted thing left out, or the example's unit.
    private static List<String> alternatives(Quantity quantity, List<Dimension> wanted, String example) {
        String number = NumberText.format(quantity.value());
        String unit = quantity.unit().symbol();
        Set<String> fixes = new LinkedHashSet<>();
        if (unit.length() > 1) {
            fixes.add(number + " " + unit.substring(0, 1) + unit.substring(1).toUpperCase(Locale.ROOT));
            fixes.add(number + " " + unit.substring(0, 1) + unit.substring(1).toLowerCase(Locale.ROOT));
        }
        for (String counted : List.of("cells", "particles", "copies", "sites")) {
            fixes.add(number + " " + counted + (unit.startsWith("/") ? unit : unit.equals("1") ? "" : "/" + unit));
            fixes.add(number + " " + counted + (unit.startsWith("1/") ? unit.substring(1) : ""));
        }
        for (String per : List.of("/mL", "/L", "/h", "/cell")) {
            fixes.add(number + " " + (unit.equals("1") ? "" : unit) + per);
        }
        List<String> fit = new ArrayList<>(fixes.stream().filter(f -> hasDimension(f, wanted)).limit(2).toList());
        if (fit.isEmpty()) {
            fit.addAll(withUnitOf(example, number));
        }
        return fit;
    }

    private static String number(String text) {
        return text.strip().replaceFirst("(?s)^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?).*$", "$1");
    }

    private static List<String> withUnitOf(String example, String number) {
        try {
            Unit unit = Quantity.parse(example).unit();
            return unit.readable().isEmpty() ? List.of(number) : List.of(number + " " + unit.readable());
        } catch (QuantityFormatException _) {
            return List.of(example);
        }
    }
}
