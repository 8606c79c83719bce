/// Ordinary differential equations: what a system offers, and the solvers that follow it.
@NullMarked
package org.exodyn.engine.ode;

import org.jspecify.annotations.NullMarked;
