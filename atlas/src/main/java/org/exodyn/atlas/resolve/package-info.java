/// Which record feeds which parameter: one function, whose every step can be told.
///
/// Deterministic: records are considered in the order of their ids, never in the order in which they were found.
@NullMarked
package org.exodyn.atlas.resolve;

import org.jspecify.annotations.NullMarked;
