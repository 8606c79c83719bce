package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.exodyn.engine.expression.Expression;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Turns MathML into expressions: functions of the model are expanded, names are looked up, and what an expression cannot say is
/// said by what it can. Where a condition stands for a number or the reverse, as Level 3 Version 2 allows, true is 1.
///
/// Source of the meaning: SBML Level 3 Version 2 Core, section 3.4, doi:10.1515/jib-2017-0081.
final class MathReader {

    static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";
    static final String SYMBOLS = "http://www.sbml.org/sbml/symbols/";
    /// Of all formulas of a model together, functions written out: a few short definitions can double one another without end.
    private static final long MOST_NODES = 4_000_000;
    /// Of the file's elements. An operator that is composed of others is a few levels deep itself.
    private static final int DEEPEST = 500;
    private static final int DEEPEST_WRITTEN_OUT = 4 * DEEPEST;

    private static final Set<String> LEAVES = Set.of("ci", "cn", "csymbol", "semantics");

    private final String file;
    private final Map<String, SbmlFunction> functions = new HashMap<>();
    private final Function<String, @Nullable Expression> names;
    private final Supplier<Collection<String>> known;
    private final Problems problems;
    private final Set<String> expanding = new LinkedHashSet<>();
    private Map<String, Expression> arguments = Map.of();
    private String path = "";
    private final FormulaExtents extents = new FormulaExtents();
    private final long mostNodes;
    /// Of the formulas before this one.
    private long nodes;
    private int elements;
    private int depth;
    private boolean tooLarge;

    /// @param names what the names of the model stand for; null for names it does not have
    /// @param known all names, for proposals
    MathReader(String file, List<SbmlFunction> functions, Function<String, @Nullable Expression> names,
            Supplier<Collection<String>> known, Problems problems) {
        this(file, functions, names, known, problems, MOST_NODES);
    }

    /// @param mostNodes of all formulas together, functions written out
    MathReader(String file, List<SbmlFunction> functions, Function<String, @Nullable Expression> names,
            Supplier<Collection<String>> known, Problems problems, long mostNodes) {
        this.mostNodes = mostNodes;
        this.file = file;
        functions.forEach(function -> this.functions.put(function.id(), function));
        this.names = names;
        this.known = known;
        this.problems = problems;
    }

    /// The number that a `math` element says.
    ///
    /// @param place path of the element around it
    Expression number(XmlElement math, String place) {
        return MathForms.number(top(math, place));
    }

    /// The condition that a `math` element says.
    Expression condition(XmlElement math, String place) {
        return MathForms.condition(top(math, place));
    }

    private Expression top(XmlElement math, String place) {
        TooManyProblems.check(problems);
        path = place;
        arguments = Map.of();
        depth = 0;
        extents.forget();
        List<XmlElement> inside = math.children();
        if (inside.size() != 1) {
            return problem(math, "<math> must hold one formula, not " + inside.size() + ".", "");
        }
        Expression formula = read(inside.getFirst());
        nodes += extents.of(formula).nodes();
        return formula;
    }

    private Expression problem(XmlElement at, String what, String because, List<String> fixes) {
        problems.error(SbmlCode.MATH, location(at), what, because, fixes);
        return Expression.Number.ZERO;
    }

    private Expression problem(XmlElement at, String what, String because) {
        return problem(at, what, because, List.of());
    }

    private Location location(XmlElement at) {
        return new Location(file, at.place().line(), at.place().column(), path);
    }

    private Expression read(XmlElement element) {
        if (tooLarge) {
            return Expression.Number.ZERO;
        }
        if (depth >= DEEPEST) {
            return tooLarge(element, "The formula is nested deeper than " + DEEPEST + " levels.");
        }
        // functions that call functions can be long to write out even where the whole is short
        if (++elements > mostNodes) {
            return tooLarge(element, "The formulas have more than " + mostNodes + " nodes.");
        }
        Expression value = unmeasured(element);
        FormulaExtents.Extent extent = extents.of(value);
        if (nodes + extent.nodes() > mostNodes) {
            return tooLarge(element, "The formulas have more than " + mostNodes + " nodes.");
        }
        if (extent.depth() > DEEPEST_WRITTEN_OUT) {
            return tooLarge(element, "The formula is deeper than " + DEEPEST_WRITTEN_OUT + " levels.");
        }
        return value;
    }

