package org.exodyn.assembly;

import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.MediumTransport;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.biology.mechanism.Vessel;
import org.exodyn.biology.model.ModelBuilder;

/// Small models around one mechanism: a vessel with the vesicles of donor `d`, and cells that neither divide nor die.
final class Bench {

    static final String DONOR = "d";
    static final double VOLUME_UM3 = 1e12;
    static final double HEIGHT_UM = 3000;
    static final double CELLS = 1e5;

    private Bench() {}

    /// Vessel, vesicle classes and their medium; `V0` particles/µm³ in each class at the start.
    static ModelBuilder medium(int layers, double initialPerUm3) {
        ModelBuilder model = new ModelBuilder("bench");
        Vessel vessel = new Vessel(VOLUME_UM3, HEIGHT_UM, layers);
        vessel.contribute(model, "bench");
        given(model, "V0", initialPerUm3);
        given(model, "cells_start", CELLS);
        VesicleClass.contribute(model, DONOR, "donor cell");
        Ledger.contribute(model, classes(), "cells_start");
        MediumTransport transport = new MediumTransport(vessel);
        classes().forEach(vesicle -> transport.contribute(model, vesicle, "V0", "cells_start"));
        return model;
    }

    /// Cells that stay as they are: no division, no death.
    static ModelBuilder still(ModelBuilder model) {
        given(model, CellGrowth.CELLS, CELLS);
        given(model, CellGrowth.DEATH, 0);
        given(model, CellGrowth.DIVISION_AT_REST, 0);
        return model;
    }

    static ModelBuilder given(ModelBuilder model, String id, double value) {
        model.given(id, id, id, "1", value, Double.toString(value), "bench");
        return model;
    }

    static List<VesicleClass> classes() {
        return VesicleClass.of(DONOR);
    }

    static double sum(Trial.Course course, int time, Ledger total) {
        return classes().stream().mapToDouble(vesicle -> course.at(total.of(vesicle), time)).sum();
    }

    /// Vesicles of one class in all layers.
    static double inMedium(Trial.Course course, int time, VesicleClass vesicle, int layers) {
        double sum = 0;
        for (int layer = 0; layer < layers; layer++) {
            sum += course.at(vesicle.inLayer(layer), time);
        }
        return sum;
    }

    static double inMedium(Trial.Course course, int time, int layers) {
        return classes().stream().mapToDouble(vesicle -> inMedium(course, time, vesicle, layers)).sum();
    }
}
