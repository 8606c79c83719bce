package org.exodyn.exchange.sbml;

import java.util.List;

/// A unit definition: the product of its factors.
public record SbmlUnit(SbmlIdentity base, List<Factor> factors) implements SbmlElement {

    public SbmlUnit {
        factors = List.copyOf(factors);
    }

    /// `(multiplier · 10^scale · kind)^exponent`.
    public record Factor(String kind, double exponent, int scale, double multiplier) {}
}
