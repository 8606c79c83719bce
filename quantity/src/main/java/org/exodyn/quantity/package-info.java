/// Units, dimensions, quantities and distributions.
@NullMarked
package org.exodyn.quantity;

import org.jspecify.annotations.NullMarked;
