/// The evidence: claims, entities, sources, parameter records; loading, checking and resolving them.
@NullMarked
package org.exodyn.atlas;

import org.jspecify.annotations.NullMarked;
