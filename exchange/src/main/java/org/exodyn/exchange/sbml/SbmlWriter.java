package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.exodyn.exchange.xml.XmlAttribute;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlPlace;
import org.exodyn.exchange.xml.XmlPrinter;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Writes a model in a dialect of SBML. What the dialect cannot say is refused by element, line and feature.
///
/// Reading what was written gives an equal plan.
public final class SbmlWriter {

    private final Dialect dialect;

    private SbmlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /// The text of a document in its own dialect or another; of no use if there are errors among the problems.
    public static String write(SbmlDocument document, Dialect to, Problems problems) {
        SbmlModel model = new DialectChange(document, to, problems).model();
        return problems.hasErrors() ? "" : new SbmlWriter(to).text(model);
    }

    private String text(SbmlModel model) {
        XmlElement root = new XmlElement(dialect.namespace(), "", "sbml",
                List.of(XmlAttribute.of("level", Integer.toString(dialect.level())),
                        XmlAttribute.of("version", Integer.toString(dialect.version()))),
                List.of(model(model)), XmlPlace.NONE);
        return XmlPrinter.print(root);
    }

    /// An element in the making.
    private final class Making {
        private final String name;
        private final List<XmlAttribute> attributes = new ArrayList<>();
        private final List<XmlNode> content = new ArrayList<>();

        /// @param named whether the dialect gives the element an id and a name
        Making(String name, SbmlIdentity base, boolean named) {
            this.name = name;
            put("metaid", base.metaId());
            if (dialect.compareTo(Dialect.L2V3) >= 0) {
                put("sboTerm", base.sboTerm());
            }
            if (named || dialect == Dialect.L3V2) {
                put("id", base.id());
                put("name", base.name());
            }
            add(base.notes());
            add(base.annotation());
        }

        Making put(String attribute, @Nullable String value) {
            if (value != null) {
                attributes.add(XmlAttribute.of(attribute, value));
            }
            return this;
        }

        Making put(String attribute, @Nullable Double value) {
            return put(attribute, value == null ? null : number(value));
        }

        Making put(String attribute, boolean value) {
            return put(attribute, Boolean.toString(value));
        }

        Making add(@Nullable XmlElement child) {
            if (child != null) {
                content.add(translated(child));
            }
            return this;
        }

        <T> Making list(String list, List<T> all, Function<T, XmlElement> written) {
            if (!all.isEmpty()) {
                content.add(new XmlElement(dialect.namespace(), "", list, List.of(),
                        all.stream().<XmlNode>map(written).toList(), XmlPlace.NONE));
            }
            return this;
        }

        XmlElement made() {
            return new XmlElement(dialect.namespace(), "", name, attributes, content, XmlPlace.NONE);
        }
    }

    private Making element(String name, SbmlIdentity base) {
        return new Making(name, base, true);
    }

    private Making anonymous(String name, SbmlIdentity base) {
        return new Making(name, base, false);
    }

