/// Linear systems of the stiff solver: sparse LU on a fixed pattern, dense LU with pivoting, and the choice of the two.
///
/// Reproducibility: same matrix gives the same bits; nothing depends on threads or time.
@NullMarked
package org.exodyn.engine.linear;

import org.jspecify.annotations.NullMarked;
