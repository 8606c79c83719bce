package org.exodyn.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.resolve.MissingRecord;
import org.exodyn.biology.mechanism.Titration;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Donors under hypoxia, which is no drug: the state is told to a scenario by the name that records of release use.
///
/// Checklist: 7
class StressedDonorsTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();

    @TempDir
    Path folder;

    /// The shipped scenario with breast cancer cells as donors.
    private ParameterAxis releaseFold(String treatment) throws IOException {
        String text = Files.readString(Path.of("../scenarios/pancreatic-caf-gemcitabine.yaml"))
                .replace("    cell: cancer-associated fibroblast\n    treatment: gemcitabine ",
                        "    cell: MDA-MB-231\n    treatment: " + treatment + " ");
        assertTrue(text.contains("MDA-MB-231"), "the shipped scenario has the lines that this test changes");
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(Files.writeString(folder.resolve("hypoxia.yaml"), text),
                new AtlasVocabulary(ATLAS), problems);
        problems.throwIfErrors();
        if (document == null) {
            throw new IllegalStateException("no scenario");
        }
        ClaimReading reading = ClaimReading.of(document.scenario(), ATLAS);
        ArmModel arm = new CultureAssembly(document.scenario(), reading.cargo(), reading.releaseClaims(),
                Titration.Form.QUASI_STEADY).assemble(document.scenario().arms().get(1));
        List<MissingRecord> missing = new ArrayList<>();
        ParameterSpace space = ParameterSpace.of(Map.of("donors", arm.conditioningModel().orElseThrow()),
                ATLAS::resolve, missing);
        assertEquals(List.of(), missing);
        return space.axes().stream().filter(axis -> axis.parameter().id().equals("release_fold_caf")).findFirst()
                .orElseThrow();
    }

    @Test
    void oneAndATenthOfAPercentOfOxygenRaiseReleaseAsTheirRecordsSay() throws IOException {
        // King 2012, PMC3488584: HYP_FOLD_1 and HYP_FOLD_01
        assertEquals(List.of("HYP_FOLD_1"), records(releaseFold("hypoxia-1-percent")));
        assertEquals(List.of("HYP_FOLD_01"), records(releaseFold("hypoxia 0.1 percent")));
    }

    private static List<String> records(ParameterAxis axis) {
        return axis.resolved().alternatives().stream().map(one -> one.record().id()).toList();
    }
}
