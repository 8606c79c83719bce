/// From a claim and a setting to the delivered copies in closed form: what the sufficiency audit evaluates many times over.
///
/// Reproducibility: same model and same values give the same bits.
@NullMarked
package org.exodyn.assembly.audit;

import org.jspecify.annotations.NullMarked;
