/// Mechanism chains: who secretes what, which acts on what, until a drug works less or better.
@NullMarked
package org.exodyn.atlas.chain;

import org.jspecify.annotations.NullMarked;
