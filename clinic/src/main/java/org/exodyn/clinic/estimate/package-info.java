/// What every estimate of this module is made of: covariates, intervals, tests, and the outcome that says why there is none.
///
/// Immutable; the same input gives the same bits.
@NullMarked
package org.exodyn.clinic.estimate;

import org.jspecify.annotations.NullMarked;
