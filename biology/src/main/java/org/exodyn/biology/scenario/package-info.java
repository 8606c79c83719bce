/// The scenario language: what a user asks of a culture, as immutable records, with its reader, checks and starters.
@NullMarked
package org.exodyn.biology.scenario;

import org.jspecify.annotations.NullMarked;
