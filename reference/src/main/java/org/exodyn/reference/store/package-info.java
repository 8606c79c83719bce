/// The store as a file: its tables, how they are filled, and how a changed store takes the place of the old one in one step.
@NullMarked
package org.exodyn.reference.store;

import org.jspecify.annotations.NullMarked;
