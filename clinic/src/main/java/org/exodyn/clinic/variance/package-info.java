/// Linear fits per feature and variances that borrow strength from all features.
@NullMarked
package org.exodyn.clinic.variance;

import org.jspecify.annotations.NullMarked;
