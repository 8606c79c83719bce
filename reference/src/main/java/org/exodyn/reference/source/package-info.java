/// Files that users bring, read as a stream: bytes, strict UTF-8 text with line numbers, rows with fields. Memory does not grow
/// with the file.
@NullMarked
package org.exodyn.reference.source;

import org.jspecify.annotations.NullMarked;
