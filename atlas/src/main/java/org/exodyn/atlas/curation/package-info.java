/// How claims came to be: extractions by independent curators, how far they agree, what became of each statement, and whether
/// a text repeats the words of its source.
@NullMarked
package org.exodyn.atlas.curation;

import org.jspecify.annotations.NullMarked;
