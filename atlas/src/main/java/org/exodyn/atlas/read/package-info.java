/// Reading and checking of evidence files: every problem at once, with file and line.
@NullMarked
package org.exodyn.atlas.read;

import org.jspecify.annotations.NullMarked;
