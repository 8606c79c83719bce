/// The local store of public vocabularies that users bring: genes, miRNAs, targets, vesicle cargo, drugs, diseases, cell lines.
/// Writing goes through [org.exodyn.reference.ReferenceWriter], reading through [org.exodyn.reference.ReferenceStore].
///
/// Reproducibility: the same files in the same order give the same answers. Nothing of the store ever enters a simulation.
@NullMarked
package org.exodyn.reference;

import org.jspecify.annotations.NullMarked;
