/// From what a run found to what its report says: bands, sentences, tables and the mechanism graph.
@NullMarked
package org.exodyn.study.summary;

import org.jspecify.annotations.NullMarked;
