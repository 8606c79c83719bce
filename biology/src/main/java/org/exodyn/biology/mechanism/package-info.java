/// The mechanism library: each class turns one piece of biology into species, reactions and rules of a model, with
/// its equations, their sources and the evidence slots its parameters are drawn from. A mechanism knows no paper's
/// numbers and no particular scenario.
///
/// Units of all formulas: µm, minutes, copies (particles, cells); concentrations in copies per µm³.
/// Amounts are totals per culture; the amount per cell is the total over the number of cells.
@NullMarked
package org.exodyn.biology.mechanism;

import org.jspecify.annotations.NullMarked;
