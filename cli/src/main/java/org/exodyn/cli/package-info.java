/// The exodyn command.
@NullMarked
package org.exodyn.cli;

import org.jspecify.annotations.NullMarked;
