package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// The cells that are asked about.
///
/// @param cell cell line or type
/// @param density cells per volume of medium when the scenario starts, > 0
public record Recipients(Term cell, Quantity density) {

    public Recipients {
        Objects.requireNonNull(cell, "cell");
        if (!(density.in("cells/mL") > 0)) {
            throw new IllegalArgumentException("the recipients' density is positive");
        }
    }
}
