package org.exodyn.engine.plan;

import org.exodyn.engine.expression.Expression;

/// A statement that holds at every time.
public sealed interface Rule {

    /// The right-hand side.
    Expression formula();

    /// `variable = formula`.
    record Assignment(String variable, Expression formula) implements Rule {}

    /// `d variable / dt = formula`, for what the name of the variable stands for.
    record Rate(String variable, Expression formula) implements Rule {}

    /// `0 = formula`.
    ///
    /// @param id what messages call the rule
    record Algebraic(String id, Expression formula) implements Rule {}
}
