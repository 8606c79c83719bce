/// Building blocks of signatures: penalised regression, and how well a score tells classes apart and predicts their probability.
///
/// Immutable; the same input gives the same bits. Everything that looks at the outcome belongs inside the training part of a
/// cross-validation; nothing here draws a fold.
@NullMarked
package org.exodyn.clinic.signature;

import org.jspecify.annotations.NullMarked;
