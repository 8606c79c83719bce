package org.exodyn.engine.plan;

import org.exodyn.engine.expression.Expression;

/// A species that a reaction uses up or makes.
///
/// @param species its id
/// @param stoichiometry how many of it per unit of extent; a literal or a formula
public record Participant(String species, Expression stoichiometry) {

    /// So many of a species.
    public static Participant of(String species, double count) {
        return new Participant(species, new Expression.Number(count));
    }
}
