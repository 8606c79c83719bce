/// Figures as SVG: scales, ticks, marks, labels and the document around them.
///
/// Knows nothing of biology. Same input, same bytes. Every drawing carries light-mode presentation attributes, so that
/// a figure taken out of the page is complete; class names let the page recolour it for a dark screen.
@NullMarked
package org.exodyn.study.figure;

import org.jspecify.annotations.NullMarked;
