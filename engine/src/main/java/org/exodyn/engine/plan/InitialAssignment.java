package org.exodyn.engine.plan;

import org.exodyn.engine.expression.Expression;

/// `variable = formula` at the start, instead of the number that the variable carries.
public record InitialAssignment(String variable, Expression formula) {}
