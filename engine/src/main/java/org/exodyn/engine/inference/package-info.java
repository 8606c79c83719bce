/// Sampling under constraints in standard-normal space: the most probable point that meets conditions, and importance
/// sampling around it.
///
/// Mathematics only: what the coordinates and conditions mean is the caller's. Reproducibility: same seed and same
/// function values give the same bits, whatever the number of threads that evaluate them.
@NullMarked
package org.exodyn.engine.inference;

import org.jspecify.annotations.NullMarked;
