package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;
import org.exodyn.quantity.Unit;

/// The recipients' vessel.
///
/// @param mediumVolume volume, > 0
/// @param mediumHeight length from the cells up to the surface, > 0
/// @param mixing whether the medium moves
/// @param serumShare share of the medium that is serum, dimensionless in [0, 1]; its own vesicles compete for uptake
/// @param aggregation whether vesicles stick together and settle
public record Culture(Quantity mediumVolume, Quantity mediumHeight, Mixing mixing, Quantity serumShare,
        boolean aggregation) {

    public Culture {
        Objects.requireNonNull(mixing, "mixing");
        Objects.requireNonNull(serumShare, "serumShare");
        if (!(mediumVolume.in("mL") > 0) || !(mediumHeight.in("mm") > 0)) {
            throw new IllegalArgumentException("volume and height of the medium are positive");
        }
    }

    /// A vessel in which vesicles stay single.
    public Culture(Quantity mediumVolume, Quantity mediumHeight, Mixing mixing, Quantity serumShare) {
        this(mediumVolume, mediumHeight, mixing, serumShare, false);
    }

    /// Floor of the vessel, cm²: volume / height (1 mL is 1 cm³).
    public Quantity vesselArea() {
        return new Quantity(mediumVolume.in("mL") / mediumHeight.in("cm"), Unit.parse("cm2"));
    }
}
