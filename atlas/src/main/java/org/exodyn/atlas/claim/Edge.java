package org.exodyn.atlas.claim;

import org.jspecify.annotations.Nullable;

/// One arrow of a claim. Source, target and cell are entity ids.
///
/// @param in the cell it happens in
public record Edge(String source, Relation relation, String target, Sign sign, @Nullable String in) {}
