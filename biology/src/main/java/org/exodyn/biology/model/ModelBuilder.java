package org.exodyn.biology.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Collects the pieces that mechanisms contribute. Contributing the same parameter twice is allowed when both say
/// the same (two mechanisms may need the viscosity); anything else under a taken name is refused.
public final class ModelBuilder {

    private final String name;
    private final Map<String, ModelParameter> parameters = new LinkedHashMap<>();
    private final Map<String, ModelSpecies> species = new LinkedHashMap<>();
    private final Map<String, ModelRule> rules = new LinkedHashMap<>();
    private final Map<String, ModelReaction> reactions = new LinkedHashMap<>();
    private final Map<String, ModelEvent> events = new LinkedHashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();

    public ModelBuilder(String name) {
        this.name = name;
    }

    /// A parameter drawn from the records that feed `slot`.
    public String drawn(String id, String label, String symbol, String unit, String slot, Scope scope, Origin origin) {
        return parameter(new ModelParameter(id, label, symbol, unit, new ModelParameter.Drawn(slot, scope), origin));
    }

    /// A parameter that the scenario states.
    public String given(
            String id, String label, String symbol, String unit, double number, String asWritten, String path) {
        return parameter(new ModelParameter(
                id,
                label,
                symbol,
                unit,
                new ModelParameter.Given(number, asWritten, path),
                Origin.of("scenario", "")));
    }

    /// A parameter calculated once per draw.
    public String derived(String id, String label, String symbol, String unit, String formula, Origin origin) {
        return parameter(new ModelParameter(id, label, symbol, unit, new ModelParameter.Derived(formula), origin));
    }

    /// A parameter taken over from the end of the model that ran before.
    public String carried(String id, String label, String symbol, String unit, String species, Origin origin) {
        return parameter(new ModelParameter(id, label, symbol, unit, new ModelParameter.Carried(species), origin));
    }

    /// A total that changes in time.
    public String species(String id, String label, String unit, String initial, String scale, Origin origin) {
        put(species, id, new ModelSpecies(id, label, unit, initial, scale, origin));
        return id;
    }

    /// A quantity that follows from others.
    public String rule(String id, String label, String unit, String formula, Origin origin) {
        put(rules, id, new ModelRule(id, label, unit, formula, origin));
        return id;
    }

    /// A process; `change` alternates species ids and the units one turn adds, e.g. `"V_caf_1", -1.0, "E_caf", 1.0`.
    public void reaction(String id, String label, String rate, Origin origin, Object... change) {
        SequencedMap<String, Double> changes = new LinkedHashMap<>();
        for (int position = 0; position < change.length; position += 2) {
            changes.merge((String) change[position], (Double) change[position + 1], Double::sum);
        }
        put(reactions, id, new ModelReaction(id, label, changes, rate, origin));
    }

    /// Something done at a known time.
    public void event(String id, String label, double atMin, SequencedMap<String, String> assignments, Origin origin) {
        put(events, id, new ModelEvent(id, label, atMin, assignments, origin));
    }

    /// What a draw must satisfy.
    public void constraint(String id, String label, String left, String right, String because, Origin origin) {
        put(constraints, id, new Constraint(id, label, left, right, because, origin));
    }

    /// Whether a parameter, species or rule of that name is there already.
    public boolean has(String id) {
        return parameters.containsKey(id) || species.containsKey(id) || rules.containsKey(id);
    }

    public Model build() {
        return new Model(
                name,
                List.copyOf(parameters.values()),
                List.copyOf(species.values()),
                List.copyOf(rules.values()),
                new ArrayList<>(reactions.values()),
                List.copyOf(events.values()),
                List.copyOf(constraints.values()));
    }

    private String parameter(ModelParameter parameter) {
        ModelParameter earlier = parameters.putIfAbsent(parameter.id(), parameter);
        if (earlier != null && !earlier.value().equals(parameter.value())) {
            throw new IllegalArgumentException(
                    "Parameter " + parameter.id() + " is already " + earlier.value() + ", not " + parameter.value());
        }
        return parameter.id();
    }

    private static <T> void put(Map<String, T> map, String id, T element) {
        if (map.putIfAbsent(id, element) != null) {
            throw new IllegalArgumentException("There is already a model element named " + id);
        }
    }
}
