package org.exodyn.atlas;

import java.util.List;
import org.exodyn.input.Location;

/// What a public collection says, independently of the claims, about a molecule or a pair of them.
///
/// @param subject id of the entity
/// @param object id of the target or drug; empty for cargo
/// @param found whether the collection has it; a look that found nothing is recorded too
/// @param collection name and version of the collection
/// @param items its own numbers or PubMed ids, in its order; empty if it found nothing
public record Support(Kind kind, String subject, String object, boolean found, Strength strength, String collection,
        List<String> items, String note, Location location) {
    public Support {
        items = List.copyOf(items);
    }

    /// What is supported.
    public enum Kind {
        /// A miRNA represses a target.
        MIRNA_TARGET,
        /// A molecule was found in vesicles.
        CARGO_IN_VESICLES,
        /// A molecule and a drug have clinical evidence items.
        CLINICAL_ITEM
    }

    /// How good the evidence is by the collection's own rule.
    public enum Strength {
        /// Reporter assay, western blot or qPCR (miRTarBase "Functional MTI"); for items, level A or B.
        STRONG,
        /// Everything else the collection has.
        WEAK,
        NONE
    }
}
