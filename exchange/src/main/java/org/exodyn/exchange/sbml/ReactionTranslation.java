package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Participant;
import org.exodyn.engine.plan.Reaction;
import org.exodyn.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/// Turns reactions into those of a plan. Stoichiometries that formulas name become parameters; conversion factors are multiplied into
/// stoichiometries, which then turn extent into amount.
final class ReactionTranslation {

    private final PlanTranslation model;

    ReactionTranslation(PlanTranslation model) {
        this.model = model;
    }

    /// Declares the stoichiometries that formulas name or change.
    void stoichiometries(SbmlReaction reaction) {
        for (List<SbmlSpeciesReference> side : List.of(reaction.reactants(), reaction.products())) {
            for (SbmlSpeciesReference reference : side) {
                if (isNamed(reference)) {
                    model.names.declare(reference.id(), reference.location());
                    model.quantity(reference.id(), reference.stoichiometry(), reference.constant());
                }
            }
        }
    }

    private boolean isNamed(SbmlSpeciesReference reference) {
        return !reference.id().isEmpty() && model.used.contains(reference.id());
    }

    void reaction(SbmlReaction reaction) {
        SbmlKineticLaw law = reaction.kineticLaw();
        XmlElement math = law == null ? null : law.math();
        if (law == null || math == null) {
            if (model.used.contains(reaction.id()) || changesAnything(reaction)) {
                model.problems.error(SbmlCode.UNDEFINED, reaction.location(),
                        "Reaction " + reaction.id() + " has no " + (law == null ? "kinetic law." : "rate formula."),
                        "Without a rate nothing can be simulated.");
            }
            return;
        }
        Map<String, Expression> local = new HashMap<>();
        for (SbmlParameter parameter : law.localParameters()) {
            String name = model.names.invent(reaction.id() + "_" + parameter.id(), parameter.location());
            local.put(parameter.id(), new Expression.Symbol(name));
            Double value = parameter.value();
            if (value != null && Double.isFinite(value)) {
                model.plan.parameter(name, value);
            } else {
                model.plan.parameter(name, Double.NaN);
                model.plan.rule(new org.exodyn.engine.plan.Rule.Assignment(name,
                        value == null || Double.isNaN(value) ? MathForms.NAN : new Expression.Number(value)));
            }
        }
        Expression rate = model.within(local, math, reaction.location().path() + ".kineticLaw");
        for (SbmlParameter parameter : law.localParameters()) {
            Expression name = local.get(parameter.id());
            if (parameter.value() == null && name != null && rate.freeSymbols().containsAll(name.freeSymbols())) {
                model.undefined(parameter, "The local parameter " + parameter.id() + " of reaction " + reaction.id()
                        + " has no value, but the rate uses it.");
            }
        }
        Reaction made = new Reaction(model.name(reaction.id()), side(reaction.reactants(), reaction),
                side(reaction.products(), reaction), rate);
        model.plan.reaction(reaction.fast() ? made.asFast() : made);
    }

    private boolean changesAnything(SbmlReaction reaction) {
        for (List<SbmlSpeciesReference> side : List.of(reaction.reactants(), reaction.products())) {
            for (SbmlSpeciesReference reference : side) {
                SbmlSpecies species = model.speciesOf(reference.species());
                if (species != null && !species.boundaryCondition()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Participant> side(List<SbmlSpeciesReference> references, SbmlReaction reaction) {
        List<Participant> participants = new ArrayList<>();
        for (SbmlSpeciesReference reference : references) {
            SbmlSpecies species = model.speciesOf(reference.species());
            if (species != null) {
                Expression count = stoichiometry(reference, reaction);
                @Nullable
                String factor = species.boundaryCondition() ? null : model.conversionFactor(species);
                if (factor != null) {
                    model.needed(factor, "species " + species.id() + " is converted by it");
                }
                participants.add(new Participant(model.name(species.id()), factor == null ? count
                        : new Expression.Product(List.of(new Expression.Symbol(model.name(factor)), count))));
            }
        }
        return participants;
    }

    private Expression stoichiometry(SbmlSpeciesReference reference, SbmlReaction reaction) {
        if (isNamed(reference)) {
            SbmlSpecies changed = model.speciesOf(reference.species());
            if (changed != null && !changed.boundaryCondition()) {
                model.needed(reference.id(), "reaction " + reaction.id() + " uses it");
            }
            return new Expression.Symbol(model.name(reference.id()));
        }
        XmlElement math = reference.stoichiometryMath();
        if (math != null) {
            return model.math.number(math, reference.location().path() + ".stoichiometryMath");
        }
        Double given = reference.stoichiometry();
        if (given == null) {
            SbmlSpecies species = model.speciesOf(reference.species());
            if (species == null || !species.boundaryCondition()) {
                model.problems.error(SbmlCode.UNDEFINED, reference.location(), "The stoichiometry of "
                        + reference.species() + " in reaction " + reaction.id() + " is not given.",
                        "Level 3 has no default for it.");
            }
            return Expression.Number.ONE;
        }
        return Double.isNaN(given) ? MathForms.NAN : new Expression.Number(given);
    }
}
