/// Predictions of single mechanisms beside published measurements that feed none of their parameters.
@NullMarked
package org.exodyn.study.validation;

import org.jspecify.annotations.NullMarked;