    /// A subtree of another dialect in this one: the namespaces of SBML core change, others stay.
    private XmlElement translated(XmlElement element) {
        List<XmlAttribute> attributes = new ArrayList<>();
        for (XmlAttribute attribute : element.attributes()) {
            if (Dialect.ofNamespace(attribute.namespace()).isEmpty()) {
                attributes.add(attribute);
            } else if (dialect.level() == 3) {
                attributes.add(new XmlAttribute(dialect.namespace(), "sbml", attribute.name(), attribute.value()));
            }
        }
        List<XmlNode> content = new ArrayList<>();
        for (XmlNode node : element.content()) {
            content.add(node instanceof XmlElement child ? translated(child) : node);
        }
        boolean own = Dialect.ofNamespace(element.namespace()).isPresent();
        return new XmlElement(own ? dialect.namespace() : element.namespace(), own ? "" : element.prefix(),
                element.name(), attributes, content, element.place());
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private XmlElement model(SbmlModel model) {
        Making making = element("model", model.base());
        if (dialect.level() == 3) {
            ModelUnits units = model.units();
            making.put("substanceUnits", units.substance()).put("timeUnits", units.time())
                    .put("volumeUnits", units.volume()).put("areaUnits", units.area())
                    .put("lengthUnits", units.length()).put("extentUnits", units.extent())
                    .put("conversionFactor", model.conversionFactor());
        }
        return making.list("listOfFunctionDefinitions", model.functions(),
                one -> element("functionDefinition", one.base()).add(one.math()).made())
                .list("listOfUnitDefinitions", model.unitDefinitions(), this::unit)
                .list("listOfCompartments", model.compartments(), this::compartment)
                .list("listOfSpecies", model.species(), this::species)
                .list("listOfParameters", model.parameters(),
                        one -> element("parameter", one.base()).put("value", one.value()).put("units", one.units())
                                .put("constant", one.constant()).made())
                .list("listOfInitialAssignments", model.initialAssignments(),
                        one -> anonymous("initialAssignment", one.base()).put("symbol", one.symbol()).add(one.math())
                                .made())
                .list("listOfRules", model.rules(),
                        one -> anonymous(one.kind().tag(), one.base())
                                .put("variable", one.variable().isEmpty() ? null : one.variable()).add(one.math())
                                .made())
                .list("listOfConstraints", model.constraints(),
                        one -> anonymous("constraint", one.base()).add(one.math()).add(one.message()).made())
                .list("listOfReactions", model.reactions(), this::reaction)
                .list("listOfEvents", model.events(), this::event).made();
    }

    private XmlElement unit(SbmlUnit unit) {
        return element("unitDefinition", unit.base())
                .list("listOfUnits", unit.factors(), factor -> anonymous("unit", SbmlIdentity.anonymous())
                        .put("kind", factor.kind()).put("exponent", factor.exponent())
                        .put("scale", Integer.toString(factor.scale())).put("multiplier", factor.multiplier()).made())
                .made();
    }

    private XmlElement compartment(SbmlCompartment compartment) {
        return element("compartment", compartment.base())
                .put("spatialDimensions", number(compartment.spatialDimensions())).put("size", compartment.size())
                .put("units", compartment.units()).put("constant", compartment.constant()).made();
    }

    private XmlElement species(SbmlSpecies species) {
        return element("species", species.base()).put("compartment", species.compartment())
                .put("initialAmount", species.initialAmount())
                .put("initialConcentration", species.initialConcentration())
                .put("substanceUnits", species.substanceUnits())
                .put("hasOnlySubstanceUnits", species.hasOnlySubstanceUnits())
                .put("boundaryCondition", species.boundaryCondition()).put("constant", species.constant())
                .put("conversionFactor", species.conversionFactor()).made();
    }

    private XmlElement reaction(SbmlReaction reaction) {
        Making making = element("reaction", reaction.base()).put("reversible", reaction.reversible());
        if (dialect == Dialect.L3V1 || dialect.level() == 2 && reaction.fast()) {
            making.put("fast", reaction.fast());
        }
        if (dialect.level() == 3) {
            making.put("compartment", reaction.compartment());
        }
        making.list("listOfReactants", reaction.reactants(), this::reference)
                .list("listOfProducts", reaction.products(), this::reference)
                .list("listOfModifiers", reaction.modifiers(), one -> new Making("modifierSpeciesReference",
                        one.base(), dialect != Dialect.L2V1).put("species", one.species()).made());
        SbmlKineticLaw law = reaction.kineticLaw();
        if (law != null) {
            boolean local = dialect.level() == 3;
            making.add(anonymous("kineticLaw", law.base()).add(law.math())
                    .list(local ? "listOfLocalParameters" : "listOfParameters", law.localParameters(),
                            one -> element(local ? "localParameter" : "parameter", one.base())
                                    .put("value", one.value()).put("units", one.units()).made())
                    .made());
        }
        return making.made();
    }

    private XmlElement reference(SbmlSpeciesReference reference) {
        Making making = new Making("speciesReference", reference.base(), dialect != Dialect.L2V1)
                .put("species", reference.species());
        if (dialect.level() == 3) {
            making.put("stoichiometry", reference.stoichiometry()).put("constant", reference.constant());
        } else if (reference.stoichiometryMath() == null) {
            making.put("stoichiometry", reference.stoichiometry());
        } else {
            making.add(
                    anonymous("stoichiometryMath", SbmlIdentity.anonymous()).add(reference.stoichiometryMath()).made());
        }
        return making.made();
    }

    private XmlElement event(SbmlEvent event) {
        Making making = element("event", event.base());
        if (dialect.compareTo(Dialect.L2V4) >= 0) {
            making.put("useValuesFromTriggerTime", event.valuesFromTriggerTime());
        }
        Making trigger = anonymous("trigger", SbmlIdentity.anonymous());
        if (dialect.level() == 3) {
            trigger.put("initialValue", event.initialValue()).put("persistent", event.persistent());
        }
        making.add(trigger.add(event.trigger()).made());
        part(making, "delay", event.delay());
        part(making, "priority", event.priority());
        return making.list("listOfEventAssignments", event.assignments(),
                one -> anonymous("eventAssignment", one.base()).put("variable", one.variable()).add(one.math())
                        .made())
                .made();
    }

    private void part(Making event, String name, @Nullable XmlElement math) {
        if (math != null) {
            event.add(anonymous(name, SbmlIdentity.anonymous()).add(math).made());
        }
    }
}
