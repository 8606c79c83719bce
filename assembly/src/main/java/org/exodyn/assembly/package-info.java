/// The only translator between biology and mathematics: claims and scenario to plan, and back.
@NullMarked
package org.exodyn.assembly;

import org.jspecify.annotations.NullMarked;
