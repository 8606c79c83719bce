/// Samples and designs judged before anything is tested.
@NullMarked
package org.exodyn.clinic.quality;

import org.jspecify.annotations.NullMarked;
