/// Questions to the claims: by names however they are spelt, by words, by sides of a claim.
@NullMarked
package org.exodyn.atlas.find;

import org.jspecify.annotations.NullMarked;
