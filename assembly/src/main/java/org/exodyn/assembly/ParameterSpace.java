package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.model.Model;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.biology.model.Scope;
import org.exodyn.quantity.Unit;

/// All uncertain parameters of a scenario, over all its arms, each with the records it is drawn from.
///
/// A draw is a point u of the unit cube; every axis turns its coordinate into a value by its own quantile function, so arms
/// share what they have in common, and a difference between arms is never a difference between draws.
public final class ParameterSpace {

    private final List<ParameterAxis> axes;
    private final Map<String, Integer> indexByKey;

    private ParameterSpace(List<ParameterAxis> axes, Map<String, Integer> indexByKey) {
        this.axes = List.copyOf(axes);
        this.indexByKey = Map.copyOf(indexByKey);
    }

    /// Resolves every drawn parameter of the models.
    ///
    /// @param models by a name such as `+ CAF vesicles, culture`
    /// @param resolver the one function that decides which record feeds which parameter
    /// @param missing receives what no record feeds; never filled in
    public static ParameterSpace of(
            Map<String, Model> models, BiFunction<Slot, Context, Resolution> resolver, List<MissingRecord> missing) {
        Map<String, ModelParameter> wanted = new LinkedHashMap<>();
        Map<String, List<String>> users = new LinkedHashMap<>();
        models.forEach((name, model) -> {
            for (ModelParameter parameter : model.parameters()) {
                if (parameter.value() instanceof ModelParameter.Drawn drawn) {
                    wanted.putIfAbsent(key(drawn), parameter);
                    users.computeIfAbsent(key(drawn), key -> new ArrayList<>()).add(name);
                }
            }
        });
        List<ParameterAxis> axes = new ArrayList<>();
        Map<String, Integer> index = new LinkedHashMap<>();
        wanted.forEach((key, parameter) -> {
            ModelParameter.Drawn drawn = (ModelParameter.Drawn) parameter.value();
            Slot slot = Slot.of(drawn.slot())
                    .orElseThrow(() -> new IllegalStateException("Model asks for the unknown slot " + drawn.slot()));
            switch (resolver.apply(slot, context(drawn.scope()))) {
                case MissingRecord gap -> missing.add(gap);
                case Resolved resolved -> {
                    index.put(key, axes.size());
                    axes.add(new ParameterAxis(parameter, resolved, factor(slot.unit(), parameter),
                            users.getOrDefault(key, List.of())));
                }
            }
        });
        return new ParameterSpace(axes, index);
    }

    /// What identifies an axis: the slot and what it is wanted for.
    static String key(ModelParameter.Drawn drawn) {
        return drawn.slot() + " | " + drawn.scope().text();
    }

    static Context context(Scope scope) {
        return new Context(scope.entity(), scope.drug(), scope.cell(), null, null, scope.cargoClass(),
                scope.treatment());
    }

    static double factor(Unit slotUnit, ModelParameter parameter) {
        if (parameter.unit().equals("{copies}/um3")) {
            // Amount of substance becomes a number of molecules here, and only here.
            return Unit.parse("umol/L").fromBase(slotUnit.toBase(1)) * CultureAssembly.COPIES_PER_UM3_PER_UM;
        }
        Unit modelUnit = Unit.parse(parameter.unit());
        if (!modelUnit.dimension().equals(slotUnit.dimension())) {
            throw new IllegalStateException("Parameter " + parameter.id() + " is wanted in " + parameter.unit()
                    + ", but its slot has " + slotUnit);
        }
        return modelUnit.fromBase(slotUnit.toBase(1));
    }

    /// These axes, and after them those of another space that are not here: their positions stay.
    public ParameterSpace and(ParameterSpace other) {
        List<ParameterAxis> all = new ArrayList<>(axes);
        Map<String, Integer> index = new LinkedHashMap<>(indexByKey);
        for (ParameterAxis axis : other.axes) {
            String key = key((ModelParameter.Drawn) axis.parameter().value());
            if (index.putIfAbsent(key, all.size()) == null) {
                all.add(axis);
            }
        }
        return new ParameterSpace(all, index);
    }

    public int dimension() {
        return axes.size();
    }

    public List<ParameterAxis> axes() {
        return axes;
    }

    /// The axis that feeds a drawn parameter.
    public int axisOf(ModelParameter.Drawn drawn) {
        Integer index = indexByKey.get(key(drawn));
        if (index == null) {
            throw new IllegalArgumentException("No axis for " + key(drawn));
        }
        return index;
    }

    /// Values in model units at a point of the unit cube.
    ///
    /// @param u length [#dimension()], each in (0, 1)
    /// @param into receives the values
    public void values(double[] u, double[] into) {
        for (int axis = 0; axis < u.length; axis++) {
            into[axis] = axes.get(axis).inModelUnit(u[axis]);
        }
    }
}
