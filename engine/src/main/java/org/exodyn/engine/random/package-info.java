/// Random and quasi-random numbers that depend only on their keys.
///
/// Reproducibility: a draw is a function of (seed; purpose, entity, step, draw). Same keys give the same bits on any
/// machine, in any order, on any number of threads; logarithms come from `StrictMath`.
@NullMarked
package org.exodyn.engine.random;

import org.jspecify.annotations.NullMarked;
