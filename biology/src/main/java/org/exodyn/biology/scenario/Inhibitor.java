package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// A compound that acts on the release of vesicles in one arm.
///
/// @param name compound
/// @param dose amount per volume, > 0
/// @param on which cells it is given to
public record Inhibitor(Term name, Quantity dose, InhibitorTarget on) {

    public Inhibitor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        if (!(dose.in("uM") > 0)) {
            throw new IllegalArgumentException("the dose of an inhibitor is positive");
        }
    }
}
