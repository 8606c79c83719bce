package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Compartment;
import org.exodyn.engine.plan.InitialAssignment;
import org.exodyn.engine.plan.InvalidPlanException;
import org.exodyn.engine.plan.Parameter;
import org.exodyn.engine.plan.Plan;
import org.exodyn.engine.plan.PlanBuilder;
import org.exodyn.engine.plan.Quantification;
import org.exodyn.engine.plan.Rule;
import org.exodyn.engine.plan.Species;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// Turns a model into a plan.
///
/// An element whose math is missing says nothing (Level 3 Version 2), so it is left out.
final class PlanTranslation {

    final Problems problems;
    final PlanNames names = new PlanNames();
    final MathReader math;
    final PlanBuilder plan = Plan.builder();
    final Set<String> used;
    private final SbmlModel model;
    private final String file;
    private final Map<String, SbmlCompartment> compartmentById = new HashMap<>();
    private final Map<String, SbmlSpecies> speciesById = new HashMap<>();
    /// What has no value by an attribute: parameters, species and named stoichiometries.
    private final Map<String, SbmlElement> withoutValue = new HashMap<>();
    private final Set<String> ruled = new HashSet<>();
    private final Set<String> assignedAtStart = new HashSet<>();
    private final Set<String> assignedByEvents = new HashSet<>();
    /// What rate rules and reactions move on from its value at the start.
    private final Set<String> moving = new HashSet<>();
    /// What rate rules, events and reactions change.
    private final Set<String> changing = new HashSet<>();
    private final List<String> constraints = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    /// While a kinetic law is read, its local parameters by id.
    private Map<String, Expression> local = Map.of();
    private boolean algebraic;

    PlanTranslation(SbmlDocument document, Problems problems) {
        this.model = document.model();
        this.problems = problems;
        this.file = model.location().file();
        this.used = MathNames.of(model);
        this.math = new MathReader(file, model.functions(), this::value, () -> names.nameById().keySet(), problems);
    }

