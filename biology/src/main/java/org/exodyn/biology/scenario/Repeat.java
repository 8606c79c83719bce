package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;

/// How often the exposure to the drug is repeated.
///
/// @param every from one addition to the next, > 0, longer than one exposure
/// @param times additions in all, at least 2
public record Repeat(Quantity every, int times) {

    public Repeat {
        if (!(every.in("h") > 0) || times < 2) {
            throw new IllegalArgumentException("a repetition has an interval and at least two additions");
        }
    }
}
