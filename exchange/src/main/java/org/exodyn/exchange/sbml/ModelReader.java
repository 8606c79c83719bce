package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Reads the `model` element of a document without submodels, whatever the dialect; what a dialect leaves out gets its default.
final class ModelReader {

    /// The elements of SBML, for proposals.
    private static final List<String> KNOWN = List.of("listOfFunctionDefinitions", "functionDefinition",
            "listOfUnitDefinitions", "unitDefinition", "listOfUnits", "unit", "listOfCompartments", "compartment",
            "listOfSpecies", "species", "listOfParameters", "parameter", "listOfInitialAssignments",
            "initialAssignment", "listOfRules", "algebraicRule", "assignmentRule", "rateRule", "listOfConstraints",
            "constraint", "message", "listOfReactions", "reaction", "listOfReactants", "listOfProducts",
            "listOfModifiers", "speciesReference", "modifierSpeciesReference", "stoichiometryMath", "kineticLaw",
            "listOfLocalParameters", "localParameter", "listOfEvents", "event", "trigger", "delay", "priority",
            "listOfEventAssignments", "eventAssignment", "model");

    static final String CHANGES = "Without it the value may change or not.";

    final Dialect dialect;
    final Problems problems;
    final Remarks remarks = new Remarks();
    private final String file;

    ModelReader(String file, Dialect dialect, Problems problems) {
        this.file = file;
        this.dialect = dialect;
        this.problems = problems;
    }

    /// What is read of one list; the elements are in the order of the file.
    private static final class Lists {
        final List<SbmlFunction> functions = new ArrayList<>();
        final List<SbmlUnit> units = new ArrayList<>();
        final List<SbmlCompartment> compartments = new ArrayList<>();
        final List<SbmlSpecies> species = new ArrayList<>();
        final List<SbmlParameter> parameters = new ArrayList<>();
        final List<SbmlInitialAssignment> initialAssignments = new ArrayList<>();
        final List<SbmlRule> rules = new ArrayList<>();
        final List<SbmlConstraint> constraints = new ArrayList<>();
        final List<SbmlReaction> reactions = new ArrayList<>();
        final List<SbmlEvent> events = new ArrayList<>();
    }

    SbmlModel model(XmlElement root) {
        Tag sbml = tag(root, "sbml");
        sbml.ignore("level", "version", "metaid", "sboTerm", "id", "name", "schemaLocation");
        sbml.done();
        XmlElement model = null;
        for (XmlElement child : core(root, "sbml")) {
            if (child.name().equals("model")) {
                model = child;
            } else {
                unknown(child, "sbml");
            }
        }
        if (model == null) {
            problems.error(SbmlCode.NOT_SBML, sbml.location, "The file holds no model.",
                    "<sbml> has no <model> inside.");
            return model(sbml, ModelUnits.NONE, null, new Lists());
        }
        Tag tag = tag(model, "model");
        SbmlIdentity base = base(tag);
        ModelUnits units = new ModelUnits(tag.name("substanceUnits"), tag.name("timeUnits"), tag.name("volumeUnits"),
                tag.name("areaUnits"), tag.name("lengthUnits"), tag.name("extentUnits"));
        String conversionFactor = tag.name("conversionFactor");
        tag.done();
        Lists lists = new Lists();
        ReactionReader reactions = new ReactionReader(this);
        EventReader events = new EventReader(this);
        for (XmlElement list : core(model, "model")) {
            switch (list.name()) {
                case "listOfFunctionDefinitions" -> each(list, "functionDefinition",
                        one -> lists.functions.add(function(one)));
                case "listOfUnitDefinitions" -> each(list, "unitDefinition", one -> lists.units.add(unit(one)));
                case "listOfCompartments" -> each(list, "compartment",
                        one -> lists.compartments.add(compartment(one)));
                case "listOfSpecies" -> each(list, "species", one -> lists.species.add(species(one)));
                case "listOfParameters" -> each(list, "parameter", one -> lists.parameters.add(parameter(one,
                        "parameter")));
                case "listOfInitialAssignments" -> each(list, "initialAssignment",
                        one -> lists.initialAssignments.add(initialAssignment(one)));
                case "listOfRules" -> each(list, "", one -> rule(one, lists.rules));
                case "listOfConstraints" -> each(list, "constraint", one -> lists.constraints.add(constraint(one)));
                case "listOfReactions" -> each(list, "reaction", one -> lists.reactions.add(reactions.reaction(one)));
                case "listOfEvents" -> each(list, "event", one -> lists.events.add(events.event(one)));
                case "listOfCompartmentTypes", "listOfSpeciesTypes" -> problems.warning(SbmlCode.IGNORED,
                        tag(list, "model").location, "The <" + list.name() + "> are left out.",
                        "Types group things for people; no number depends on them.");
                default -> unknown(list, "model");
            }
        }
        SbmlModel read = new SbmlModel(base, units, conversionFactor, lists.functions, lists.units, lists.compartments,
                lists.species, lists.parameters, lists.initialAssignments, lists.rules, lists.constraints,
                lists.reactions, lists.events);
        new UnitNames(read, dialect, remarks).check();
        remarks.tell(problems);
        return read;
    }

