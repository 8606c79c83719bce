package org.exodyn.assembly;

import java.util.List;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.biology.model.ModelParameter;

/// One uncertain parameter: one dimension of the space that draws come from.
///
/// @param parameter as the model names it; models that want the same slot for the same scope share the axis
/// @param resolved the records behind it and the distribution in the slot's unit
/// @param factor multiplies a value in the slot's unit to give one in the model's unit
/// @param models names of the arms and models that use it
public record ParameterAxis(ModelParameter parameter, Resolved resolved, double factor, List<String> models) {

    public ParameterAxis {
        models = List.copyOf(models);
    }

    /// The value in the slot's unit at a prior quantile u in (0, 1).
    public double inSlotUnit(double u) {
        return resolved.distribution().quantile(u);
    }

    /// The value in the model's unit at a prior quantile u in (0, 1).
    public double inModelUnit(double u) {
        return inSlotUnit(u) * factor;
    }
}
