package org.exodyn.biology.scenario;

import java.util.Objects;
import org.exodyn.quantity.Quantity;

/// A compound that acts on the release or the uptake of vesicles in one arm.
///
/// @param name compound
/// @param dose amount per volume, > 0
/// @param on which cells it is given to
/// @param blocks the step that it holds up
public record Inhibitor(Term name, Quantity dose, InhibitorTarget on, InhibitedStep blocks) {

    public Inhibitor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(blocks, "blocks");
        if (!(dose.in("uM") > 0)) {
            throw new IllegalArgumentException("the dose of an inhibitor is positive");
        }
    }
}
