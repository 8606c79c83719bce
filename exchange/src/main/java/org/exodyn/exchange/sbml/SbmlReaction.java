package org.exodyn.exchange.sbml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A reaction.
///
/// @param kineticLaw null if it is missing
/// @param compartment id of the compartment it happens in, for people; null for none
public record SbmlReaction(SbmlIdentity base, boolean reversible, boolean fast, @Nullable String compartment,
        List<SbmlSpeciesReference> reactants, List<SbmlSpeciesReference> products,
        List<SbmlSpeciesReference> modifiers, @Nullable SbmlKineticLaw kineticLaw) implements SbmlElement {

    public SbmlReaction {
        reactants = List.copyOf(reactants);
        products = List.copyOf(products);
        modifiers = List.copyOf(modifiers);
    }
}
