/// The `exodyn` command: it reads options, calls a use case of `study` and prints what comes back. It holds no science.
///
/// Results go to standard output, progress and problems to standard error.
@NullMarked
package org.exodyn.cli;

import org.jspecify.annotations.NullMarked;
