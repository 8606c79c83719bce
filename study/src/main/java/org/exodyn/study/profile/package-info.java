/// Profiling patients' samples: from a cargo table and a sample sheet to a results folder with a report.
@NullMarked
package org.exodyn.study.profile;

import org.jspecify.annotations.NullMarked;
