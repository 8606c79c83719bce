package org.exodyn.exchange.sbml;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.exodyn.engine.expression.ExpressionParser;
import org.exodyn.input.Location;
import org.jspecify.annotations.Nullable;

/// Names in a plan for the ids of a model: the same, but where the plan's language has the word for something else (a model may call a
/// parameter `time`) or does not allow it (a name that starts with `_`).
final class PlanNames {

    private final Map<String, String> nameById = new LinkedHashMap<>();
    private final Map<String, Location> placeByName = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// Keeps the ids of a model from being taken by names made for others.
    void reserve(String id) {
        taken.add(id);
    }

    /// The name for an id of the model, declared once.
    String declare(String id, Location location) {
        String name = ExpressionParser.isIdentifier(id) ? id : unused("v" + (id.startsWith("_") ? "" : "_") + id);
        nameById.put(id, name);
        placeByName.put(name, location);
        return name;
    }

    /// A name for something that formulas outside of one element cannot name.
    String invent(String wanted, Location location) {
        String name = unused(ExpressionParser.isIdentifier(wanted) ? wanted : "v_" + wanted);
        placeByName.put(name, location);
        return name;
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    @Nullable
    String name(String id) {
        return nameById.get(id);
    }

    Map<String, String> nameById() {
        return nameById;
    }

    Map<String, Location> placeByName() {
        return placeByName;
    }
}
