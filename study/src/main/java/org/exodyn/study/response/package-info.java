/// What an assay reads from simulated cultures: viability, growth-rate values, half-effect doses, and how an ensemble
/// of them is summarised.
@NullMarked
package org.exodyn.study.response;

import org.jspecify.annotations.NullMarked;
