package org.exodyn.exchange.sbml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.jspecify.annotations.Nullable;

/// Finds ids that are taken twice, ids that name nothing, and changes of what is constant.
final class ModelCheck {

    private final SbmlModel model;
    private final Problems problems;
    private final Map<String, SbmlElement> byId = new HashMap<>();
    private final Set<String> compartments = new HashSet<>();
    private final Set<String> species = new HashSet<>();
    private final Set<String> parameters = new HashSet<>();
    private final Set<String> variables = new TreeSet<>();
    private final Set<String> constants = new HashSet<>();

    ModelCheck(SbmlModel model, Problems problems) {
        this.model = model;
        this.problems = problems;
    }

    void check() {
        declare();
        for (SbmlSpecies one : model.species()) {
            known(one.compartment(), "compartment", compartments, one, "Species " + one.id());
            factor(one.conversionFactor(), one, "Species " + one.id());
        }
        factor(model.conversionFactor(), model, "The model");
        for (SbmlReaction reaction : model.reactions()) {
            reaction.reactants().forEach(one -> participant(one, reaction));
            reaction.products().forEach(one -> participant(one, reaction));
            reaction.modifiers().forEach(one -> participant(one, reaction));
        }
        Map<String, SbmlRule> rules = new HashMap<>();
        for (SbmlRule rule : model.rules()) {
            if (rule.kind() == SbmlRule.Kind.ALGEBRAIC) {
                continue;
            }
            target(rule.variable(), rule, "<" + rule.kind().tag() + ">", true);
            if (rules.putIfAbsent(rule.variable(), rule) != null) {
                contradiction(rule, "'" + rule.variable() + "' has two rules.", "Only one can give its value.");
            }
        }
        Set<String> initially = new HashSet<>();
        for (SbmlInitialAssignment initial : model.initialAssignments()) {
            target(initial.symbol(), initial, "<initialAssignment>", false);
            if (!initially.add(initial.symbol())) {
                contradiction(initial, "'" + initial.symbol() + "' has two initial assignments.",
                        "Only one can give its value.");
            }
            SbmlRule rule = rules.get(initial.symbol());
            if (rule != null && rule.kind() == SbmlRule.Kind.ASSIGNMENT) {
                contradiction(initial, "'" + initial.symbol() + "' has an assignment rule, too.",
                        "The rule gives its value at the start already.");
            }
        }
        for (SbmlEvent event : model.events()) {
            Set<String> assigned = new HashSet<>();
            for (SbmlEvent.Assignment assignment : event.assignments()) {
                target(assignment.variable(), assignment, "<eventAssignment>", true);
                if (!assigned.add(assignment.variable())) {
                    contradiction(assignment, "The event assigns '" + assignment.variable() + "' twice.",
                            "All assignments happen at once.");
                }
                SbmlRule rule = rules.get(assignment.variable());
                if (rule != null && rule.kind() == SbmlRule.Kind.ASSIGNMENT) {
                    contradiction(assignment, "'" + assignment.variable() + "' has an assignment rule.",
                            "The rule gives its value at all times.");
                }
            }
        }
    }

    private void declare() {
        model.functions().forEach(one -> declare(one, false, true));
        model.compartments().forEach(one -> {
            declare(one, true, one.constant());
            compartments.add(one.id());
        });
        model.species().forEach(one -> {
            declare(one, true, one.constant());
            species.add(one.id());
        });
        model.parameters().forEach(one -> {
            declare(one, true, one.constant());
            parameters.add(one.id());
        });
        for (SbmlReaction reaction : model.reactions()) {
            declare(reaction, false, true);
            reaction.reactants().forEach(one -> declare(one, true, one.constant()));
            reaction.products().forEach(one -> declare(one, true, one.constant()));
            reaction.modifiers().forEach(one -> declare(one, false, true));
            SbmlKineticLaw law = reaction.kineticLaw();
            if (law != null) {
                Set<String> local = new HashSet<>();
                for (SbmlParameter parameter : law.localParameters()) {
                    if (!local.add(parameter.id())) {
                        duplicate(parameter, "another local parameter of the reaction", reaction.location());
                    }
                }
            }
        }
        model.events().forEach(one -> declare(one, false, true));
    }

    private void declare(SbmlElement element, boolean variable, boolean constant) {
        String id = element.id();
        if (id.isEmpty()) {
            return;
        }
        SbmlElement earlier = byId.putIfAbsent(id, element);
        if (earlier != null) {
            duplicate(element, "the element", earlier.location());
        }
        if (variable) {
            variables.add(id);
            if (constant) {
                constants.add(id);
            }
        }
    }

    private void duplicate(SbmlElement element, String of, Location first) {
        TooManyProblems.check(problems);
        problems.error(SbmlCode.DUPLICATE_ID, element.location(), "The id '" + element.id() + "' is taken.",
                "It is that of " + of + " in line " + first.line() + ".");
    }

    private void contradiction(SbmlElement at, String what, String because) {
        problems.error(SbmlCode.CONTRADICTION, at.location(), what, because);
    }

    private void known(String id, String kind, Set<String> all, SbmlElement at, String subject) {
        if (!all.contains(id) && !id.isEmpty()) {
            TooManyProblems.check(problems);
            problems.error(SbmlCode.UNKNOWN_ID, at.location(),
                    subject + " names the " + kind + " '" + id + "', which is not there.", "",
                    Suggestion.nearest(id, new TreeSet<>(all)));
        }
    }

    private void factor(@Nullable String id, SbmlElement at, String subject) {
        if (id != null) {
            known(id, "parameter", parameters, at, subject);
        }
    }

    private void participant(SbmlSpeciesReference reference, SbmlReaction reaction) {
        known(reference.species(), "species", species, reference, "Reaction " + reaction.id());
    }

    private void target(String id, SbmlElement at, String subject, boolean changes) {
        if (id.isEmpty()) {
            return;
        }
        TooManyProblems.check(problems);
        if (!variables.contains(id)) {
            problems.error(SbmlCode.UNKNOWN_ID, at.location(),
                    subject + " is about '" + id + "', which is nothing that has a value of its own.",
                    "It must name a compartment, species, parameter or species reference.",
                    Suggestion.nearest(id, List.copyOf(variables)));
        } else if (changes && constants.contains(id)) {
            contradiction(at, subject + " changes '" + id + "', which is constant.",
                    "Only what has constant=\"false\" may change.");
        }
    }
}
