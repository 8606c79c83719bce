/// The biological model that assembly builds from claims and a scenario: named species, reactions, rules and
/// parameters, each with the mechanism, equation and claims it comes from. Formulas are text, so that a biologist
/// can read them and `explain` can print them; only assembly turns them into a plan.
@NullMarked
package org.exodyn.biology.model;

import org.jspecify.annotations.NullMarked;
