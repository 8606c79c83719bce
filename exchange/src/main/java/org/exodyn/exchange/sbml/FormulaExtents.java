package org.exodyn.exchange.sbml;

import java.util.IdentityHashMap;
import org.exodyn.engine.expression.Expression;

/// How large and how deep formulas are as trees. An operand that stands at several places is one object, so a short formula can be a
/// tree without end; each object is looked at once here, and whoever asks while a formula grows can stop in time.
final class FormulaExtents {

    /// @param nodes an operand counts wherever it stands
    /// @param depth 1 for a leaf
    record Extent(long nodes, int depth) {}

    private static final Extent LEAF = new Extent(1, 1);

    private final IdentityHashMap<Expression, Extent> known = new IdentityHashMap<>();

    /// The extent of a formula, whose operands should be known already: those that are not are visited recursively.
    Extent of(Expression formula) {
        if (formula instanceof Expression.Leaf) {
            return LEAF;
        }
        Extent extent = known.get(formula);
        if (extent == null) {
            long nodes = 1;
            int depth = 0;
            for (Expression operand : formula.operands()) {
                Extent inner = of(operand);
                nodes += inner.nodes();
                depth = Math.max(depth, inner.depth());
            }
            extent = new Extent(nodes, depth + 1);
            known.put(formula, extent);
        }
        return extent;
    }

    /// Starts anew, for formulas that have nothing in common with those before.
    void forget() {
        known.clear();
    }
}
