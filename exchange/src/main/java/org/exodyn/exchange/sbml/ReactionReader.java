package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Reads reactions.
final class ReactionReader {

    private final ModelReader model;

    ReactionReader(ModelReader model) {
        this.model = model;
    }

    SbmlReaction reaction(XmlElement element) {
        String path = "reaction[" + element.attribute("id") + "]";
        Tag tag = model.tag(element, path);
        tag.requiredName("id");
        SbmlIdentity base = model.base(tag);
        List<SbmlSpeciesReference> reactants = new ArrayList<>();
        List<SbmlSpeciesReference> products = new ArrayList<>();
        List<SbmlSpeciesReference> modifiers = new ArrayList<>();
        SbmlKineticLaw law = null;
        for (XmlElement child : model.core(element, path)) {
            switch (child.name()) {
                case "listOfReactants" -> model.each(child, "speciesReference",
                        one -> reactants.add(reference(one, path + ".reactant", false)));
                case "listOfProducts" -> model.each(child, "speciesReference",
                        one -> products.add(reference(one, path + ".product", false)));
                case "listOfModifiers" -> model.each(child, "modifierSpeciesReference",
                        one -> modifiers.add(reference(one, path + ".modifier", true)));
                case "kineticLaw" -> law = kineticLaw(child, path + ".kineticLaw");
                default -> model.unknown(child, path);
            }
        }
        hidden(law, List.of(reactants, products, modifiers), base);
        model.expected(tag, "reversible", "it is for people, and no number depends on it.");
        if (model.dialect == Dialect.L3V1) {
            model.expected(tag, "fast", "without it the reaction is taken as not fast, as Version 2 means it.");
        }
        SbmlReaction read = new SbmlReaction(base, tag.flag("reversible", true), tag.flag("fast", false),
                tag.name("compartment"), reactants, products, modifiers, law);
        tag.done();
        return read;
    }

    /// A local parameter hides a species of its name from the rate, which is seldom meant where the species takes part.
    private void hidden(@Nullable SbmlKineticLaw law, List<List<SbmlSpeciesReference>> sides, SbmlIdentity reaction) {
        if (law == null) {
            return;
        }
        for (SbmlParameter parameter : law.localParameters()) {
            if (sides.stream().flatMap(List::stream).anyMatch(one -> one.species().equals(parameter.id()))) {
                model.remarks.add("hidden", SbmlCode.CONTRADICTION, parameter.location(), "The local parameter "
                        + parameter.id() + " hides the species " + parameter.id() + ", which takes part in reaction "
                        + reaction.id() + ".", "The rate means the parameter, and does not see the species.",
                        List.of("another id for the parameter, if the species is meant"));
            }
        }
    }

    private SbmlSpeciesReference reference(XmlElement element, String path, boolean modifier) {
        Tag tag = model.tag(element, path + "[" + element.attribute("species") + "]");
        XmlElement math = null;
        for (XmlElement child : model.core(element, tag.location.path())) {
            if (child.name().equals("stoichiometryMath")) {
                math = model.math(child, tag.location.path() + ".stoichiometryMath");
            } else {
                model.unknown(child, tag.location.path());
            }
        }
        Double stoichiometry = tag.number("stoichiometry");
        if (model.dialect.level() == 2) {
            // The denominator is of Level 1; old converters left it in files of Level 2.
            stoichiometry = (stoichiometry == null ? 1 : stoichiometry) / tag.number("denominator", 1);
        }
        SbmlSpeciesReference read = new SbmlSpeciesReference(model.base(tag), tag.requiredName("species"),
                stoichiometry, math, !modifier && model.flag(tag, "constant", math == null, ModelReader.CHANGES));
        tag.done();
        return read;
    }

    private SbmlKineticLaw kineticLaw(XmlElement element, String path) {
        Tag tag = model.tag(element, path);
        List<SbmlParameter> parameters = new ArrayList<>();
        for (XmlElement child : model.core(element, path)) {
            switch (child.name()) {
                case "listOfParameters" -> model.each(child, "parameter",
                        one -> parameters.add(model.parameter(one, path + ".parameter")));
                case "listOfLocalParameters" -> model.each(child, "localParameter",
                        one -> parameters.add(model.parameter(one, path + ".localParameter")));
                default -> model.unknown(child, path);
            }
        }
        refuseUnits(tag, "timeUnits");
        refuseUnits(tag, "substanceUnits");
        SbmlKineticLaw read = new SbmlKineticLaw(model.base(tag), model.math(element, path), parameters);
        tag.done();
        return read;
    }

    /// Level 2 Version 1 lets a kinetic law count in units of its own, which would have to be converted.
    private void refuseUnits(Tag tag, String attribute) {
        @Nullable
        String units = tag.name(attribute);
        if (units != null) {
            model.problems.error(SbmlCode.UNSUPPORTED, tag.location,
                    "The kinetic law has " + attribute + " of its own ("
                            + units + ").",
                    "Rates in other units than the model's would have to be converted.",
                    "write the factor into the formula and remove the attribute");
        }
    }
}
