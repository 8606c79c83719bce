package org.exodyn.engine.network;

import java.util.List;
import org.exodyn.engine.expression.Expression;

/// A trigger that no single function can follow, such as `x == 1` or an exclusive or: a condition on the signs of the
/// differences that it compares.
///
/// At a root a difference is taken as exactly 0, so that `x == 1` becomes true for an instant as x passes 1.
///
/// @param event the event's index
/// @param firstDifference the number of its first difference among those of all switched triggers; each has four
///     functions behind those of the events: d, d where positive, -d, -d where positive
/// @param differences how many there are
/// @param condition the trigger over the signs (parameter k: -1, 0 or 1)
record SwitchedTrigger(int event, int firstDifference, int differences, Program condition) {

    static final int FUNCTIONS = 4;

    /// All comparisons of a condition, from left to right.
    static List<Expression.Comparison> comparisons(Expression condition) {
        return condition instanceof Expression.Comparison comparison ? List.of(comparison)
                : condition.operands().stream().flatMap(one -> comparisons(one).stream()).toList();
    }
}
