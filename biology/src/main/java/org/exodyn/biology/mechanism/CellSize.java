package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Sizes of a cell, taken as a sphere.
public final class CellSize {

    private static final Origin ORIGIN = Origin.of("cell-size", "EQ-SIZE-2");

    private CellSize() {}

    /// Name of the parameter that holds the diameter of a cell, µm.
    public static String diameterOf(String cell) {
        return "cell_diameter_" + Names.id(cell);
    }

    /// Contributes the diameter of a cell and returns its name.
    static String diameter(ModelBuilder model, String cell) {
        return model.drawn(diameterOf(cell), "diameter of " + cell, "2R", "um", "cell-diameter", Scope.ofCell(cell),
                ORIGIN);
    }

    /// Contributes the volume of the cytosol and returns its name.
    ///
    /// @param suffix names the cells, as in [SilencingStrand#inCytosol(String)]
    static String cytosolVolume(ModelBuilder model, String cell, String suffix) {
        String diameter = diameter(model, cell);
        return model.derived("cytosol_volume" + suffix, "volume of the cytosol", "V_cyt", "um3",
                "0.5235987755982988*" + diameter + "^3*" + cytosolShare(model),
                Origin.of("titration", "EQ-TITRATION-1"));
    }

    /// Contributes the cytosol's share of a cell's volume and returns its name.
    static String cytosolShare(ModelBuilder model) {
        return model.drawn("cytosol_share", "cytosol's share of a cell's volume", "f_cyt", "1", "cytosol-share",
                Scope.ANY, ORIGIN);
    }
}
