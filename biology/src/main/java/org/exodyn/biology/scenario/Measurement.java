package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;

/// When results are written down.
///
/// @param every time between two records, > 0; the start and the end are always recorded
public record Measurement(Quantity every) {

    public Measurement {
        if (!(every.in("h") > 0)) {
            throw new IllegalArgumentException("the measuring interval is positive");
        }
    }
}
