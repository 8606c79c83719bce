/// The sufficiency audit: whether what is delivered reaches what is needed, claim by claim, under several priors and requirements.
///
/// Reproducibility: same evidence, conditions and seed give the same bits for any number of threads.
@NullMarked
package org.exodyn.study.audit;

import org.jspecify.annotations.NullMarked;