    private Expression tooLarge(XmlElement at, String what) {
        if (!tooLarge) {
            tooLarge = true;
            problems.error(SbmlCode.TOO_LARGE, location(at), what,
                    "Functions that call functions count as if they were written out, and so do operators that are composed of"
                            + " others.");
        }
        return Expression.Number.ZERO;
    }

    private Expression unmeasured(XmlElement element) {
        depth++;
        TooManyProblems.check(problems);
        if (!LEAVES.contains(element.name()) && !element.text().isEmpty()) {
            problem(element, "<" + element.name() + "> holds text that is no part of the formula ('" + element.text()
                    + "').", "A name stands in <ci>, a number in <cn>.");
        }
        try {
            return switch (element.name()) {
                case "cn" -> numeral(element);
                case "ci" -> name(element);
                case "csymbol" -> symbol(element);
                case "true" -> new Expression.Truth(true);
                case "false" -> new Expression.Truth(false);
                case "pi" -> new Expression.Number(Math.PI);
                case "exponentiale" -> new Expression.Number(Math.E);
                case "infinity" -> new Expression.Number(Double.POSITIVE_INFINITY);
                case "notanumber" -> MathForms.NAN;
                case "apply" -> apply(element);
                case "piecewise" -> piecewise(element);
                case "semantics" -> element.children().isEmpty()
                        ? problem(element, "<semantics> holds no formula.", "")
                        : read(element.children().getFirst());
                default -> problem(element, "<" + element.name() + "> is no part of SBML's mathematics here.", "",
                        similar(element));
            };
        } finally {
            depth--;
        }
    }

    private Expression numeral(XmlElement element) {
        Double value = MathNumeral.value(element);
        if (value == null) {
            return problem(element, "<cn> holds no number ('" + element.text() + "').", "",
                    Tag.similar(element.text()));
        }
        if (MathNumeral.isLost(element, value)) {
            return problem(element, "<cn> holds a number that cannot be held.", Tag.BEYOND_DOUBLE);
        }
        return Double.isNaN(value) ? MathForms.NAN : new Expression.Number(value);
    }

    private Expression name(XmlElement element) {
        String name = element.text();
        Expression argument = arguments.get(name);
        if (argument != null) {
            return argument;
        }
        if (!expanding.isEmpty()) {
            return problem(element, "The function " + last() + " names '" + name + "', which is none of its arguments.",
                    "A function sees its arguments only.", Suggestion.nearest(name, arguments.keySet()));
        }
        Expression value = names.apply(name);
        if (value == null) {
            problems.error(SbmlCode.UNKNOWN_ID, location(element), "There is nothing named '" + name + "'.",
                    "A formula can name compartments, species, parameters, reactions and species references.",
                    Suggestion.nearest(name, known.get()));
            return Expression.Number.ZERO;
        }
        return value;
    }

    private String last() {
        String last = "";
        for (String one : expanding) {
            last = one;
        }
        return last;
    }

    private static String url(XmlElement symbol) {
        String url = symbol.attribute("definitionURL");
        return url == null ? "" : url.strip();
    }

    private Expression symbol(XmlElement element) {
        return switch (url(element)) {
            case SYMBOLS + "time" -> new Expression.Time();
            // the value of the specification, section 3.4.6, not the one of today's SI
            case SYMBOLS + "avogadro" -> new Expression.Number(6.02214179e23);
            default -> unsupported(element);
        };
    }

    /// Elements that may be meant by one that is not known; none where it is.
    private static List<String> similar(XmlElement element) {
        return MathForms.KNOWN.contains(element.name()) ? List.of()
                : Suggestion.nearest(element.name(), MathForms.KNOWN).stream().map(name -> "<" + name + "/>").toList();
    }

    private Expression unsupported(XmlElement symbol) {
        problems.error(SbmlCode.UNSUPPORTED, location(symbol),
                "The symbol (" + url(symbol) + ") is not known.", "");
        return Expression.Number.ZERO;
    }

    private Expression apply(XmlElement element) {
        List<XmlElement> children = element.children();
        if (children.isEmpty()) {
            return problem(element, "<apply> applies nothing.", "");
        }
        XmlElement operator = children.getFirst();
        List<XmlElement> operands = new ArrayList<>(children.subList(1, children.size()));
        XmlElement qualifier = null;
        if (!operands.isEmpty()
                && (operands.getFirst().name().equals("degree") || operands.getFirst().name().equals("logbase"))) {
            qualifier = operands.removeFirst();
        }
        List<Expression> values = new ArrayList<>(operands.size());
        for (XmlElement operand : operands) {
            values.add(read(operand));
        }
        return switch (operator.name()) {
            case "ci" -> call(operator, values);
            case "csymbol" -> applySymbol(operator, values);
            default -> {
                Expression degree = null;
                if (qualifier != null) {
                    degree = qualifier.children().size() == 1
                            ? MathForms.number(read(qualifier.children().getFirst()))
                            : problem(qualifier, "<" + qualifier.name() + "> must hold one formula.", "");
                }
                try {
                    yield MathForms.apply(operator.name(), values, degree);
                } catch (IllegalArgumentException failure) {
                    yield problem(operator, String.valueOf(failure.getMessage()), "", similar(operator));
                }
            }
        };
    }

