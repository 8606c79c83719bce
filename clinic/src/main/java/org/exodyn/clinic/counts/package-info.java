/// Counts with more than Poisson noise: negative binomial likelihoods, log-linear fits, dispersions.
@NullMarked
package org.exodyn.clinic.counts;

import org.jspecify.annotations.NullMarked;
