package org.exodyn.atlas.parameter;

import java.util.List;

/// What a record is about; an empty list means anything. Cells, entities and drugs are ids.
///
/// @param cells lines, types and classes for which it holds
/// @param drugs drugs and classes of drugs
/// @param treatments treatments that are not drugs, such as `hypoxia-1-percent`
public record Applicability(List<String> entities, List<String> cells, List<String> drugs, List<String> cargoClasses,
        List<String> treatments, List<String> species) {
    public Applicability {
        entities = List.copyOf(entities);
        cells = List.copyOf(cells);
        drugs = List.copyOf(drugs);
        cargoClasses = List.copyOf(cargoClasses);
        treatments = List.copyOf(treatments);
        species = List.copyOf(species);
    }
}
