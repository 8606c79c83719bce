/// Claims in the formats of other software: tables, graphs, statements and sets. Equal claims give equal bytes.
@NullMarked
package org.exodyn.atlas.export;

import org.jspecify.annotations.NullMarked;
