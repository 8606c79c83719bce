package org.exodyn.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.Prior;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.biology.model.ModelParameter;

/// The uncertain parameters of many models under several priors, each resolved and tabulated once.
public final class AxisLibrary {

    private final BiFunction<Slot, Context, Resolution> resolver;
    private final Map<String, Resolution> resolutions = new HashMap<>();
    private final Map<String, ParameterAxis> axes = new HashMap<>();

    /// @param resolver the one function that decides which record feeds which parameter
    public AxisLibrary(BiFunction<Slot, Context, Resolution> resolver) {
        this.resolver = resolver;
    }

    /// What identifies the axis of a parameter: parameters with the same key share their draw.
    public static String key(ModelParameter parameter) {
        return ParameterSpace.key((ModelParameter.Drawn) parameter.value());
    }

    /// Which records feed a parameter.
    public synchronized Resolution resolve(ModelParameter parameter) {
        ModelParameter.Drawn drawn = (ModelParameter.Drawn) parameter.value();
        return resolutions.computeIfAbsent(ParameterSpace.key(drawn), _ -> resolver.apply(slot(drawn),
                ParameterSpace.context(drawn.scope())));
    }

    /// What turns a number in the unit of a parameter's slot into one in the parameter's own.
    public static double factor(ModelParameter parameter) {
        return ParameterSpace.factor(slot((ModelParameter.Drawn) parameter.value()).unit(), parameter);
    }

    /// The axis of a parameter that records feed.
    public synchronized ParameterAxis axis(ModelParameter parameter, Prior prior) {
        return axes.computeIfAbsent(prior + " | " + key(parameter) + " | " + parameter.unit() + " | " + parameter.id(),
                _ -> make(parameter, prior));
    }

    private ParameterAxis make(ModelParameter parameter, Prior prior) {
        if (!(resolve(parameter) instanceof Resolved resolved)) {
            throw new IllegalArgumentException("No record feeds " + parameter.id());
        }
        return new ParameterAxis(parameter, prior.of(resolved), factor(parameter), List.of());
    }

    private static Slot slot(ModelParameter.Drawn drawn) {
        return Slot.of(drawn.slot())
                .orElseThrow(() -> new IllegalStateException("Model asks for the unknown slot " + drawn.slot()));
    }
}