    private static SbmlModel model(Tag tag, ModelUnits units, @Nullable String conversionFactor, Lists none) {
        SbmlIdentity base = new SbmlIdentity(null, null, null, null, null, null, tag.location);
        return new SbmlModel(base, units, conversionFactor, none.functions, none.units, none.compartments,
                none.species, none.parameters, none.initialAssignments, none.rules, none.constraints, none.reactions,
                none.events);
    }

    Tag tag(XmlElement element, String path) {
        return new Tag(element, file, path, problems);
    }

    /// The elements of SBML inside one, notes and annotation left out; those of packages are passed over.
    List<XmlElement> core(XmlElement parent, String path) {
        List<XmlElement> found = new ArrayList<>();
        String text = parent.text();
        if (!text.isEmpty()) {
            remarks.add("text", SbmlCode.IGNORED, tag(parent, path).location, "Text directly inside <" + parent.name()
                    + "> is left out ('" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "').",
                    "SBML says everything by elements and attributes; words for people stand in <notes>.", List.of());
        }
        for (XmlElement child : parent.children()) {
            if (child.namespace().equals(dialect.namespace())) {
                if (!child.name().equals("notes") && !child.name().equals("annotation")) {
                    found.add(child);
                }
            } else if (!child.namespace().startsWith("http://www.sbml.org/sbml/level3/")
                    && !child.namespace().equals(MathReader.NAMESPACE)) {
                unknown(child, path);
            }
        }
        return found;
    }

    void unknown(XmlElement element, String path) {
        problems.error(SbmlCode.UNKNOWN_ELEMENT, tag(element, path).location,
                "The element <" + element.name() + "> cannot stand here.",
                dialect + " has no such element inside <" + path.replaceAll("\\[.*?]|.*\\.", "") + ">.",
                Suggestion.nearest(element.name(), KNOWN).stream().map(name -> "<" + name + ">").toList());
    }

    /// Reads each element of a list.
    ///
    /// @param name what the elements are called; empty for several names
    void each(XmlElement list, String name, Consumer<XmlElement> reading) {
        Tag tag = tag(list, list.name());
        tag.ignore("metaid", "sboTerm", "id", "name");
        tag.done();
        for (XmlElement element : core(list, list.name())) {
            if (name.isEmpty() || element.name().equals(name)) {
                reading.accept(element);
            } else {
                unknown(element, list.name());
            }
        }
    }

    /// A truth with a default in Level 2 and none in Level 3.
    ///
    /// @param because what would be guessed where it is missing
    boolean flag(Tag tag, String attribute, boolean ofLevel2, String because) {
        return dialect.level() == 2 ? tag.flag(attribute, ofLevel2)
                : tag.requiredFlag(attribute, because + " Level 3 has no default.", ofLevel2);
    }

    /// An attribute that Level 3 asks for and no number depends on: a warning where it is missing.
    void expected(Tag tag, String attribute, String taken) {
        if (dialect.level() == 3 && tag.text(attribute) == null) {
            String what = "<" + tag.element.name() + "> has no attribute '" + attribute + "'.";
            remarks.add(what, SbmlCode.MISSING_ATTRIBUTE, tag.location, what, "Level 3 asks for it; " + taken,
                    List.of());
        }
    }

    /// What every element has.
    SbmlIdentity base(Tag tag) {
        return base(tag, tag.name("id"));
    }

    /// What every element has, for those whose `id` attribute of Level 3 Version 2 names nothing.
    SbmlIdentity base(Tag tag, @Nullable String id) {
        XmlElement notes = tag.element.child("notes").orElse(null);
        XmlElement annotation = tag.element.child("annotation").orElse(null);
        String metaId = tag.text("metaid");
        String term = tag.text("sboTerm");
        if (metaId != null && !metaId.strip().matches("[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.\\-·]*")) {
            malformed("metaid", metaId, "It must begin with a letter or '_'. Annotations refer to it, and no number.",
                    tag);
        }
        if (term != null && !term.strip().matches("SBO:\\d{7}")) {
            malformed("sboTerm", term, "It must be SBO: and seven digits. No number depends on it.", tag);
        }
        return new SbmlIdentity(id, tag.text("name"), metaId, term, notes, annotation, tag.location);
    }

    private void malformed(String attribute, String value, String because, Tag tag) {
        remarks.add(attribute, SbmlCode.BAD_VALUE, tag.location,
                "The " + attribute + " ('" + value + "') of <" + tag.element.name() + "> is none.", because, List.of());
    }

    /// The `math` element inside one; null if there is none.
    @Nullable
    XmlElement math(XmlElement parent, String path) {
        XmlElement math = null;
        for (XmlElement child : parent.children()) {
            if (child.namespace().equals(MathReader.NAMESPACE) && child.name().equals("math")) {
                if (math != null) {
                    problems.error(SbmlCode.MATH, tag(child, path).location,
                            "<" + parent.name() + "> has two <math> elements.", "Only one can hold.");
                }
                math = child;
            }
        }
        return math;
    }