    Optional<SbmlPlan> plan() {
        index();
        declare();
        model.compartments().forEach(this::startOf);
        model.species().forEach(this::startOf);
        model.parameters().forEach(this::startOf);
        model.compartments().forEach(this::compartment);
        model.species().forEach(this::species);
        model.parameters().forEach(one -> quantity(one.id(), one.value(), one.constant()));
        ReactionTranslation reactions = new ReactionTranslation(this);
        model.reactions().forEach(reactions::stoichiometries);
        model.reactions().forEach(reactions::reaction);
        model.initialAssignments().forEach(this::initialAssignment);
        int number = 0;
        for (SbmlRule rule : model.rules()) {
            rule(rule, ++number);
        }
        EventTranslation events = new EventTranslation(this);
        number = 0;
        for (SbmlEvent event : model.events()) {
            events.event(event, ++number);
        }
        model.constraints().forEach(this::constraint);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SbmlPlan(plan.build(), new java.util.LinkedHashMap<>(names.nameById()),
                    names.placeByName(), constraints, messages));
        } catch (InvalidPlanException invalid) {
            for (String sentence : invalid.problems()) {
                problems.error(SbmlCode.CONTRADICTION, SbmlPlan.place(sentence, "", names.placeByName()), sentence, "");
            }
            return Optional.empty();
        }
    }

    private void index() {
        model.compartments().forEach(one -> compartmentById.put(one.id(), one));
        model.species().forEach(one -> speciesById.put(one.id(), one));
        model.species().stream().filter(one -> one.initialAmount() == null && one.initialConcentration() == null)
                .forEach(one -> withoutValue.put(one.id(), one));
        model.parameters().stream().filter(one -> one.value() == null)
                .forEach(one -> withoutValue.put(one.id(), one));
        for (SbmlRule rule : model.rules()) {
            if (rule.math() == null) {
                continue;
            }
            switch (rule.kind()) {
                case ASSIGNMENT -> ruled.add(rule.variable());
                case RATE -> moving.add(rule.variable());
                case ALGEBRAIC -> algebraic = true;
            }
        }
        model.initialAssignments().stream().filter(one -> one.math() != null)
                .forEach(one -> assignedAtStart.add(one.symbol()));
        for (SbmlEvent event : model.events()) {
            if (event.trigger() != null) {
                event.assignments().stream().filter(one -> one.math() != null)
                        .forEach(one -> assignedByEvents.add(one.variable()));
            }
        }
        for (SbmlReaction reaction : model.reactions()) {
            for (List<SbmlSpeciesReference> side : List.of(reaction.reactants(), reaction.products())) {
                side.stream().map(one -> speciesById.get(one.species()))
                        .filter(one -> one != null && !one.boundaryCondition()).forEach(one -> moving.add(one.id()));
                side.stream().filter(one -> one.stoichiometry() == null && one.stoichiometryMath() == null)
                        .forEach(one -> withoutValue.put(one.id(), one));
            }
        }
        changing.addAll(moving);
        changing.addAll(assignedByEvents);
    }

    private void declare() {
        model.compartments().forEach(one -> names.reserve(one.id()));
        model.species().forEach(one -> names.reserve(one.id()));
        model.parameters().forEach(one -> names.reserve(one.id()));
        model.reactions().forEach(one -> names.reserve(one.id()));
        model.events().forEach(one -> names.reserve(one.id()));
        for (SbmlReaction reaction : model.reactions()) {
            reaction.reactants().forEach(one -> names.reserve(one.id()));
            reaction.products().forEach(one -> names.reserve(one.id()));
        }
        model.compartments().forEach(one -> names.declare(one.id(), one.location()));
        model.species().forEach(one -> names.declare(one.id(), one.location()));
        model.parameters().forEach(one -> names.declare(one.id(), one.location()));
        model.reactions().forEach(one -> names.declare(one.id(), one.location()));
    }

    /// What a name of the model stands for in the formula that is being read; null for none.
    private @Nullable Expression value(String id) {
        Expression parameter = local.get(id);
        if (parameter != null) {
            return parameter;
        }
        SbmlCompartment compartment = compartmentById.get(id);
        if (compartment != null && isWithoutSize(compartment)) {
            undefined(compartment, "The compartment " + id + " has no size, but a formula uses it.");
        }
        needed(id, "a formula uses it");
        SbmlSpecies one = speciesById.get(id);
        if (one != null) {
            checkConcentration(one, "a formula uses its concentration");
        }
        String name = names.name(id);
        return name == null ? null : new Expression.Symbol(name);
    }

    /// Reads a formula in which local parameters hide others.
    Expression within(Map<String, Expression> localParameters, XmlElement formula, String path) {
        local = localParameters;
        Expression read = math.number(formula, path);
        local = Map.of();
        return read;
    }

    String name(String id) {
        String name = names.name(id);
        return name == null ? id : name;
    }

    /// @return null if the model has no such species
    @Nullable
    SbmlSpecies speciesOf(String id) {
        return speciesById.get(id);
    }

    @Nullable
    String conversionFactor(SbmlSpecies species) {
        return species.conversionFactor() != null ? species.conversionFactor() : model.conversionFactor();
    }

    /// Reports what has no value although something needs it. An initial assignment, a rule or an event may give one.
    void needed(String id, String why) {
        SbmlElement element = withoutValue.get(id);
        if (element != null && !assigned(id) && !assignedByEvents.contains(id) && !mayBeDetermined(element)) {
            undefined(element, kind(element) + " " + id + " has no value, but " + why + ".");
        }
    }

    private boolean mayBeDetermined(SbmlElement element) {
        return algebraic && !(element instanceof SbmlParameter parameter && parameter.constant()
                || element instanceof SbmlSpecies species && species.constant());
    }

    private static String kind(SbmlElement element) {
        return element instanceof SbmlSpecies ? "Species"
                : element instanceof SbmlParameter ? "Parameter" : "Stoichiometry";
    }

    /// Reports what changes by rates and does not say from where.
    private void startOf(SbmlElement element) {
        if (!moving.contains(element.id())) {
            return;
        }
        if (element instanceof SbmlCompartment compartment && isWithoutSize(compartment)) {
            undefined(element, "The compartment " + element.id() + " has no size, but a rate rule changes it.");
        }
        needed(element.id(), "what its rates change must start somewhere");
    }

    void undefined(SbmlElement element, String what) {
        if (isMisspelt(element)) {
            return; // what is missing is told already
        }
        problems.error(SbmlCode.UNDEFINED, element.location(), what,
                "The model gives no such number, and any other would be a guess.");
    }

    private boolean isMisspelt(SbmlElement element) {
        return problems.list().stream().anyMatch(
                one -> one.code() == SbmlCode.UNKNOWN_ATTRIBUTE && one.location().equals(element.location()));
    }

    private boolean isWithoutSize(SbmlCompartment compartment) {
        return compartment.size() == null && !assigned(compartment.id()) && (!algebraic || compartment.constant());
    }

    private boolean assigned(String id) {
        return ruled.contains(id) || assignedAtStart.contains(id);
    }

    private boolean isAmount(SbmlSpecies species) {
        SbmlCompartment compartment = compartmentById.get(species.compartment());
        return species.hasOnlySubstanceUnits() || compartment != null && compartment.spatialDimensions() == 0;
    }

    private void checkConcentration(SbmlSpecies species, String why) {
        SbmlCompartment compartment = compartmentById.get(species.compartment());
        if (compartment != null && !isAmount(species) && isWithoutSize(compartment)
                && (species.initialConcentration() == null || changing.contains(species.id()))) {
            undefined(compartment, "The compartment " + compartment.id() + " of species " + species.id()
                    + " has no size, but " + why + ".");
        }
    }

    private void compartment(SbmlCompartment compartment) {
        String name = name(compartment.id());
        Double size = compartment.size();
        // where nothing needs the size, any does; value() and species() see to that
        double given = size != null ? size : isWithoutSize(compartment) ? 1 : Double.NaN;
        Compartment made = new Compartment(name, given);
        plan.compartment(compartment.constant() && !assigned(compartment.id()) ? made.asConstant() : made);
    }

    private void species(SbmlSpecies species) {
        String name = name(species.id());
        Double amount = species.initialAmount();
        Double concentration = species.initialConcentration();
        if (concentration != null && changing.contains(species.id())) {
            checkConcentration(species, "its amount follows from its concentration");
        }
        double given = amount != null ? amount : concentration != null ? concentration : Double.NaN;
        Quantification initialAs = concentration != null ? Quantification.CONCENTRATION : Quantification.AMOUNT;
        Quantification symbolAs = isAmount(species) ? Quantification.AMOUNT : Quantification.CONCENTRATION;
        boolean assigned = ruled.contains(species.id()) || assignedAtStart.contains(species.id());
        boolean finite = Double.isFinite(given);
        plan.species(new Species(name, name(species.compartment()), finite ? given : Double.NaN,
                finite || assigned ? initialAs : symbolAs, symbolAs,
                species.boundaryCondition() || species.constant(), species.constant() && finite));
        if (!finite && !assigned) {
            unusual(species.id(), given, species.constant());
        }
    }

    /// A parameter of the plan.
    void quantity(String id, @Nullable Double value, boolean constant) {
        double number = value == null ? Double.NaN : value;
        boolean given = Double.isFinite(number);
        boolean assigned = ruled.contains(id) || assignedAtStart.contains(id);
        Parameter made = new Parameter(name(id), given ? number : Double.NaN);
        plan.parameter(constant && given && (algebraic || !assigned) ? made.asConstant() : made);
        if (!given && !assigned) {
            unusual(id, number, constant);
        }
    }

    /// A value that is infinite or no number, for which a plan has a formula only.
    private void unusual(String id, double value, boolean constant) {
        Expression formula = Double.isNaN(value) ? MathForms.NAN : new Expression.Number(value);
        if (changing.contains(id)) {
            plan.initialAssignment(new InitialAssignment(name(id), formula));
        } else if (!algebraic || constant) {
            plan.rule(new Rule.Assignment(name(id), formula));
        }
    }

    private void initialAssignment(SbmlInitialAssignment initial) {
        XmlElement formula = initial.math();
        if (formula == null) {
            return;
        }
        String id = initial.symbol();
        Expression value = math.number(formula, initial.location().path());
        // what nothing changes and what depends on nothing needs no state, and may be infinite or no number
        boolean fixed = isLiteral(value) && !changing.contains(id) && !algebraic && !compartmentById.containsKey(id)
                && !speciesById.containsKey(id);
        if (fixed) {
            plan.rule(new Rule.Assignment(name(id), value));
        } else {
            plan.initialAssignment(new InitialAssignment(name(id), value));
        }
    }

    private static boolean isLiteral(Expression value) {
        return !(value instanceof Expression.Symbol || value instanceof Expression.Time
                || value instanceof Expression.RateOf || value instanceof Expression.Delay)
                && value.operands().stream().allMatch(PlanTranslation::isLiteral);
    }

    private void rule(SbmlRule rule, int number) {
        XmlElement formula = rule.math();
        if (formula == null) {
            return;
        }
        Expression value = math.number(formula, rule.location().path());
        switch (rule.kind()) {
            case ASSIGNMENT -> plan.rule(new Rule.Assignment(name(rule.variable()), value));
            case RATE -> plan.rule(new Rule.Rate(name(rule.variable()), value));
            case ALGEBRAIC -> plan.rule(new Rule.Algebraic(names.invent("rule_" + number, rule.location()), value));
        }
    }

    private void constraint(SbmlConstraint constraint) {
        XmlElement formula = constraint.math();
        if (formula != null) {
            String name = names.invent("constraint_" + (constraints.size() + 1), constraint.location());
            constraints.add(name);
            messages.add(constraint.message() == null ? "" : constraint.message().allText());
            plan.parameter(name, Double.NaN);
            plan.rule(new Rule.Assignment(name, MathForms.number(math.condition(formula, "constraint"))));
        }
    }

    /// Where the file has no line for it.
    Location nowhere() {
        return Location.ofFile(file);
    }
}
