/// Running a scenario: its arms, premises, draws and doses, and what comes out.
@NullMarked
package org.exodyn.study.run;

import org.jspecify.annotations.NullMarked;
