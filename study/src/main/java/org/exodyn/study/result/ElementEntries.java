package org.exodyn.study.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.assembly.ParameterSpace;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.Origin;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.study.result.ModelBook.Element;
import org.exodyn.study.run.ArmPlan;
import org.exodyn.study.run.RunOutcome;

/// Collects the elements of all models of a run; elements that are the same in several models are told once.
final class ElementEntries {

    private final ParameterSpace space;
    private final Map<Element, List<String>> models = new LinkedHashMap<>();

    private ElementEntries(ParameterSpace space) {
        this.space = space;
    }

    static List<Element> of(RunOutcome run) {
        ElementEntries entries = new ElementEntries(run.cells().space());
        for (ArmPlan arm : run.arms()) {
            String name = arm.models().arm().name();
            arm.models().conditioningModel().ifPresent(model -> entries.model(model, name + ", donors"));
            entries.model(arm.cultureModel(), name + ", recipients");
        }
        run.cells().own().forEach((name, parameters) -> parameters.forEach(one -> entries.parameter(name, one)));
        List<Element> all = new ArrayList<>();
        entries.models.forEach((element, names) -> all.add(new Element(element.id(), element.kind(), element.label(),
                element.symbol(), element.unit(), element.formula(), element.changes(), element.value(),
                element.drawn(),
                element.mechanism(), element.equation(), element.claims(), element.dependsOn(), List.copyOf(names))));
        return List.copyOf(all);
    }

    private void model(Model model, String name) {
        model.species().forEach(one -> add(name, "species", one.id(), one.label(), "", one.unit(), one.initial(),
                List.of(), "", null, one.origin(), symbols(one.initial())));
        model.parameters().forEach(one -> parameter(name, one));
        model.rules().forEach(one -> add(name, "rule", one.id(), one.label(), "", one.unit(), one.formula(), List.of(),
                "", null, one.origin(), symbols(one.formula())));
        model.reactions().forEach(one -> {
            List<String> changes = new ArrayList<>();
            one.change().forEach(
                    (species, turns) -> changes.add(species + (turns < 0 ? " −" : " +") + plain(Math.abs(turns))));
            Set<String> names = new TreeSet<>(symbols(one.rate()));
            names.addAll(one.change().keySet());
            add(name, "reaction", one.id(), one.label(), "", "/min", one.rate(), changes, "", null, one.origin(),
                    names);
        });
        model.events().forEach(one -> {
            List<String> changes = new ArrayList<>();
            Set<String> names = new TreeSet<>();
            one.assignments().forEach((species, formula) -> {
                changes.add(species + " := " + formula);
                names.add(species);
                names.addAll(symbols(formula));
            });
            String when = "at " + plain(one.atMin() / 60) + " h";
            add(name, "event", one.id(), one.label(), "", "", when, changes, "", null, one.origin(), names);
        });
        model.constraints().forEach(one -> {
            Set<String> names = new TreeSet<>(symbols(one.left()));
            names.addAll(symbols(one.right()));
            add(name, "constraint", one.id(), one.label(), "", "", one.left() + " <= " + one.right(), List.of(),
                    "A draw that breaks it is rejected and counted: " + one.because() + ".", null, one.origin(), names);
        });
    }

    private void parameter(String model, ModelParameter one) {
        String formula = "";
        String value;
        String drawn = null;
        switch (one.value()) {
            case ModelParameter.Drawn from -> {
                drawn = space.axes().get(space.axisOf(from)).parameter().id();
                String scope = from.scope().text();
                value = "Drawn from the records that feed " + from.slot() + (scope.isEmpty() ? "" : " for " + scope)
                        + ".";
            }
            case ModelParameter.Given given ->
                value = "Stated by the scenario: " + given.asWritten() + " (" + given.path() + ").";
            case ModelParameter.Derived derived -> {
                formula = derived.formula();
                value = "Calculated once per draw.";
            }
            case ModelParameter.Carried carried ->
                value = "Taken over from the donors' model: " + carried.quantity() + " at its end.";
        }
        add(model, "parameter", one.id(), one.label(), one.symbol(), one.unit(), formula, List.of(), value, drawn,
                one.origin(), symbols(formula));
    }

    private void add(String model, String kind, String id, String label, String symbol, String unit, String formula,
            List<String> changes, String value, @org.jspecify.annotations.Nullable String drawn, Origin origin,
            Set<String> dependsOn) {
        Element element = new Element(id, kind, label, symbol, unit, formula, List.copyOf(changes), value, drawn,
                origin.mechanism(), origin.equation(), origin.claims(), dependsOn.stream().sorted().toList(),
                List.of());
        models.computeIfAbsent(element, key -> new ArrayList<>()).add(model);
    }

    private static Set<String> symbols(String formula) {
        if (formula.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>(ExpressionParser.parse(formula).freeSymbols());
        names.remove("time");
        return names;
    }

    private static String plain(double value) {
        return value == StrictMath.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
