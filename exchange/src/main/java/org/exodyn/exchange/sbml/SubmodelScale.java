package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.exchange.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// Puts the elements of a submodel into the scales of the model around it: another unit of time, another unit of extent, and for what
/// was replaced the name and scale of what replaced it.
///
/// | in the submodel | in the model around it |
/// |---|---|
/// | t | t / T |
/// | d/dt | T · d/dt |
/// | rate of a reaction | rate · T / X |
/// | x, replaced by y with factor c | y / c |
///
/// Source: SBML Level 3 Package Hierarchical Model Composition, table 4, doi:10.2390/biecoll-jib-2015-268.
final class SubmodelScale {

    /// What took the place of something.
    ///
    /// @param id its id
    /// @param factor id of the parameter by which the replaced value is multiplied; null for none
    record Replacement(String id, @Nullable String factor) {}

    private final @Nullable String time;
    private final @Nullable String extent;
    private final Map<String, Replacement> replaced;
    private final Set<String> reactions;

    /// @param time id of the time conversion factor T; null for none
    /// @param extent id of the extent conversion factor X; null for none
    /// @param reactions ids of the reactions of the submodel
    SubmodelScale(@Nullable String time, @Nullable String extent, Map<String, Replacement> replaced,
            Set<String> reactions) {
        this.time = time;
        this.extent = extent;
        this.replaced = replaced;
        this.reactions = reactions;
    }

    /// The element of a list of the submodel in the scales of the model around it.
    XmlElement of(XmlElement element) {
        if (element.name().equals("functionDefinition")) {
            return element;
        }
        return structure(element, Set.of());
    }

    private XmlElement structure(XmlElement element, Set<String> hidden) {
        if (element.name().equals("notes") || element.name().equals("annotation")) {
            return element;
        }
        Set<String> inside = hidden;
        if (element.name().equals("kineticLaw")) {
            inside = new java.util.HashSet<>();
            for (XmlElement list : element.children()) {
                for (XmlElement local : list.children()) {
                    if (local.name().equals("localParameter") && local.attribute("id") != null) {
                        inside.add(local.attribute("id"));
                    }
                }
            }
        }
        List<XmlAttribute> attributes = new ArrayList<>();
        String factor = null;
        for (XmlAttribute attribute : element.attributes()) {
            Replacement by = attribute.namespace().isEmpty() && !attribute.name().equals("id")
                    && !attribute.name().equals("metaid") && !attribute.name().equals("name")
                            ? replaced.get(attribute.value().strip())
                            : null;
            attributes.add(by == null ? attribute : XmlAttribute.of(attribute.name(), by.id()));
            if (by != null && (attribute.name().equals("variable") || attribute.name().equals("symbol"))) {
                factor = by.factor();
            }
        }
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            if (node instanceof XmlElement child) {
                content.add(child.namespace().equals(MathReader.NAMESPACE) && child.name().equals("math")
                        ? math(child, element.name(), factor, inside)
                        : structure(child, inside));
            } else {
                content.add(node);
            }
        }
        return new XmlElement(element.namespace(), element.prefix(), element.name(), attributes, content,
                element.place());
    }

    private XmlElement math(XmlElement math, String around, @Nullable String factor, Set<String> hidden) {
        if (math.children().size() != 1) {
            return math;
        }
        XmlElement formula = formula(math.children().getFirst(), hidden);
        List<String> times = new ArrayList<>();
        List<String> over = new ArrayList<>();
        if (factor != null) {
            times.add(factor);
        }
        switch (around) {
            case "kineticLaw" -> {
                add(extent, times);
                add(time, over);
            }
            case "rateRule" -> add(time, over);
            case "delay" -> add(time, times);
            default -> {
            }
        }
        return math.withContent(List.of(scaled(formula, times, over)));
    }

    private static void add(@Nullable String factor, List<String> to) {
        if (factor != null) {
            to.add(factor);
        }
    }

    private static XmlElement scaled(XmlElement formula, List<String> times, List<String> over) {
        XmlElement value = formula;
        for (String factor : times) {
            value = apply("times", formula.place(), value, name(factor, formula.place()));
        }
        for (String factor : over) {
            value = apply("divide", formula.place(), value, name(factor, formula.place()));
        }
        return value;
    }

    private XmlElement formula(XmlElement element, Set<String> hidden) {
        if (element.name().equals("ci")) {
            return named(element, hidden);
        }
        if (element.name().equals("csymbol")) {
            return time != null && url(element).equals(MathReader.SYMBOLS + "time")
                    ? scaled(element, List.of(), List.of(time))
                    : element;
        }
        List<XmlElement> children = element.children();
        if (element.name().equals("apply") && !children.isEmpty()) {
            return applied(element, children, hidden);
        }
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            content.add(node instanceof XmlElement child ? formula(child, hidden) : node);
        }
        return element.withContent(content);
    }

    private XmlElement applied(XmlElement element, List<XmlElement> children, Set<String> hidden) {
        XmlElement operator = children.getFirst();
        boolean symbol = operator.name().equals("csymbol");
        if (symbol && url(operator).equals(MathReader.SYMBOLS + "rateOf") && children.size() == 2
                && children.get(1).name().equals("ci")) {
            Replacement by = replaced.get(children.get(1).text());
            XmlElement rate = element.withContent(List.of(operator,
                    by == null ? children.get(1) : name(by.id(), element.place())));
            return scaled(rate, time == null ? List.of() : List.of(time),
                    by == null || by.factor() == null ? List.of() : List.of(by.factor()));
        }
        List<XmlNode> content = new ArrayList<>();
        content.add(operator);
        for (XmlElement operand : children.subList(1, children.size())) {
            content.add(formula(operand, hidden));
        }
        if (time != null && symbol && url(operator).equals(MathReader.SYMBOLS + "delay") && content.size() == 3) {
            content.set(2, scaled((XmlElement) content.get(2), List.of(time), List.of()));
        }
        return element.withContent(content);
    }

    private XmlElement named(XmlElement ci, Set<String> hidden) {
        String id = ci.text();
        if (hidden.contains(id)) {
            return ci;
        }
        Replacement by = replaced.get(id);
        if (by != null) {
            XmlElement name = name(by.id(), ci.place());
            return by.factor() == null ? name : scaled(name, List.of(), List.of(by.factor()));
        }
        if (reactions.contains(id)) {
            return scaled(ci, time == null ? List.of() : List.of(time), extent == null ? List.of() : List.of(extent));
        }
        return ci;
    }

    private static String url(XmlElement symbol) {
        String url = symbol.attribute("definitionURL");
        return url == null ? "" : url.strip();
    }

    private static XmlElement apply(String operator, XmlPlace place, XmlElement... operands) {
        List<XmlNode> content = new ArrayList<>();
        content.add(new XmlElement(MathReader.NAMESPACE, "", operator, List.of(), List.of(), place));
        content.addAll(List.of(operands));
        return new XmlElement(MathReader.NAMESPACE, "", "apply", List.of(), content, place);
    }

    private static XmlElement name(String id, XmlPlace place) {
        return new XmlElement(MathReader.NAMESPACE, "", "ci", List.of(), List.of(new XmlText(id)), place);
    }
}
