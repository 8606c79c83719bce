package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Set;
import org.exodyn.engine.expression.Expression;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Problems;

/// Whatever the MathML, it is read or refused; and what was read can be written and read again as the same formula.
class MathFuzzTest {

    /// A thousandth of what a model may have: larger formulas are larger, not other.
    private static final long FEW_NODES = 4_000;
    private static final Set<String> NAMES = Set.of("a", "b", "c", "k", "time");

    @FuzzTest(maxDuration = "8h", maxExecutions = 2_500_000)
    void formulasAreAnswered(FuzzedDataProvider choice) {
        XmlElement math = new FuzzedTree(choice, Dialect.L3V2).math();
        Problems problems = new Problems();
        Expression formula = read(math, problems);
        if (problems.hasErrors()) {
            return;
        }
        Problems none = new Problems();
        Expression again = read(MathWriter.math(formula), none);
        if (none.hasErrors()) {
            // what is written without operators that all dialects lack can be longer
            assertTrue(none.list().stream().allMatch(problem -> problem.code() == SbmlCode.TOO_LARGE),
                    none.list()::toString);
            return;
        }
        // minimum and maximum are written as pieces, so the first reading may differ and the second may not
        assertEquals(again, read(MathWriter.math(again), none));
    }

    private static Expression read(XmlElement math, Problems problems) {
        return new MathReader("fuzz.xml", List.of(), name -> NAMES.contains(name) ? new Expression.Symbol(name) : null,
                () -> NAMES, problems, FEW_NODES).number(math, "here");
    }
}