    /// Reads an element that holds nothing but math.
    <T> T onlyMath(XmlElement element, String path, java.util.function.BiFunction<Tag, @Nullable XmlElement, T> made) {
        Tag tag = tag(element, path);
        T read = made.apply(tag, math(element, path));
        tag.done();
        core(element, path).forEach(child -> unknown(child, path));
        return read;
    }

    private static String path(XmlElement element, String key) {
        String id = element.attribute(key);
        return element.name() + (id == null ? "" : "[" + id + "]");
    }

    private SbmlFunction function(XmlElement element) {
        return onlyMath(element, path(element, "id"), (tag, math) -> {
            tag.requiredName("id");
            return new SbmlFunction(base(tag), math);
        });
    }

    private SbmlUnit unit(XmlElement element) {
        Tag tag = tag(element, path(element, "id"));
        tag.requiredName("id");
        SbmlIdentity base = base(tag);
        tag.done();
        List<SbmlUnit.Factor> factors = new ArrayList<>();
        for (XmlElement list : core(element, tag.location.path())) {
            each(list, "unit", one -> {
                Tag unit = tag(one, tag.location.path() + ".unit");
                for (String attribute : List.of("exponent", "scale", "multiplier")) {
                    expected(unit, attribute, "the default of Level 2 is taken. No number depends on it.");
                }
                factors.add(new SbmlUnit.Factor(unit.requiredName("kind"), unit.number("exponent", 1),
                        (int) unit.number("scale", 0), unit.number("multiplier", 1)));
                if (unit.number("offset", 0) != 0) {
                    problems.error(SbmlCode.UNSUPPORTED, unit.location, "The unit has an offset.",
                            "Units with an offset were removed from SBML; no quantity can be converted by one.");
                }
                unit.ignore("metaid", "sboTerm", "id", "name");
                unit.done();
            });
        }
        return new SbmlUnit(base, factors);
    }

    private SbmlCompartment compartment(XmlElement element) {
        Tag tag = tag(element, path(element, "id"));
        tag.requiredName("id");
        SbmlCompartment read = new SbmlCompartment(base(tag), tag.number("spatialDimensions", 3), tag.number("size"),
                tag.name("units"), flag(tag, "constant", true, CHANGES));
        tag.ignore("outside", "compartmentType");
        tag.done();
        core(element, tag.location.path()).forEach(child -> unknown(child, tag.location.path()));
        return read;
    }

    private SbmlSpecies species(XmlElement element) {
        Tag tag = tag(element, path(element, "id"));
        tag.requiredName("id");
        SbmlSpecies read = new SbmlSpecies(base(tag), tag.requiredName("compartment"), tag.number("initialAmount"),
                tag.number("initialConcentration"), tag.name("substanceUnits"),
                flag(tag, "hasOnlySubstanceUnits", false,
                        "Without it the species may stand for its amount or its concentration in formulas."),
                flag(tag, "boundaryCondition", false, "Without it reactions may change the species or not."),
                flag(tag, "constant", false, CHANGES), tag.name("conversionFactor"));
        tag.ignore("charge", "spatialSizeUnits", "speciesType");
        tag.done();
        core(element, tag.location.path()).forEach(child -> unknown(child, tag.location.path()));
        if (read.initialAmount() != null && read.initialConcentration() != null) {
            problems.error(SbmlCode.CONTRADICTION, tag.location, "Species " + read.id()
                    + " has both an initialAmount and an initialConcentration.", "Only one can be its value.");
        }
        return read;
    }

    SbmlParameter parameter(XmlElement element, String path) {
        Tag tag = tag(element, path + "[" + element.attribute("id") + "]");
        tag.requiredName("id");
        SbmlParameter read = new SbmlParameter(base(tag), tag.number("value"), tag.name("units"),
                element.name().equals("localParameter") ? tag.flag("constant", true)
                        : flag(tag, "constant", true, CHANGES));
        tag.done();
        core(element, tag.location.path()).forEach(child -> unknown(child, tag.location.path()));
        return read;
    }

    private SbmlInitialAssignment initialAssignment(XmlElement element) {
        return onlyMath(element, path(element, "symbol"),
                (tag, math) -> new SbmlInitialAssignment(base(tag), tag.requiredName("symbol"), math));
    }

    private void rule(XmlElement element, List<SbmlRule> rules) {
        for (SbmlRule.Kind kind : SbmlRule.Kind.values()) {
            if (kind.tag().equals(element.name())) {
                rules.add(onlyMath(element, path(element, "variable"), (tag, math) -> new SbmlRule(base(tag), kind,
                        kind == SbmlRule.Kind.ALGEBRAIC ? "" : tag.requiredName("variable"), math)));
                return;
            }
        }
        unknown(element, "listOfRules");
    }

    private SbmlConstraint constraint(XmlElement element) {
        Tag tag = tag(element, "constraint");
        XmlElement message = null;
        for (XmlElement child : core(element, "constraint")) {
            if (child.name().equals("message")) {
                message = child;
            } else {
                unknown(child, "constraint");
            }
        }
        SbmlConstraint read = new SbmlConstraint(base(tag), math(element, "constraint"), message);
        tag.done();
        return read;
    }
}
