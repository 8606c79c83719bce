/// The evidence: claims, entities, sources and parameter records, loaded whole and checked before anything uses them.
///
/// Reading is deterministic: the same files give the same atlas, in the same order, with the same content hash.
@NullMarked
package org.exodyn.atlas;

import org.jspecify.annotations.NullMarked;
