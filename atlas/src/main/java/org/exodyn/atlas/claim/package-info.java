/// Statements of sources: who gives what to whom, what that does, and how far it is known.
@NullMarked
package org.exodyn.atlas.claim;

import org.jspecify.annotations.NullMarked;
