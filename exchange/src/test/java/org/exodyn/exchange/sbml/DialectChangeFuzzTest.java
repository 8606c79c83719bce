package org.exodyn.exchange.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.exodyn.engine.plan.Plan;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.input.Problems;

/// Whatever the model, each dialect refuses it or says it so that it is read as the same plan.
class DialectChangeFuzzTest {

    @FuzzTest(maxDuration = "8h", maxExecutions = 2_500_000)
    void conversionsKeepThePlan(FuzzedDataProvider choice) {
        Dialect from = choice.pickValue(Dialect.values());
        Dialect to = choice.pickValue(Dialect.values());
        XmlElement root = new FuzzedTree(choice, from).document(from, false);
        Problems problems = new Problems();
        Optional<SbmlDocument> document = SbmlReader.document(root, "fuzz.xml", ExternalModels.none(problems),
                problems);
        Optional<Plan> plan = document.flatMap(one -> SbmlPlan.of(one, problems)).map(SbmlPlan::plan);
        if (document.isEmpty() || plan.isEmpty()) {
            return;
        }
        Problems refused = new Problems();
        String text = SbmlWriter.write(document.get(), to, refused);
        if (!refused.hasErrors() && (from.level() == to.level() || !text.contains("stoichiometry_"))) {
            assertEquals(plan.get(), Models.plan(Models.read(text)).plan());
        }
    }
}
