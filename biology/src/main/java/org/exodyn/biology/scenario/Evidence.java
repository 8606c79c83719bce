package org.exodyn.biology.scenario;

import java.util.List;

/// Which claims a scenario rests on.
///
/// @param claims claim ids of the atlas, in the order of the file, each once, at least one
public record Evidence(List<String> claims) {

    public Evidence {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a scenario rests on at least one claim");
        }
    }
}
