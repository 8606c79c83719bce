/// Rules about the whole tree: who may know whom, names, banned calls, documents and evidence. Nothing here is shipped.
///
/// A rule that finds nothing to judge fails, and so does a rule that meets a class it cannot load.
@NullMarked
package org.exodyn.quality;

import org.jspecify.annotations.NullMarked;
