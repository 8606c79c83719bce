package org.exodyn.atlas.export;

import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;

/// One arrow of the graph of claims. Ends are entity ids.
///
/// @param id the claim's id, a number sign and the arrow's place in the claim
/// @param relation a word such as `represses` or `promotes-resistance-to`
/// @param stated for [Form#EDGE], the relation as recorded
/// @param cell id of the cell it happens in
/// @param sign of what more of the source does
/// @param change of a cargo in what the claim tells: `up`, `down`, or empty
record Arc(String id, Form form, String source, String relation, @Nullable Relation stated, String target, Sign sign,
        @Nullable String cell, String change, Claim claim) {

    /// What part of a claim the arrow shows.
    enum Form {
        /// The donor gives the cargo away in vesicles.
        SECRETION,
        /// An edge of the claim.
        EDGE,
        /// An entity raises or lowers a process.
        PROCESS,
        /// What is carried makes cells more or less resistant to a drug.
        RESISTANCE,
        /// What is carried tells of a response to a drug, or of a disease.
        BIOMARKER
    }
}
