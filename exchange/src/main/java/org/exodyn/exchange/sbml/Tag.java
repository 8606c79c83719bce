package org.exodyn.exchange.sbml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Reads the attributes of one element and remembers which it asked for, so that what nobody knows is reported: a misspelt
/// attribute that passes in silence becomes a wrong number.
final class Tag {

    private static final String SID = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String DOUBLE = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?";

    static final String BEYOND_DOUBLE = "Numbers of 64 bits reach from 4.9e-324 to 1.8e308; it would become infinite or zero.";

    final XmlElement element;
    final Location location;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    /// @param path where it stands among the elements, such as `reaction[r1].kineticLaw`
    Tag(XmlElement element, String file, String path, Problems problems) {
        this.element = element;
        this.location = new Location(file, element.place().line(), element.place().column(), path);
        this.problems = problems;
        TooManyProblems.check(problems);
    }

    @Nullable
    String text(String name) {
        asked.add(name);
        return element.attribute(name);
    }

    /// A name of SBML's alphabet; null if it is not there.
    @Nullable
    String name(String attribute) {
        String value = text(attribute);
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        if (!stripped.matches(SID)) {
            problems.error(SbmlCode.BAD_VALUE, location, "The " + attribute + " ('" + value + "') of <" + element.name()
                    + "> is no identifier.", "It must be letters, digits and '_', and start with no digit.");
        }
        return stripped;
    }

    /// A name that must be there; empty, with a problem, if it is not.
    String requiredName(String attribute) {
        String value = name(attribute);
        if (value == null) {
            problems.error(SbmlCode.MISSING_ATTRIBUTE, location,
                    "<" + element.name() + "> has no attribute '" + attribute + "'.", "It must have one.");
            return "";
        }
        return value;
    }

    @Nullable
    Double number(String attribute) {
        String value = text(attribute);
        if (value == null) {
            return null;
        }
        return number(element, attribute, value.strip());
    }

    /// Where it is no number, it is told and NaN: nobody shall miss it, too.
    private double number(XmlElement of, String attribute, String value) {
        Double number = parsed(value);
        String subject = "The " + attribute + " ('" + value + "') of <" + of.name() + ">";
        if (number == null) {
            problems.error(SbmlCode.BAD_VALUE, location, subject + " is no number.", "", similar(value));
            return Double.NaN;
        }
        if (isLost(value, number)) {
            problems.error(SbmlCode.BAD_VALUE, location, subject + " cannot be held.", BEYOND_DOUBLE);
            return Double.NaN;
        }
        return number;
    }

    /// Whether a numeral is too large or too small for a double, and would become infinite or zero.
    static boolean isLost(String numeral, double value) {
        return Double.isInfinite(value) && !numeral.endsWith("INF")
                || value == 0 && numeral.replaceFirst("[eE].*", "").matches(".*[1-9].*");
    }

    /// Numbers that may be meant by what is none.
    static List<String> similar(String value) {
        String plain = value.replace(',', '.');
        if (parsed(plain) != null) {
            return List.of(plain + ", with a point");
        }
        return switch (value.toLowerCase(Locale.ROOT).replace("+", "")) {
            case "inf", "infinity" -> List.of("INF");
            case "-inf", "-infinity" -> List.of("-INF");
            case "nan" -> List.of("NaN");
            default -> List.of();
        };
    }

    /// A number as XML Schema writes it; null if it is none.
    static @Nullable Double parsed(String value) {
        return switch (value) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> value.matches(DOUBLE) ? Double.valueOf(value) : null;
        };
    }

    double number(String attribute, double otherwise) {
        Double value = number(attribute);
        return value == null ? otherwise : value;
    }

    boolean flag(String attribute, boolean otherwise) {
        String value = text(attribute);
        if (value == null) {
            return otherwise;
        }
        return switch (value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                problems.error(SbmlCode.BAD_VALUE, location, "The " + attribute + " ('" + value + "') of <"
                        + element.name() + "> must be true or false.", "",
                        Suggestion.nearest(value.strip(), List.of("true", "false")));
                yield otherwise;
            }
        };
    }

    /// A truth that must be given, since there is no default for it.
    ///
    /// @param because what would be guessed without it
    /// @param usual what is most often meant
    boolean requiredFlag(String attribute, String because, boolean usual) {
        if (element.attribute(attribute) == null) {
            missing(attribute, because, attribute + "=\"" + usual + "\", as Level 2 means it");
        }
        return flag(attribute, usual);
    }

    /// Tells of an attribute that must be there.
    void missing(String attribute, String because, String... fixes) {
        asked.add(attribute);
        problems.error(SbmlCode.MISSING_ATTRIBUTE, location,
                "<" + element.name() + "> has no attribute '" + attribute + "'.", because, fixes);
    }

    /// Knows attributes of which nothing is kept.
    void ignore(String... attributes) {
        asked.addAll(List.of(attributes));
    }

    /// Reports the attributes without namespace that nobody asked for.
    void done() {
        for (XmlAttribute attribute : element.attributes()) {
            if (attribute.namespace().isEmpty() && !asked.contains(attribute.name())) {
                problems.error(SbmlCode.UNKNOWN_ATTRIBUTE, location,
                        "<" + element.name() + "> has no attribute '" + attribute.name() + "'.",
                        "What is not known could change the numbers.",
                        Suggestion.nearest(attribute.name(), new TreeSet<>(asked)));
            }
        }
    }
}
