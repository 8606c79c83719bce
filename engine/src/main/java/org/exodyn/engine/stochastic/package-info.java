/// Networks as Markov jump processes: one reaction after the other, or many in a leap.
@NullMarked
package org.exodyn.engine.stochastic;

import org.jspecify.annotations.NullMarked;
