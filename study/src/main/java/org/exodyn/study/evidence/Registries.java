package org.exodyn.study.evidence;

import org.exodyn.atlas.Atlas;
import org.exodyn.input.Problems;

/// Public registries that a user has at hand.
public interface Registries {
    /// Reports ids of the atlas that a registry should have and does not.
    void check(Atlas atlas, Problems problems);

    /// Their names and versions, for a sentence.
    String described();
}
