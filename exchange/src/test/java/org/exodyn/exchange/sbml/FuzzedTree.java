package org.exodyn.exchange.sbml;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.exchange.xml.XmlText;

/// Trees of elements that a fuzzer chooses: mostly what SBML allows, over a few names, so that what is made has a meaning to get
/// wrong. No text is parsed, which is why these targets see a hundred times as many models as one of raw bytes would.
final class FuzzedTree {

    private static final String COMP = Flattening.NAMESPACE;
    private static final int MOST_ELEMENTS = 120;
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "k", "f", "g", "time", "_x", "s__a", "t__a",
            "");
    private static final List<String> NUMBERS = List.of("0", "1", "2", "-1", "0.5", "1e300", "INF", "-INF", "NaN",
            "1e-400",
            "x", "");
    private static final List<String> OPERATORS = List.of("plus", "minus", "times", "divide", "power", "root", "log",
            "ln",
            "exp", "abs", "floor", "ceiling", "factorial", "quotient", "rem", "max", "min", "eq", "neq", "lt", "leq",
            "gt",
            "geq", "and", "or", "xor", "not", "implies", "sin", "arcsec", "arccosh", "arcsinh", "arctanh", "coth",
            "nope");
    private static final List<String> SYMBOLS = List.of("time", "delay", "avogadro", "rateOf", "nope");

    private final FuzzedDataProvider choice;
    private final String core;
    private int elements;
    private int line;

    FuzzedTree(FuzzedDataProvider choice, Dialect dialect) {
        this.choice = choice;
        this.core = dialect.namespace();
    }

    private boolean full() {
        return choice.remainingBytes() == 0 || elements >= MOST_ELEMENTS;
    }

    private String name() {
        return choice.pickValue(NAMES);
    }

    private XmlElement element(String namespace, String tag, Map<String, String> attributes,
            List<? extends XmlNode> content) {
        elements++;
        List<XmlAttribute> all = new ArrayList<>();
        attributes.forEach((key, value) -> {
            // an attribute in thirty-two is missing
            if (!value.isEmpty() && choice.consumeInt(0, 31) != 31) {
                all.add(namespace.equals(COMP) ? new XmlAttribute(COMP, "comp", key, value)
                        : XmlAttribute.of(key, value));
            }
        });
        return new XmlElement(namespace, namespace.equals(COMP) ? "comp" : "", tag, all, List.copyOf(content),
                new XmlPlace(++line, 1));
    }

    // ------------------------------------------------------------------------------------------------------------ formulas

    private XmlElement mathElement(String tag, List<? extends XmlNode> content) {
        return element(MathReader.NAMESPACE, tag, Map.of(), content);
    }

    private XmlElement named() {
        return mathElement("ci", List.of(new XmlText(name())));
    }

    private XmlElement symbol() {
        return element(MathReader.NAMESPACE, "csymbol",
                Map.of("definitionURL", MathReader.SYMBOLS + choice.pickValue(SYMBOLS)),
                List.of(new XmlText("s")));
    }

    private XmlElement numeral() {
        return switch (choice.consumeInt(0, 3)) {
            case 0 ->
                element(MathReader.NAMESPACE, "cn", Map.of("type", choice.consumeBoolean() ? "rational" : "e-notation"),
                        List.of(new XmlText(choice.pickValue(NUMBERS)), mathElement("sep", List.of()),
                                new XmlText(choice.pickValue(NUMBERS))));
            default -> mathElement("cn", List.of(new XmlText(choice.pickValue(NUMBERS))));
        };
    }

    XmlElement formula(int depth) {
        if (depth > 12 || full()) {
            return mathElement("cn", List.of(new XmlText("1")));
        }
        return switch (choice.consumeInt(0, 11)) {
            case 0, 1 -> named();
            case 2 -> numeral();
            case 3 -> symbol();
            case 4 ->
                mathElement(choice.pickValue(List.of("true", "false", "pi", "exponentiale", "infinity", "notanumber")),
                        List.of());
            case 5 -> piecewise(depth);
            case 6 -> apply(depth, choice.consumeBoolean() ? named() : symbol());
            case 7 -> mathElement("semantics", formulas(depth, 1));
            default -> apply(depth, mathElement(choice.pickValue(OPERATORS), List.of()));
        };
    }

    private List<XmlElement> formulas(int depth, int most) {
        List<XmlElement> all = new ArrayList<>();
        for (int count = choice.consumeInt(0, most); count > 0; count--) {
            all.add(formula(depth + 1));
        }
        return all;
    }

    private XmlElement apply(int depth, XmlElement operator) {
        List<XmlElement> content = new ArrayList<>(List.of(operator));
        if (choice.consumeInt(0, 7) == 7) {
            content.add(mathElement(choice.consumeBoolean() ? "degree" : "logbase", formulas(depth, 1)));
        }
        content.addAll(formulas(depth, 3));
        return mathElement("apply", content);
    }

    private XmlElement piecewise(int depth) {
        List<XmlElement> content = new ArrayList<>();
        for (int count = choice.consumeInt(0, 2); count > 0; count--) {
            content.add(mathElement("piece", List.of(formula(depth + 1), formula(depth + 1))));
        }
        if (choice.consumeBoolean()) {
            content.add(mathElement("otherwise", formulas(depth, 1)));
        }
        return mathElement("piecewise", content);
    }

    XmlElement math() {
        return mathElement("math", List.of(formula(0)));
    }

    private List<XmlElement> maybeMath() {
        return choice.consumeInt(0, 15) == 15 ? List.of() : List.of(math());
    }

    private XmlElement lambda() {
        List<XmlElement> content = new ArrayList<>();
        for (int count = choice.consumeInt(0, 2); count > 0; count--) {
            content.add(mathElement("bvar", List.of(named())));
        }
        content.add(formula(0));
        return mathElement("math", List.of(mathElement("lambda", content)));
    }

    // -------------------------------------------------------------------------------------------------------------- models

    private XmlElement of(String tag, Map<String, String> attributes, List<? extends XmlNode> content) {
        return element(core, tag, attributes, content);
    }

    private String flag() {
        return choice.consumeBoolean() ? "true" : "false";
    }

    private String number() {
        return choice.pickValue(NUMBERS);
    }

    /// A document of a model, with or without submodels.
    XmlElement document(Dialect dialect, boolean composed) {
        List<XmlElement> content = new ArrayList<>();
        content.add(model("model", core, composed));
        if (composed) {
            List<XmlElement> definitions = new ArrayList<>();
            for (int count = choice.consumeInt(1, 3); count > 0; count--) {
                definitions.add(model("modelDefinition", COMP, true));
            }
            content.add(element(COMP, "listOfModelDefinitions", Map.of(), definitions));
        }
        List<XmlAttribute> attributes = List.of(XmlAttribute.of("level", Integer.toString(dialect.level())),
                XmlAttribute.of("version", Integer.toString(dialect.version())));
        return new XmlElement(core, "", "sbml", attributes, List.copyOf(content), new XmlPlace(1, 1));
    }

    private XmlElement model(String tag, String namespace, boolean composed) {
        List<XmlElement> lists = new ArrayList<>();
        while (!full() && lists.size() < 12) {
            switch (choice.consumeInt(0, composed ? 11 : 8)) {
                case 0 -> lists.add(list("listOfFunctionDefinitions",
                        of("functionDefinition", Map.of("id", name()), List.of(lambda()))));
                case 1 -> lists.add(list("listOfCompartments", of("compartment", Map.of("id", name(), "size", number(),
                        "constant", flag(), "spatialDimensions", choice.pickValue(List.of("0", "2", "3", ""))),
                        parts())));
                case 2 -> lists.add(list("listOfSpecies", of("species", Map.of("id", name(), "compartment", name(),
                        "initialAmount", number(), "hasOnlySubstanceUnits", flag(), "boundaryCondition", flag(),
                        "constant",
                        flag(), "conversionFactor", choice.pickValue(List.of("", "", "", "k"))), parts())));
                case 3 -> lists.add(list("listOfParameters",
                        of("parameter", Map.of("id", name(), "value", number(), "constant", flag()), parts())));
                case 4 -> lists.add(list("listOfInitialAssignments",
                        of("initialAssignment", Map.of("symbol", name()), maybeMath())));
                case 5 -> lists.add(list("listOfRules", rule()));
                case 6 -> lists.add(list("listOfConstraints", of("constraint", Map.of(), maybeMath())));
                case 7 -> lists.add(list("listOfReactions", reaction()));
                case 8 -> lists.add(list("listOfEvents", event()));
                case 9 -> lists.add(element(COMP, "listOfSubmodels", Map.of(), List.of(submodel())));
                case 10 -> lists.add(element(COMP, "listOfPorts", Map.of(), List.of(reference("port", true))));
                default -> lists.add(list("listOfParameters",
                        of("parameter", Map.of("id", name(), "value", "2", "constant", "true"), parts())));
            }
        }
        return element(namespace, tag, Map.of("id", name()), merged(lists));
    }

    /// One list of each name, since two are refused before anything else is looked at.
    private static List<XmlElement> merged(List<XmlElement> lists) {
        Map<String, XmlElement> byName = new LinkedHashMap<>();
        for (XmlElement list : lists) {
            byName.merge(list.name(), list, (one, more) -> one.withContent(
                    Stream.concat(one.content().stream(), more.content().stream()).toList()));
        }
        return List.copyOf(byName.values());
    }

    private XmlElement list(String tag, XmlElement one) {
        return of(tag, Map.of(), List.of(one));
    }

    private XmlElement rule() {
        return switch (choice.consumeInt(0, 2)) {
            case 0 -> of("assignmentRule", Map.of("variable", name()), maybeMath());
            case 1 -> of("rateRule", Map.of("variable", name()), maybeMath());
            default -> of("algebraicRule", Map.of(), maybeMath());
        };
    }

    private XmlElement side(String tag, String reference) {
        List<XmlElement> content = new ArrayList<>();
        if (choice.consumeInt(0, 7) == 7) {
            content.add(of("stoichiometryMath", Map.of(), maybeMath()));
        }
        return list(tag, of(reference, Map.of("species", name(), "id", choice.pickValue(List.of("", "", "r", "a")),
                "stoichiometry", number(), "constant", flag()), content));
    }

    private XmlElement reaction() {
        List<XmlElement> law = new ArrayList<>(maybeMath());
        if (choice.consumeBoolean()) {
            law.add(list("listOfLocalParameters",
                    of("localParameter", Map.of("id", name(), "value", number()), parts())));
        }
        return of("reaction", Map.of("id", name(), "reversible", "false", "fast", flag()),
                List.of(side("listOfReactants", "speciesReference"), side("listOfProducts", "speciesReference"),
                        of("kineticLaw", Map.of(), law)));
    }

    private XmlElement event() {
        List<XmlElement> content = new ArrayList<>();
        content.add(of("trigger", Map.of("initialValue", flag(), "persistent", flag()), maybeMath()));
        if (choice.consumeBoolean()) {
            content.add(of("delay", Map.of(), maybeMath()));
        }
        if (choice.consumeBoolean()) {
            content.add(of("priority", Map.of(), maybeMath()));
        }
        content.add(list("listOfEventAssignments", of("eventAssignment", Map.of("variable", name()), maybeMath())));
        return of("event", Map.of("useValuesFromTriggerTime", flag(), "id", choice.pickValue(List.of("", "e"))),
                content);
    }

    // --------------------------------------------------------------------------------------------------------- composition

    private List<XmlElement> parts() {
        return switch (choice.consumeInt(0, 7)) {
            case 0 -> List.of(element(COMP, "listOfReplacedElements", Map.of(),
                    List.of(reference("replacedElement", true), reference("replacedElement", true))));
            case 1 -> List.of(reference("replacedBy", true));
            default -> List.of();
        };
    }

    private XmlElement reference(String tag, boolean deeper) {
        Map<String, String> attributes = Map.of("submodelRef", choice.pickValue(List.of("s", "t", "")), "idRef", name(),
                "portRef", choice.pickValue(List.of("", "", "a", "b")), "id", choice.pickValue(List.of("", "a", "b")),
                "deletion", choice.pickValue(List.of("", "", "a")), "conversionFactor",
                choice.pickValue(List.of("", "", "k")));
        List<XmlElement> inside = deeper && choice.consumeInt(0, 3) == 3 ? List.of(reference("sBaseRef", false))
                : List.of();
        return element(COMP, tag, attributes, inside);
    }

    private XmlElement submodel() {
        List<XmlElement> deletions = choice.consumeBoolean()
                ? List.of(element(COMP, "listOfDeletions", Map.of(), List.of(reference("deletion", true))))
                : List.of();
        return element(COMP, "submodel", Map.of("id", choice.pickValue(List.of("s", "t", "")), "modelRef", name(),
                "timeConversionFactor", choice.pickValue(List.of("", "k")), "extentConversionFactor",
                choice.pickValue(List.of("", "k"))), deletions);
    }
}
