/// Records of published or assumed quantities, with confidence and range basis kept apart.
@NullMarked
package org.exodyn.atlas.parameter;

import org.jspecify.annotations.NullMarked;
