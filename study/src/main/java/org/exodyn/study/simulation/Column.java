package org.exodyn.study.simulation;

import java.util.Optional;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Species;
import org.exodyn.exchange.sbml.SbmlPlan;

/// One thing to report of a simulation.
///
/// @param title what the column is called: the id of the model
/// @param name the name in the plan
/// @param scaledBy the name of the compartment by whose size the value is turned into what is reported; empty for none
/// @param timesSize whether it is multiplied by the size, or divided
public record Column(String title, String name, String scaledBy, boolean timesSize) {

    /// What an id of the model stands for in its formulas; empty if the model has no such id.
    public static Optional<Column> of(SbmlPlan model, String id) {
        String name = model.nameById().get(id);
        return name == null ? Optional.empty() : Optional.of(new Column(id, name, "", false));
    }

    /// A species as an amount, or as a concentration, whatever its id stands for; other things as they are.
    public static Optional<Column> of(SbmlPlan model, String id, Quantification as) {
        return of(model, id).map(column -> model.plan().species().stream()
                .filter(species -> species.id().equals(column.name())).findFirst()
                .map(species -> of(id, species, as)).orElse(column));
    }

    private static Column of(String id, Species species, Quantification as) {
        return species.symbolAs() == as ? new Column(id, species.id(), "", false)
                : new Column(id, species.id(), species.compartment(), as == Quantification.AMOUNT);
    }

    double value(double raw, double size) {
        return scaledBy.isEmpty() ? raw : timesSize ? raw * size : raw / size;
    }
}
