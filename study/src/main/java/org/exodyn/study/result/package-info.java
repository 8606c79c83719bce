/// The results folder of a run: what is in it, and how it appears whole or not at all.
@NullMarked
package org.exodyn.study.result;

import org.jspecify.annotations.NullMarked;
