package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Says in one dialect what was said in another, or refuses.
final class DialectChange {

    /// Units that Level 2 has without definition, with what they are.
    private static final Map<String, SbmlUnit.Factor> BUILT_IN = Map.of(
            "substance", new SbmlUnit.Factor("mole", 1, 0, 1),
            "time", new SbmlUnit.Factor("second", 1, 0, 1),
            "volume", new SbmlUnit.Factor("litre", 1, 0, 1),
            "area", new SbmlUnit.Factor("metre", 2, 0, 1),
            "length", new SbmlUnit.Factor("metre", 1, 0, 1));
    private static final Set<String> ONLY_L3V2_MATH = Set.of("max", "min", "quotient", "rem", "implies");
    private static final Set<String> ONLY_L3_SYMBOLS = Set.of(MathReader.SYMBOLS + "avogadro");
    private static final Set<String> ONLY_L3V2_SYMBOLS = Set.of(MathReader.SYMBOLS + "rateOf");

    private final SbmlDocument document;
    private final SbmlModel from;
    private final Dialect to;
    private final Problems problems;

    DialectChange(SbmlDocument document, Dialect to, Problems problems) {
        this.document = document;
        this.from = document.model();
        this.to = to;
        this.problems = problems;
    }

    SbmlModel model() {
        checkMath();
        if (to != Dialect.L3V2) {
            from.reactions().forEach(this::complete);
        } else {
            from.reactions().stream().filter(SbmlReaction::fast).forEach(one -> refuse(one.location(),
                    "the fast reaction (" + one.id() + ")", "write Level 3 Version 1 instead: --to l3v1"));
        }
        if (to.level() == 2) {
            checkLevel2();
        }
        return to.level() == 3 && document.dialect().level() == 2 ? level3() : from;
    }

    private void refuse(Location location, String feature, String... fixes) {
        problems.error(SbmlCode.UNSUPPORTED, location, to + " cannot say " + feature + ".", "", fixes);
    }

    private void complete(SbmlReaction reaction) {
        SbmlKineticLaw law = reaction.kineticLaw();
        if (law != null && law.math() == null) {
            refuse(law.location(), "a kinetic law without formula");
        }
    }

    private void checkLevel2() {
        if (from.conversionFactor() != null) {
            refuse(from.location(), "a conversion factor");
        }
        from.species().stream().filter(one -> one.conversionFactor() != null)
                .forEach(one -> refuse(one.location(), "the conversion factor of species " + one.id()));
        from.compartments().stream().filter(one -> one.spatialDimensions() != Math.rint(one.spatialDimensions()))
                .forEach(one -> refuse(one.location(), "a compartment of " + one.spatialDimensions() + " dimensions"));
        for (SbmlEvent event : from.events()) {
            if (!event.initialValue()) {
                refuse(event.location(), "an event that fires at the start");
            }
            if (!event.persistent()) {
                refuse(event.location(), "an event that is not persistent");
            }
            if (event.priority() != null) {
                refuse(event.location(), "the priority of an event");
            }
            if (!event.valuesFromTriggerTime() && to.compareTo(Dialect.L2V4) < 0) {
                refuse(event.location(), "an event with values from the time of its execution");
            }
        }
        Set<String> used = MathNames.of(from);
        for (SbmlReaction reaction : from.reactions()) {
            for (List<SbmlSpeciesReference> side : List.of(reaction.reactants(), reaction.products())) {
                for (SbmlSpeciesReference one : side) {
                    if (!one.id().isEmpty() && used.contains(one.id())) {
                        refuse(one.location(), "a stoichiometry that formulas name (" + one.id() + ")");
                    } else if (one.stoichiometry() == null && one.stoichiometryMath() == null) {
                        refuse(one.location(), "that a stoichiometry is not given");
                    }
                }
            }
        }
        if (to == Dialect.L2V1) {
            from.initialAssignments().forEach(one -> refuse(one.location(), "an initial assignment"));
            from.constraints().forEach(one -> refuse(one.location(), "a constraint"));
        }
        if (document.dialect().level() == 3) {
            leaveOutUnits();
        }
    }

    /// Level 2 has names of its own for the units of a model.
    private void leaveOutUnits() {
        ModelUnits units = from.units();
        keepUnit("substance", units.substance());
        keepUnit("time", units.time());
        keepUnit("volume", units.volume());
    }

    private void keepUnit(String name, @Nullable String given) {
        if (given != null && !given.equals(name)) {
            problems.warning(SbmlCode.IGNORED, from.location(), "The unit of " + name + " (" + given
                    + ") is left out.", to + " calls the model's unit '" + name + "'; numbers stay as they are.");
        }
    }

