package org.exodyn.biology.model;

import java.util.List;

/// A biological model: what changes, how fast, and where each piece comes from.
///
/// Units of formulas: µm, minutes, copies; concentrations in copies (or particles) per µm³.
public record Model(
        String name,
        List<ModelParameter> parameters,
        List<ModelSpecies> species,
        List<ModelRule> rules,
        List<ModelReaction> reactions,
        List<ModelEvent> events,
        List<Constraint> constraints) {

    public Model {
        parameters = List.copyOf(parameters);
        species = List.copyOf(species);
        rules = List.copyOf(rules);
        reactions = List.copyOf(reactions);
        events = List.copyOf(events);
        constraints = List.copyOf(constraints);
    }
}
