package org.exodyn.atlas.resolve;

import org.jspecify.annotations.Nullable;

/// One step of a resolution, told in a sentence.
///
/// @param recordId the record it is about, or null
public record Step(@Nullable Level level, @Nullable String recordId, String sentence) {}
