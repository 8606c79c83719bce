/// Use cases of the reference store: bringing files, listing them, asking what a name is, taking a collection out.
@NullMarked
package org.exodyn.study.reference;

import org.jspecify.annotations.NullMarked;
