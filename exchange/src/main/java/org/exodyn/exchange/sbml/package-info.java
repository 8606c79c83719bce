/// SBML Level 2 Versions 1 to 5 and Level 3 Versions 1 and 2: models as values, their reader, their writer, and the way to a plan.
///
/// The specifications are the source: doi:10.1515/jib-2015-271 (Level 2 Version 5), doi:10.1515/jib-2017-0081 (Level 3 Version 2).
/// What is not supported is refused by element, line and feature; no number comes of it.
@NullMarked
package org.exodyn.exchange.sbml;

import org.jspecify.annotations.NullMarked;
