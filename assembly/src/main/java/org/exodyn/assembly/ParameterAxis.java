package org.exodyn.assembly;

import java.util.List;
import org.exodyn.atlas.resolve.Resolved;
import org.exodyn.biology.model.ModelParameter;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.LogitNormal;
import org.exodyn.quantity.Point;
import org.exodyn.quantity.QuantileTable;
import org.jspecify.annotations.Nullable;

/// One uncertain parameter: one dimension of the space that draws come from.
public final class ParameterAxis {

    private final ModelParameter parameter;
    private final Resolved resolved;
    private final double factor;
    private final List<String> models;
    private final @Nullable QuantileTable table;

    /// @param parameter as the model names it; models that want the same slot for the same scope share the axis
    /// @param resolved the records behind it and the distribution in the slot's unit
    /// @param factor multiplies a value in the slot's unit to give one in the model's unit
    /// @param models names of the arms and models that use it
    public ParameterAxis(ModelParameter parameter, Resolved resolved, double factor, List<String> models) {
        this.parameter = parameter;
        this.resolved = resolved;
        this.factor = factor;
        this.models = List.copyOf(models);
        Distribution distribution = resolved.distribution();
        boolean fast = distribution instanceof Point || distribution instanceof LogNormal
                || distribution instanceof LogUniform || distribution instanceof LogitNormal;
        this.table = fast ? null : new QuantileTable(distribution, scale(resolved));
    }

    private static QuantileTable.Scale scale(Resolved resolved) {
        return switch (resolved.slot().support()) {
            case POSITIVE, AT_LEAST_ONE -> QuantileTable.Scale.LOG;
            case FRACTION -> resolved.distribution().quantile(1 - 0x1p-40) < 1 ? QuantileTable.Scale.LOGIT
                    : QuantileTable.Scale.LINEAR;
            case GR_VALUE, ANY -> QuantileTable.Scale.LINEAR;
        };
    }

    /// As the model names it.
    public ModelParameter parameter() {
        return parameter;
    }

    /// The records behind it.
    public Resolved resolved() {
        return resolved;
    }

    /// Multiplies a value in the slot's unit to give one in the model's unit.
    public double factor() {
        return factor;
    }

    /// Names of the arms and models that use it.
    public List<String> models() {
        return models;
    }

    /// The value in the slot's unit at a prior quantile u in (0, 1).
    public double inSlotUnit(double u) {
        return table == null ? resolved.distribution().quantile(u) : table.quantile(u);
    }

    /// The value in the model's unit at a prior quantile u in (0, 1).
    public double inModelUnit(double u) {
        return inSlotUnit(u) * factor;
    }
}
