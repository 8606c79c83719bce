/// The report: what a run found, as one HTML file that opens offline.
@NullMarked
package org.exodyn.study.report;

import org.jspecify.annotations.NullMarked;
