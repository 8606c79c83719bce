/// Questions to the evidence: find, show, follow and count claims, check and extend them.
@NullMarked
package org.exodyn.study.evidence;

import org.jspecify.annotations.NullMarked;
