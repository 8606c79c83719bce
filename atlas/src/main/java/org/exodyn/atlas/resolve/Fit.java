package org.exodyn.atlas.resolve;

import org.exodyn.atlas.parameter.ParameterRecord;

/// How closely a record fits a context.
///
/// @param level the level of its least specific axis
/// @param distance steps down along all axes together, to order records of one level
/// @param steps steps down for which its range is widened
record Fit(ParameterRecord record, Level level, int distance, int steps) {}
