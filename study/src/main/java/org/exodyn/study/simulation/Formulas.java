package org.exodyn.study.simulation;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.exodyn.engine.expression.Expression;
import org.exodyn.engine.plan.Plan;

/// Looks into the formulas that drive a plan: its rules, rates and stoichiometries.
final class Formulas {

    private Formulas() {}

    /// Whether any node of these formulas is of a kind.
    static boolean anyIn(Plan plan, Predicate<Expression> kind) {
        return plan.rules().stream().anyMatch(rule -> any(rule.formula(), kind))
                || plan.reactions().stream().anyMatch(reaction -> any(reaction.rate(), kind)
                        || Stream.concat(reaction.reactants().stream(), reaction.products().stream())
                                .anyMatch(participant -> any(participant.stoichiometry(), kind)));
    }

    private static boolean any(Expression formula, Predicate<Expression> kind) {
        return kind.test(formula) || formula.operands().stream().anyMatch(operand -> any(operand, kind));
    }
}
