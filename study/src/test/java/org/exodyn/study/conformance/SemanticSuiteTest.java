package org.exodyn.study.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All 1,821 cases of the semantic part of the SBML Test Suite 3.4.0: no wrong number, and what is refused is refused by name.
class SemanticSuiteTest {

    private static final int CASES = 1_821;
    /// As many as pass; fewer means that something that ran does not run any more.
    private static final int LEAST_PASSED = 1_785;

    @Test
    void noNumberIsWrongAndRefusalsHaveReasons(@TempDir Path folder) throws IOException {
        ConformanceReport report = ConformanceReport.of(Suite.unpacked(folder, "semantic"), 2,
                Runtime.getRuntime().availableProcessors());
        Conformance semantic = report.semantic().orElseThrow();
        assertEquals(CASES, semantic.verdicts().size());
        List<String> wrong = semantic.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.WRONG)
                .map(verdict -> verdict.of().number() + ": " + verdict.reason()).toList();
        assertEquals(List.of(), wrong);
        Map<String, Long> refused = new TreeMap<>();
        semantic.verdicts().stream().filter(verdict -> verdict.outcome() == Verdict.Outcome.REFUSED)
                .forEach(verdict -> refused.merge(verdict.reason().replaceAll("line \\d+ |\\[[^]]*]|[0-9.E-]{3,}", ""),
                        1L, Long::sum));
        assertTrue(semantic.count(Verdict.Outcome.PASSED) >= LEAST_PASSED,
                () -> semantic.count(Verdict.Outcome.PASSED) + " passed; refused: " + refused);
        assertTrue(refused.keySet().stream().noneMatch(String::isBlank), refused::toString);
        assertEquals(Optional.empty(), report.stochastic());
    }
}
