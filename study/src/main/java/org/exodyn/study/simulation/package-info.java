/// Simulating a foreign model: time courses, the solver's account of them, and what is doubtful about them.
@NullMarked
package org.exodyn.study.simulation;

import org.jspecify.annotations.NullMarked;
