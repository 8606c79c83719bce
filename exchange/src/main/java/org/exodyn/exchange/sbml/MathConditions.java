package org.exodyn.exchange.sbml;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.engine.expression.Connective;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.expression.Expression.Comparison;
import org.exodyn.engine.expression.Expression.Logic;
import org.exodyn.engine.expression.Expression.Not;
import org.exodyn.engine.expression.Expression.Truth;
import org.exodyn.engine.expression.Relation;

/// The relations and connectives of MathML as conditions.
final class MathConditions {

    private MathConditions() {}

    /// A chain such as a &lt; b &lt; c holds if each pair of neighbours does.
    static Expression relation(String operator, List<Expression> operands) {
        if (operands.size() < 2 || operator.equals("neq") && operands.size() > 2) {
            throw new IllegalArgumentException("<" + operator + "> takes " + (operator.equals("neq") ? "two"
                    : "at least two") + " operands, not " + operands.size() + ".");
        }
        List<Expression> pairs = new ArrayList<>();
        for (int index = 1; index < operands.size(); index++) {
            pairs.add(pair(operator, operands.get(index - 1), operands.get(index)));
        }
        return pairs.size() == 1 ? pairs.getFirst() : new Logic(Connective.AND, pairs);
    }

    private static Expression pair(String operator, Expression left, Expression right) {
        if (left.isCondition() && right.isCondition() && operator.endsWith("eq") && !operator.matches("[lg]eq")) {
            Expression differ = new Logic(Connective.XOR, List.of(left, right));
            return operator.equals("neq") ? differ : new Not(differ);
        }
        Relation relation = switch (operator) {
            case "eq" -> Relation.EQUAL;
            case "neq" -> Relation.NOT_EQUAL;
            case "lt" -> Relation.LESS;
            case "leq" -> Relation.LESS_OR_EQUAL;
            case "gt" -> Relation.GREATER;
            case "geq" -> Relation.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException("<" + operator + "> is no relation.");
        };
        return new Comparison(relation, MathForms.number(left), MathForms.number(right));
    }

    static Expression logic(String operator, List<Expression> operands) {
        List<Expression> conditions = operands.stream().map(MathForms::condition).toList();
        return switch (operator) {
            case "not" -> {
                if (conditions.size() != 1) {
                    throw new IllegalArgumentException("<not> takes one operand, not " + conditions.size() + ".");
                }
                yield new Not(conditions.getFirst());
            }
            case "implies" -> {
                if (conditions.size() != 2) {
                    throw new IllegalArgumentException("<implies> takes two operands, not " + conditions.size() + ".");
                }
                yield new Logic(Connective.OR, List.of(new Not(conditions.get(0)), conditions.get(1)));
            }
            case "and" -> join(Connective.AND, conditions, true);
            case "or" -> join(Connective.OR, conditions, false);
            case "xor" -> join(Connective.XOR, conditions, false);
            default -> throw new IllegalArgumentException("<" + operator + "> is no connective.");
        };
    }

    private static Expression join(Connective connective, List<Expression> conditions, boolean ofNone) {
        return switch (conditions.size()) {
            case 0 -> new Truth(ofNone);
            case 1 -> conditions.getFirst();
            default -> new Logic(connective, conditions);
        };
    }
}
