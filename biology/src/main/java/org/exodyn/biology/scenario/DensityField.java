package org.exodyn.biology.scenario;

import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;

/// A seeding density as it stands in many methods sections, per area or per well, and its value per volume here.
final class DensityField {

    private DensityField() {}

    /// Whether the density was given per area or per well; it is then reported with the value that belongs here.
    static boolean misread(Section recipients, Draft draft) {
        if (!(recipients.node(ScenarioField.DENSITY) instanceof YamlScalar scalar)) {
            return false;
        }
        Quantity written;
        try {
            written = Quantity.parse(scalar.text());
        } catch (IllegalArgumentException _) {
            return false;
        }
        Quantity divisor;
        String kind;
        if (written.dimension().equals(Dimension.CELLS.per(Dimension.AREA))) {
            divisor = draft.mediumHeight;
            kind = "cells per area";
        } else if (written.dimension().equals(Dimension.CELLS)) {
            divisor = draft.mediumVolume;
            kind = "a number of cells";
        } else {
            return false;
        }
        if (divisor == null || !(written.value() > 0)) {
            return false;
        }
        recipients.problems().error(ScenarioCode.WRONG_DIMENSION, scalar.location(),
                "The density of the recipients (" + written.format() + ") is given as " + kind
                        + "; it must be cells per volume.",
                "vesicles and cells are balanced in the same volume of medium.",
                "density: " + written.dividedBy(divisor).convertedTo("cells/mL").format() + ", with this "
                        + (kind.equals("cells per area") ? "height" : "volume") + " of medium (" + divisor.format()
                        + ")");
        return true;
    }
}
