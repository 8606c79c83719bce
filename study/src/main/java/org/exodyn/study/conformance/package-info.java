/// The SBML Test Suite: running its cases and judging them by its own rules.
@NullMarked
package org.exodyn.study.conformance;

import org.jspecify.annotations.NullMarked;
