package org.exodyn.biology.scenario;

import java.util.Objects;

/// Immune cells that share the recipients' medium and kill recipients.
///
/// @param cell the effector cell
/// @param ratio effectors per recipient at the start, > 0; all of them recognise the recipients
/// @param bearPd1 whether they bear PD-1
public record Effectors(Term cell, double ratio, boolean bearPd1) {

    public Effectors {
        Objects.requireNonNull(cell, "cell");
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("there are effectors, so their ratio is positive and finite");
        }
    }
}
