/// Explaining a run: what each element of its models is, the claims and records behind it, and each step by which records were
/// chosen. Everything comes from the run's own `model.json`, so that a folder explains itself.
@NullMarked
package org.exodyn.study.explain;

import org.jspecify.annotations.NullMarked;
