/// What a long calculation has finished, kept on disk entry by entry, so that it can go on after its process was killed.
///
/// Bytes only: what an entry means is its writer's matter. Numbers are kept bit for bit.
@NullMarked
package org.exodyn.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
