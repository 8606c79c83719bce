package org.exodyn.reference.format;

import org.jspecify.annotations.Nullable;

/// A non-coding RNA that changes the response of cells to a drug.
///
/// @param rnaId identifier in its database, such as `hsa_circ_0007031`
/// @param kind circRNA and others
/// @param drugId `DB00544`
/// @param pattern how its amount changes: up-regulated, down-regulated
/// @param effect resistant, sensitive
/// @param targets what it acts on, as the source says
public record RnaEffect(@Nullable String rnaId, String rna, String kind, @Nullable String drugId, String drug,
        @Nullable String cancer, @Nullable String pattern, String effect, @Nullable String targets, String pmid) {}
