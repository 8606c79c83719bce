/// Signatures: what a cohort's cargo predicts, and what that is worth on samples that were not seen.
///
/// Same files, same options and same seed: same report and tables, bit by bit; times stand in the manifest alone.
@NullMarked
package org.exodyn.study.signature;

import org.jspecify.annotations.NullMarked;
