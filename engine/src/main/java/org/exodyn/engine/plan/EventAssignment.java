package org.exodyn.engine.plan;

import org.exodyn.engine.expression.Expression;

/// `variable := formula` when an event is executed. All formulas of an event are evaluated before any takes effect.
public record EventAssignment(String variable, Expression formula) {}
