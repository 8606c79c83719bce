package org.exodyn.atlas.experiment;

import java.util.List;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.input.Location;

/// How the experiment behind claims was done: the only ground on which a claim can be asked "at the dose of the paper".
///
/// @param source key of the paper that tells it
/// @param claims ids of the claims that rest on it
/// @param what the assay, in our words
/// @param locator where in the source
/// @param confidence seen in the primary source, or in another that quotes it
public record Experiment(String id, String source, List<String> claims, String what, Setup setup, String locator,
        Confidence confidence, List<ClaimFlag> flags, String note, Location location) {
    public Experiment {
        claims = List.copyOf(claims);
        flags = List.copyOf(flags);
    }
}
