/// Tests of differential abundance, with effect, interval and false discovery rate.
@NullMarked
package org.exodyn.clinic.differential;

import org.jspecify.annotations.NullMarked;
