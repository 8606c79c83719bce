package org.exodyn.atlas.resolve;

import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.quantity.Distribution;

/// One record that may feed a slot.
///
/// @param weight probability that this record is the right one
/// @param distribution in the slot's unit, after widening
/// @param steps steps down for which the range was widened; fewer than the level where the range spans the variation
/// @param widened fold by which each end of the central 90 % was moved outwards; 1 if not
public record Alternative(ParameterRecord record, double weight, Distribution distribution, Level level, int steps,
        double widened) {}
