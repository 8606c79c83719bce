/// Use cases: running a scenario, storing its results, reporting on it.
@NullMarked
package org.exodyn.study;

import org.jspecify.annotations.NullMarked;