    private Expression applySymbol(XmlElement operator, List<Expression> values) {
        String url = url(operator);
        if (url.equals(SYMBOLS + "delay")) {
            return values.size() == 2
                    ? new Expression.Delay(MathForms.number(values.get(0)), MathForms.number(values.get(1)))
                    : problem(operator, "delay takes two arguments, not " + values.size() + ".", "");
        }
        if (url.equals(SYMBOLS + "rateOf")) {
            return values.size() == 1 && values.getFirst() instanceof Expression.Symbol(String name)
                    ? new Expression.RateOf(name)
                    : values.size() == 1 && values.getFirst() instanceof Expression.Number ? Expression.Number.ZERO
                            : problem(operator, "rateOf takes one name.", "");
        }
        return unsupported(operator);
    }

    private Expression call(XmlElement operator, List<Expression> values) {
        String name = operator.text();
        SbmlFunction function = functions.get(name);
        if (function == null) {
            problems.error(SbmlCode.UNKNOWN_ID, location(operator), "There is no function named '" + name + "'.", "",
                    Suggestion.nearest(name, functions.keySet()));
            return Expression.Number.ZERO;
        }
        XmlElement math = function.math();
        XmlElement lambda = math == null ? null : lambda(math);
        if (lambda == null) {
            problems.error(SbmlCode.UNDEFINED, location(operator), "The function " + name + " has no formula.",
                    "Its definition is in line " + function.location().line() + ".");
            return Expression.Number.ZERO;
        }
        if (!expanding.add(name)) {
            return problem(operator, "The function " + name + " calls itself.", "It would never end.");
        }
        List<XmlElement> parts = lambda.children();
        Map<String, Expression> bound = new HashMap<>();
        List<XmlElement> variables = parts.stream().filter(part -> part.name().equals("bvar")).toList();
        if (variables.size() != values.size() || parts.size() != variables.size() + 1) {
            expanding.remove(name);
            return problem(operator, "The function " + name + " takes " + variables.size() + " arguments, not "
                    + values.size() + ".", "");
        }
        for (int index = 0; index < variables.size(); index++) {
            bound.put(variables.get(index).children().isEmpty() ? ""
                    : variables.get(index).children().getFirst().text(), values.get(index));
        }
        Map<String, Expression> outer = arguments;
        arguments = bound;
        Expression value = read(parts.getLast());
        arguments = outer;
        expanding.remove(name);
        return value;
    }

    private static @Nullable XmlElement lambda(XmlElement math) {
        XmlElement inside = math.children().isEmpty() ? null : math.children().getFirst();
        while (inside != null && inside.name().equals("semantics")) {
            inside = inside.children().isEmpty() ? null : inside.children().getFirst();
        }
        return inside != null && inside.name().equals("lambda") ? inside : null;
    }

    private Expression piecewise(XmlElement element) {
        List<Expression.Piece> pieces = new ArrayList<>();
        Expression otherwise = null;
        for (XmlElement part : element.children()) {
            List<XmlElement> inside = part.children();
            if (!part.text().isEmpty()) {
                return problem(part, "<" + part.name() + "> holds text that is no part of the formula ('" + part.text()
                        + "').", "A name stands in <ci>, a number in <cn>.");
            }
            if (part.name().equals("piece") && inside.size() == 2) {
                pieces.add(new Expression.Piece(read(inside.get(0)), MathForms.condition(read(inside.get(1)))));
            } else if (part.name().equals("otherwise") && inside.size() == 1 && otherwise == null) {
                otherwise = read(inside.getFirst());
            } else {
                return problem(part, "<" + part.name() + "> with " + inside.size()
                        + " formulas cannot stand in a piecewise.",
                        "A <piece> has a value and a condition, <otherwise> a value.");
            }
        }
        return MathForms.piecewise(pieces, otherwise);
    }
}
