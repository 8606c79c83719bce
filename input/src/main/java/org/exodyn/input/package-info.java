/// Reading what people write: text with positions, and every problem found in it at once.
@NullMarked
package org.exodyn.input;

import org.jspecify.annotations.NullMarked;
