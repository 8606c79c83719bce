/// How experiments were done, deliveries whose outcome is known, and counts of single vesicles. None of it feeds a model: these
/// are what predictions are asked about or compared with.
@NullMarked
package org.exodyn.atlas.experiment;

import org.jspecify.annotations.NullMarked;
