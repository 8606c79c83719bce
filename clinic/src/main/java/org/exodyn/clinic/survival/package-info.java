/// Times until an event: Kaplan–Meier curves, log-rank tests, proportional hazards, and what a continuous value does to the hazard.
///
/// Times are right-censored: an event at the same time as a censoring comes first. Equal times are ties only if they are equal
/// numbers. Immutable; the same input gives the same bits.
@NullMarked
package org.exodyn.clinic.survival;

import org.jspecify.annotations.NullMarked;
