/// Writing of evidence files in the form that curators edit and [org.exodyn.atlas.read] reads.
@NullMarked
package org.exodyn.atlas.write;

import org.jspecify.annotations.NullMarked;
