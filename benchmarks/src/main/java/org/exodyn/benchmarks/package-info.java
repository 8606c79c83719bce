/// How fast Exodyn is: JMH benchmarks, each of which checks its result before it is timed. Not shipped.
@NullMarked
package org.exodyn.benchmarks;

import org.jspecify.annotations.NullMarked;
