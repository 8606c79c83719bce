package org.exodyn.biology.model;

import java.util.List;

/// Why an element of a model is there.
///
/// @param mechanism the mechanism of the library that put it there, e.g. `uptake`
/// @param equation the equation's name in the mechanism's documentation, e.g. `EQ-UPTAKE-1`
/// @param claims ids of the claims that say so; empty where the mechanism applies to every vesicle
public record Origin(String mechanism, String equation, List<String> claims) {

    public Origin {
        claims = List.copyOf(claims);
    }

    /// An element of a mechanism that needs no claim of its own.
    public static Origin of(String mechanism, String equation) {
        return new Origin(mechanism, equation, List.of());
    }

    /// The same origin resting on these claims.
    public Origin restingOn(List<String> claimIds) {
        return new Origin(mechanism, equation, claimIds);
    }
}
