/// Mathematics only: plans, expressions, code generation, solvers, random streams, ensembles.
@NullMarked
package org.exodyn.engine;

import org.jspecify.annotations.NullMarked;
