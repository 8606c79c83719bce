package org.exodyn.exchange.sbml;

import java.util.List;

/// A model of SBML core, whatever the level it was written in.
///
/// @param units ids of the model's own units
/// @param conversionFactor id of the parameter that turns extent into amount for all species; null for none
public record SbmlModel(SbmlIdentity base, ModelUnits units, @org.jspecify.annotations.Nullable String conversionFactor,
        List<SbmlFunction> functions, List<SbmlUnit> unitDefinitions, List<SbmlCompartment> compartments,
        List<SbmlSpecies> species, List<SbmlParameter> parameters, List<SbmlInitialAssignment> initialAssignments,
        List<SbmlRule> rules, List<SbmlConstraint> constraints, List<SbmlReaction> reactions, List<SbmlEvent> events)
        implements
            SbmlElement {

    public SbmlModel {
        functions = List.copyOf(functions);
        unitDefinitions = List.copyOf(unitDefinitions);
        compartments = List.copyOf(compartments);
        species = List.copyOf(species);
        parameters = List.copyOf(parameters);
        initialAssignments = List.copyOf(initialAssignments);
        rules = List.copyOf(rules);
        constraints = List.copyOf(constraints);
        reactions = List.copyOf(reactions);
        events = List.copyOf(events);
    }
}
