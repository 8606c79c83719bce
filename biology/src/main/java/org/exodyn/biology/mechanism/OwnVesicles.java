package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Vesicles that the recipients release themselves, by the equations of [Release], into the medium that they share with all
/// others. They carry the cells' own cargo from cell to like cell, which changes no mean and is left out; what they carry away is
/// drug ([DrugExport]).
///
/// The number of releasing cells changes: ILVs are lost with dying cells, and division dilutes them.
///
/// @param cell the recipients
/// @param blocked how far inhibitors hold up the routes
public record OwnVesicles(String cell, BlockedSteps blocked) {

    /// Stands for the recipients among the keys of donors, none of which may begin so.
    public static final String KEY = "_own";

    /// Their classes.
    public static List<VesicleClass> classes() {
        return VesicleClass.of(KEY);
    }

    /// Whether a class is of vesicles that the recipients released.
    public static boolean isOwn(VesicleClass vesicle) {
        return vesicle.donor().equals(KEY);
    }

    Release release() {
        return new Release(KEY, cell, null, CellGrowth.CELLS, blocked, null, "cells_start");
    }

    /// Contributes release into the lowest layer.
    public void contribute(ModelBuilder model) {
        release().contribute(model, classes(), List.of());
        String waiting = "ILV_" + KEY;
        model.reaction("die_" + waiting, "lost with dying cells", CellGrowth.DEATH + "*" + waiting,
                Origin.of("release", "EQ-RELEASE-1"), waiting, -1.0);
    }
}
