package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Problems;

/// Whatever is composed of what, the whole is read or refused, and so is its plan.
class FlatteningFuzzTest {

    @FuzzTest(maxDuration = "8h", maxExecutions = 2_500_000)
    void compositionsAreAnswered(FuzzedDataProvider choice) {
        Dialect dialect = choice.consumeBoolean() ? Dialect.L3V1 : Dialect.L3V2;
        XmlElement root = new FuzzedTree(choice, dialect).document(dialect, true);
        Problems problems = new Problems();
        Optional<SbmlDocument> document = SbmlReader.document(root, "fuzz.xml", ExternalModels.none(problems),
                problems);
        boolean planned = document.isPresent() && SbmlPlan.of(document.get(), problems).isPresent();
        assertTrue(planned || problems.hasErrors(), "no plan and no problem");
    }
}
