/// Many independent tasks on all cores, with results that do not depend on the number of threads.
///
/// Reproducibility: a task sees only its index and its thread's workspace; results are handed over in task order.
@NullMarked
package org.exodyn.engine.ensemble;

import org.jspecify.annotations.NullMarked;
