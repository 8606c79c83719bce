package org.exodyn.exchange.sbml;

import java.util.HashSet;
import java.util.Set;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Which names formulas use.
final class MathNames {

    private MathNames() {}

    /// All names in the formulas of a model, and all names that rules, initial assignments and events give values to.
    static Set<String> of(SbmlModel model) {
        Set<String> names = new HashSet<>();
        model.initialAssignments().forEach(one -> {
            names.add(one.symbol());
            collect(one.math(), names);
        });
        model.rules().forEach(one -> {
            names.add(one.variable());
            collect(one.math(), names);
        });
        model.constraints().forEach(one -> collect(one.math(), names));
        for (SbmlReaction reaction : model.reactions()) {
            reaction.reactants().forEach(one -> collect(one.stoichiometryMath(), names));
            reaction.products().forEach(one -> collect(one.stoichiometryMath(), names));
            SbmlKineticLaw law = reaction.kineticLaw();
            if (law != null) {
                Set<String> inLaw = new HashSet<>();
                collect(law.math(), inLaw);
                law.localParameters().forEach(local -> inLaw.remove(local.id()));
                names.addAll(inLaw);
            }
        }
        for (SbmlEvent event : model.events()) {
            collect(event.trigger(), names);
            collect(event.delay(), names);
            collect(event.priority(), names);
            event.assignments().forEach(one -> {
                names.add(one.variable());
                collect(one.math(), names);
            });
        }
        return names;
    }

    private static void collect(@Nullable XmlElement math, Set<String> names) {
        if (math == null) {
            return;
        }
        if (math.name().equals("ci")) {
            names.add(math.text());
        }
        math.children().forEach(child -> collect(child, names));
    }
}
