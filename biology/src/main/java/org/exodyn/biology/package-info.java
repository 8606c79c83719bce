/// The language of the domain: scenarios, cells, vesicles, cargo, drugs, and the mechanism library.
@NullMarked
package org.exodyn.biology;

import org.jspecify.annotations.NullMarked;
