/// The formats of public reference files: how each is told from its first lines, and how its rows become terms, names, targets,
/// cargo, evidence and cautions.
@NullMarked
package org.exodyn.reference.format;

import org.jspecify.annotations.NullMarked;
