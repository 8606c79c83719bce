/// Formulas as immutable trees: reading, printing, simplifying and differentiating them.
///
/// Nothing here depends on a network or a solver. Equal text gives equal trees and equal trees give equal text.
@NullMarked
package org.exodyn.engine.expression;

import org.jspecify.annotations.NullMarked;
