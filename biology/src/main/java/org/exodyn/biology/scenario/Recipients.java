package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// The cells that are asked about.
///
/// @param cell cell line or type
/// @param density cells per volume of medium when the scenario starts, > 0
/// @param releases whether they release vesicles themselves, unless an arm says otherwise
public record Recipients(Term cell, Quantity density, boolean releases) {

    /// Recipients that release nothing.
    public Recipients(Term cell, Quantity density) {
        this(cell, density, false);
    }

    public Recipients {
        Objects.requireNonNull(cell, "cell");
        if (!(density.in("cells/mL") > 0)) {
            throw new IllegalArgumentException("the recipients' density is positive");
        }
    }
}
