/// Design formulas and the matrices made of them.
@NullMarked
package org.exodyn.clinic.design;

import org.jspecify.annotations.NullMarked;