    private void checkMath() {
        from.functions().forEach(one -> math(one.math(), one));
        from.initialAssignments().forEach(one -> math(one.math(), one));
        from.rules().forEach(one -> math(one.math(), one));
        from.constraints().forEach(one -> math(one.math(), one));
        for (SbmlReaction reaction : from.reactions()) {
            SbmlKineticLaw law = reaction.kineticLaw();
            if (law != null) {
                math(law.math(), reaction);
            }
        }
        for (SbmlEvent event : from.events()) {
            math(event.trigger(), event);
            if (event.delay() != null) {
                math(event.delay(), event);
            }
            if (event.priority() != null) {
                math(event.priority(), event);
            }
            event.assignments().forEach(one -> math(one.math(), one));
        }
    }

    private void math(@Nullable XmlElement math, SbmlElement around) {
        if (math == null) {
            if (to != Dialect.L3V2) {
                refuse(around.location(), "an element without formula");
            }
            return;
        }
        if (to != Dialect.L3V2) {
            inside(math, around);
        }
    }

    private void inside(XmlElement element, SbmlElement around) {
        String attribute = element.attribute("definitionURL");
        String url = attribute == null ? "" : attribute.strip();
        boolean symbol = element.name().equals("csymbol");
        if (ONLY_L3V2_MATH.contains(element.name())) {
            refuse(at(element, around), "<" + element.name() + ">");
        } else if (symbol && (ONLY_L3V2_SYMBOLS.contains(url)
                || to.level() == 2 && ONLY_L3_SYMBOLS.contains(url))) {
            refuse(at(element, around), "the symbol " + element.text());
        }
        element.children().forEach(child -> inside(child, around));
    }

    private static Location at(XmlElement element, SbmlElement around) {
        return new Location(around.location().file(), element.place().line(), element.place().column(),
                around.location().path());
    }

    /// Level 3 has no unit without definition, and a stoichiometry that follows a formula has a rule.
    private SbmlModel level3() {
        Set<String> taken = new HashSet<>();
        from.unitDefinitions().forEach(one -> taken.add(one.id()));
        List<SbmlUnit> units = new ArrayList<>(from.unitDefinitions());
        for (String name : List.of("substance", "time", "volume", "area", "length")) {
            if (!taken.contains(name)) {
                units.add(new SbmlUnit(SbmlIdentity.of(name), List.of(BUILT_IN.get(name))));
            }
        }
        List<SbmlRule> rules = new ArrayList<>(from.rules());
        Set<String> ids = new HashSet<>();
        from.compartments().forEach(one -> ids.add(one.id()));
        from.species().forEach(one -> ids.add(one.id()));
        from.parameters().forEach(one -> ids.add(one.id()));
        from.reactions().forEach(one -> ids.add(one.id()));
        from.functions().forEach(one -> ids.add(one.id()));
        from.events().forEach(one -> ids.add(one.id()));
        List<SbmlReaction> reactions = new ArrayList<>();
        for (SbmlReaction one : from.reactions()) {
            reactions.add(new SbmlReaction(one.base(), one.reversible(), one.fast(), one.compartment(),
                    ruled(one, one.reactants(), rules, ids), ruled(one, one.products(), rules, ids), one.modifiers(),
                    one.kineticLaw()));
        }
        return new SbmlModel(from.base(),
                new ModelUnits("substance", "time", "volume", "area", "length", "substance"), null, from.functions(),
                units, from.compartments(), from.species(), from.parameters(), from.initialAssignments(), rules,
                from.constraints(), reactions, from.events());
    }

    private static List<SbmlSpeciesReference> ruled(SbmlReaction reaction, List<SbmlSpeciesReference> side,
            List<SbmlRule> rules, Set<String> ids) {
        List<SbmlSpeciesReference> all = new ArrayList<>();
        for (SbmlSpeciesReference one : side) {
            XmlElement math = one.stoichiometryMath();
            if (math == null) {
                all.add(one);
                continue;
            }
            String id = one.id();
            for (int number = 1; id.isEmpty() || one.id().isEmpty() && !ids.add(id); number++) {
                id = "stoichiometry_" + reaction.id() + "_" + one.species() + (number == 1 ? "" : "_" + number);
            }
            SbmlIdentity base = one.base();
            all.add(new SbmlSpeciesReference(
                    new SbmlIdentity(id, base.name(), base.metaId(), base.sboTerm(), base.notes(),
                            base.annotation(), base.location()),
                    one.species(), null, null, false));
            rules.add(new SbmlRule(SbmlIdentity.anonymous(), SbmlRule.Kind.ASSIGNMENT, id, math));
        }
        return all;
    }
}
