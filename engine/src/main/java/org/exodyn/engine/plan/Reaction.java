package org.exodyn.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Expression;

/// A process that turns reactants into products.
///
/// @param id its name in formulas, where it stands for its present rate
/// @param reactants what it uses up
/// @param products what it makes
/// @param rate extent (copies, not concentration) per minute
/// @param fast true if the reaction is in equilibrium at every time, as seen by the others: its rate formula then only
///     says where that equilibrium is
public record Reaction(String id, List<Participant> reactants, List<Participant> products, Expression rate,
        boolean fast) {

    public Reaction {
        reactants = List.copyOf(reactants);
        products = List.copyOf(products);
    }

    /// A reaction that takes its time.
    public Reaction(String id, List<Participant> reactants, List<Participant> products, Expression rate) {
        this(id, reactants, products, rate, false);
    }

    /// A reaction without reactants and products as yet.
    public static Reaction of(String id, Expression rate) {
        return new Reaction(id, List.of(), List.of(), rate);
    }

    /// The same reaction, using up so many of a species.
    public Reaction using(String species, double count) {
        return new Reaction(id, plus(reactants, Participant.of(species, count)), products, rate, fast);
    }

    /// The same reaction, making so many of a species.
    public Reaction making(String species, double count) {
        return new Reaction(id, reactants, plus(products, Participant.of(species, count)), rate, fast);
    }

    /// The same reaction, in equilibrium at every time.
    public Reaction asFast() {
        return new Reaction(id, reactants, products, rate, true);
    }

    private static List<Participant> plus(List<Participant> participants, Participant added) {
        List<Participant> all = new ArrayList<>(participants);
        all.add(added);
        return all;
    }
}
