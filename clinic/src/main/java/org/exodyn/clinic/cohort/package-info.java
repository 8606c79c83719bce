/// What was measured on whom: the cargo table, the sample sheet, and what a missing number means.
@NullMarked
package org.exodyn.clinic.cohort;

import org.jspecify.annotations.NullMarked;
