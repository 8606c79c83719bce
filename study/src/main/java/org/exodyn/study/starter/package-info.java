/// Scenarios to begin with: the shipped ones, and those that are written from claims which can be simulated.
@NullMarked
package org.exodyn.study.starter;

import org.jspecify.annotations.NullMarked;
