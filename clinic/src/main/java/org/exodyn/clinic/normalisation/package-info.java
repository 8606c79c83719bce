/// What makes samples comparable: size factors and transformations.
@NullMarked
package org.exodyn.clinic.normalisation;

import org.jspecify.annotations.NullMarked;
