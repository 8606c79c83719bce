package org.exodyn.exchange.sbml;

import java.util.HashSet;
import java.util.List;
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
        Double number = number(element, attribute, value.strip());
        return number;
    }

    private @Nullable Double number(XmlElement of, String attribute, String value) {
        Double number = parsed(value);
        if (number == null) {
            problems.error(SbmlCode.BAD_VALUE, location,
                    "The " + attribute + " ('" + value + "') of <" + of.name() + "> is no number.", "");
        }
        return number;
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
        return switch (value == null ? "" : value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> otherwise;
            default -> {
                problems.error(SbmlCode.BAD_VALUE, location, "The " + attribute + " ('" + value + "') of <"
                        + element.name() + "> must be true or false.", "");
                yield otherwise;
            }
        };
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
