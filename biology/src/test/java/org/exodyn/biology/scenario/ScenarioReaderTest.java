package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.exodyn.input.InputCode;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {

    private static final Path GOOD = Path.of("src", "test", "resources", "scenario", "good.yaml");

    @Test
    void everyFieldIsRead() throws IOException {
        Scenario scenario = good().scenario();
        assertEquals("Gemcitabine on PANC-1 with vesicles of treated CAFs", scenario.title());
        assertEquals(new Term("cancer:paad", "PDAC"), scenario.cancer());
        assertEquals(EngineKind.CULTURE, scenario.engine());
        assertEquals(List.of("claim-106b", "claim-3173"), scenario.evidence().claims());
        assertEquals(Mixing.STILL, scenario.culture().mixing());
        assertEquals(0, scenario.culture().serumShare().in("%"));
        assertEquals(new Term("cell:panc-1", "PANC-1"), scenario.recipients().cell());
        assertEquals(List.of("caf", "shared", "isolated"), List.copyOf(scenario.donors().keySet()));
        assertEquals(24, scenario.drug().from().in("h"));
        assertEquals(96, scenario.drug().to().in("h"), "without wash-out the drug stays until the end");
        assertEquals(5, scenario.drug().doses().size());
        assertTrue(scenario.drug().hasZeroDose());
        assertEquals(6, scenario.arms().size());
        assertEquals("gemcitabine", scenario.referenceArm().name());
        assertEquals(4, scenario.measurement().every().in("h"));
        assertEquals(Set.of(Premise.MEASURED, Premise.CLAIMED), scenario.premises());
        assertEquals(new EnsembleSettings(200, 7), scenario.ensemble());
    }

    @Test
    void donorsKeepTheirKind() throws IOException {
        Scenario scenario = good().scenario();
        Donor.ConditionedMedium medium = (Donor.ConditionedMedium) scenario.donors().get("caf");
        assertNotNull(medium);
        assertEquals(new Term("drug:gemcitabine", "gemcitabine"), medium.treatment());
        assertEquals(0.5, medium.transferred().in("1"));
        assertNotNull(medium.carryOver());
        Donor.CoCulture shared = (Donor.CoCulture) scenario.donors().get("shared");
        assertNotNull(shared);
        assertEquals(2, shared.ratio());
        assertTrue(shared.treatedWith().isEmpty());
        Donor.PurifiedVesicles isolated = (Donor.PurifiedVesicles) scenario.donors().get("isolated");
        assertNotNull(isolated);
        assertEquals(1e9, isolated.dose().in("vesicles/mL"));
    }

    @Test
    void armsKeepWhatMakesThemDifferent() throws IOException {
        Scenario scenario = good().scenario();
        assertEquals(VesicleContent.DEPLETED, scenario.arms().get(2).vesicles());
        Inhibitor inhibitor = scenario.arms().get(3).inhibitors().getFirst();
        assertEquals("drug:gw4869", inhibitor.name().id());
        assertTrue(inhibitor.on().reachesDonors() && !inhibitor.on().reachesRecipients());
        Arm alone = scenario.arms().get(5);
        assertTrue(alone.carries("hsa-miR-106b-5p"));
        assertFalse(alone.carries("hsa-miR-3173-5p"));
        assertTrue(scenario.arms().get(1).carries("hsa-miR-3173-5p"), "without a selection all cargo acts");
    }

    @Test
    void derivedQuantitiesFollowFromGeometryAndCounts() throws IOException {
        Scenario scenario = good().scenario();
        // 1 cm³ over 0.3 cm; 1e5/mL in 1 mL; 1e5/cm³ · 0.3 cm; all exact but for one rounding of a decimal fraction.
        assertEquals(1 / 0.3, scenario.culture().vesselArea().in("cm2"), 1e-14);
        assertEquals(1e5, scenario.recipientCount().in("cells"), 1e-9);
        assertEquals(3e4, scenario.recipientsPerArea().in("cells/cm2"), 1e-9);
        assertEquals(72, scenario.readOutWindow().in("h"), 1e-12);
        assertEquals(2e5, scenario.donorCount(scenario.arms().get(4)).orElseThrow().in("cells"), 1e-9);
        assertTrue(scenario.donorCount(scenario.referenceArm()).isEmpty());
        // ratio 1, half of the medium transferred: the donors stood twice as dense in their own medium.
        assertEquals(2e5, scenario.donorDensity(scenario.donorOf(scenario.arms().get(1)).orElseThrow()).orElseThrow()
                .in("cells/mL"), 1e-9);
    }

    @Test
    void placesOfNodesAreKept() throws IOException {
        ScenarioDocument document = good();
        assertEquals(13, document.locationOf("recipients.cell").line());
        assertEquals(9, document.locationOf("recipients.cell").column());
        assertEquals("arms[1].donor", document.locationOf("arms[1].donor").path());
        assertEquals(document.locationOf("arms[0]"), document.locationOf("arms[0].inhibitors[3].name"),
                "an absent node stands at its nearest ancestor");
    }

    @Test
    void defaultsAreListedAndTheSourceIsHashed() throws IOException {
        ScenarioDocument document = good();
        assertEquals("96 h", document.defaults().get("drug.to"));
        assertEquals("present", document.defaults().get("arms[1].vesicles"));
        assertEquals(64, document.sha256().length());
        assertEquals(Files.readString(GOOD), new String(document.source(), StandardCharsets.UTF_8));
    }

    @Test
    void optionalBlocksHaveDocumentedDefaults() throws IOException {
        String text = Files.readString(GOOD).replace("premises: [measured, claimed]\n", "")
                .replace("ensemble: { draws: 200, seed: 7 }\n", "");
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read("short.yaml", text.getBytes(StandardCharsets.UTF_8),
                new TestVocabulary(), problems);
        assertNotNull(document, () -> ProblemReport.render(problems.list()));
        assertEquals(new EnsembleSettings(200, 1), document.scenario().ensemble());
        assertEquals("[measured, claimed]", document.defaults().get("premises"));
        assertEquals("200", document.defaults().get("ensemble.draws"));
    }

    @Test
    void missingFileIsAProblemWithTheNearestName(@TempDir Path folder) throws IOException {
        Files.copy(GOOD, folder.resolve("good.yaml"));
        Problems problems = new Problems();
        assertNull(ScenarioReader.read(folder.resolve("god.yaml"), new TestVocabulary(), problems));
        String text = ProblemReport.render(problems.list()).replace(folder.toString(), "FOLDER").replace('\\', '/');
        assertEquals("""
                INPUT-0001 error   FOLDER/god.yaml
                  The file cannot be read.
                  Because: There is no such file.
                  Maybe FOLDER/good.yaml.

                1 error
                """, text);
    }

    @Test
    void hugeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path huge = folder.resolve("huge.yaml");
        Files.write(huge, new byte[5 * 1024 * 1024]);
        Problems problems = new Problems();
        assertNull(ScenarioReader.read(huge, new TestVocabulary(), problems));
        assertEquals(1, problems.list().size());
        assertTrue(problems.list().getFirst().what().startsWith("The file has 5.0 MiB"));
    }

    @Test
    void aWrongEncodingIsToldBeforeWhatMayFollowFromIt() {
        Problems problems = new Problems();
        assertNull(ScenarioReader.read("m.yaml", "title: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1),
                new TestVocabulary(), problems));
        assertEquals(InputCode.ENCODING, problems.list().getFirst().code());
        assertTrue(problems.list().size() > 1);
    }

    private static ScenarioDocument good() throws IOException {
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(GOOD, new TestVocabulary(), problems);
        assertTrue(problems.isEmpty(), () -> ProblemReport.render(problems.list()));
        assertNotNull(document);
        return document;
    }
}
