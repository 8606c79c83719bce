/// Curves through points: local means, lowess, cubic and natural splines.
@NullMarked
package org.exodyn.clinic.smooth;

import org.jspecify.annotations.NullMarked;
