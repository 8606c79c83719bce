/// XML as trees with places: a reader with limits that knows no document types and no external entities, and a writer.
@NullMarked
package org.exodyn.exchange.xml;

import org.jspecify.annotations.NullMarked;
