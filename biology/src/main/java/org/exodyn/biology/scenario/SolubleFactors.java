package org.exodyn.biology.scenario;

import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// What conditioned medium brings beside vesicles and drug, taken together: an explanation that competes with transfer.
///
/// @param ec50Fold EC50 in undiluted conditioned medium over that in fresh medium, or null to draw it from records
/// @param halfLife half-life in the medium, > 0, or null to draw it from records
public record SolubleFactors(@Nullable Double ec50Fold, @Nullable Quantity halfLife) {}
