package org.exodyn.study.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.exodyn.biology.scenario.ScenarioStarter;
import org.exodyn.input.Problem;
import org.exodyn.input.ProblemReport;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.RunReport;
import org.exodyn.study.RunRequest;
import org.exodyn.study.ScenarioFiles;
import org.exodyn.study.Study;
import org.exodyn.study.evidence.Dialogue;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Scenarios to begin with: the shipped ones, and those that are written from claims.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartersTest {
    private final SimulableClaims claims = SimulableClaims.embedded();

    @TempDir
    private Path folder;

    /// What was asked and told, with answers from a list.
    private static final class Script implements Dialogue {
        private final Deque<String> answers = new ArrayDeque<>();
        private final List<String> told = new ArrayList<>();

        Script(String... answers) {
            this.answers.addAll(List.of(answers));
        }

        @Override
        public @Nullable String ask(String question, String hint) {
            told.add(question);
            return answers.poll();
        }

        @Override
        public void say(String line) {
            told.add(line);
        }

        String text() {
            return String.join("\n", told);
        }
    }

    private static ScenarioWish wish(String drug, String cancer, String cargo, String delivery) {
        return new ScenarioWish(given(drug), given(cancer), given(cargo), given(delivery));
    }

    private static Optional<String> given(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }

    /// Every claim and drug that can be simulated, in each way in which vesicles come, as a person would get it who names drug and
    /// cargo: nothing that `exodyn check` finds, warnings included.
    @Test
    void aScenarioOfEveryClaimThatCanBeSimulatedPassesTheCheck() {
        List<String> faults = new ArrayList<>();
        List<Path> files = claims.pairs().parallelStream().flatMap(pair -> inEachWay(pair).stream()).toList();
        for (ScenarioFiles.Checked checked : files.parallelStream().flatMap(file -> Study.check(List.of(file)).stream())
                .toList()) {
            checked.problems().forEach(problem -> faults.add(problem.render()));
        }
        assertEquals(List.of(), faults);
    }

    private List<Path> inEachWay(ClaimPair pair) {
        List<ClaimPair> alike = claims.pairs().stream().filter(other -> other.drug().equals(pair.drug())
                && other.claim().cargo().stream().anyMatch(item -> pair.carries(item.entity()))).toList();
        List<Path> files = new ArrayList<>();
        for (StarterDelivery delivery : StarterDelivery.values()) {
            String text = claims.text(pair, alike, delivery).orElseThrow();
            assertTrue(text.contains("- " + pair.claim().id() + "\n"), text);
            assertTrue(text.lines().allMatch(line -> line.length() <= 140), text);
            try {
                files.add(Files.writeString(
                        folder.resolve(pair.claim().id() + "-" + pair.drug().id() + "-" + delivery + ".yaml"),
                        ScenarioStarter.filled(text, folder.resolve("scenario.yaml"))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    @Test
    void theClaimsThatCannotBeSimulatedSayWhy() {
        assertTrue(claims.pairs().size() >= 50, () -> claims.pairs().toString());
        assertFalse(claims.refused().isEmpty());
        claims.refused().forEach((pair, why) -> assertFalse(why.isBlank(), pair::toString));
        Map<String, String> known = Map.of(
                "pan-2024.circ-0000338-up-folfox-resistant-crc with FOLFOX",
                "FOLFOX is a regimen, which has no IC50 of its own",
                "wang-j-2014.bmsc-exosomes-bortezomib with bortezomib", "no record gives an IC50 of bortezomib");
        claims.refused().forEach((pair, why) -> assertEquals(known.getOrDefault(pair.toString(), why), why));
    }

    @Test
    void theyRun() throws IOException {
        for (int pair = 0; pair < claims.pairs().size(); pair += 9) {
            ClaimPair chosen = claims.pairs().get(pair);
            StarterDelivery delivery = StarterDelivery.values()[pair % 3];
            Path file = Files.writeString(folder.resolve("run-" + pair + ".yaml"),
                    ScenarioStarter
                            .filled(claims.text(chosen, List.of(), delivery).orElseThrow(), folder.resolve("run.yaml"))
                            .replace("premises: [measured, claimed]", "premises: [measured]"));
            RunReport report = Study.run(new RunRequest(file, Optional.of(folder.resolve("run-" + pair)),
                    OptionalInt.of(2), OptionalLong.empty(), 2, CheckLevel.STEP), Stage.silent());
            assertTrue(report.answer().getFirst().startsWith("At the recorded numbers "), chosen::toString);
        }
    }

    @Test
    void everyShippedScenarioIsAStarter() throws IOException {
        Path repository = Path.of("..", "scenarios");
        List<String> names = new ArrayList<>(List.of("co-culture"));
        try (Stream<Path> files = Files.list(repository)) {
            files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".yaml")).sorted()
                    .forEach(name -> names.add(name.replace(".yaml", "")));
        }
        assertEquals(names, Starters.names());
        for (String name : names) {
            Path file = Starters.write(folder.resolve("starter-" + name), name).file();
            String text = Files.readString(file);
            assertFalse(text.contains("{{"), text);
            assertEquals(List.of(), Study.check(List.of(file)).getFirst().problems(), name);
            if (!name.equals("co-culture")) {
                assertEquals(body(Files.readString(repository.resolve(name + ".yaml"))), body(text), name);
            }
        }
    }

    /// Without the comments, in which a starter names its own file.
    private static List<String> body(String text) {
        return text.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void questionsAreAnsweredByNumberSynonymOrWord() throws IOException {
        Script script = new Script("taxol", "gastric", "3");
        Starters.Written written = Starters.ask(folder.resolve("asked"), script).orElseThrow();
        assertEquals("wang-m-2019.mir-155-5p-gata3-tp53inp1-paclitaxel", written.claims().getFirst());
        String text = Files.readString(written.file());
        assertTrue(text.contains("name: paclitaxel\n") && text.contains("cancer: stomach cancer\n")
                && text.contains("delivery: purified"), text);
        assertTrue(script.text().contains("Which drug?\n"), script::text);
        assertEquals(List.of(), Study.check(List.of(written.file())).getFirst().problems());
    }

    @Test
    void aWrongAnswerIsToldWithWhatMayBeMeantAndAskedAgain() {
        Script script = new Script("gemcitabin", "gemcitabine", "", "", "conditioned");
        assertEquals(Optional.empty(), Starters.ask(folder.resolve("never"), script));
        assertTrue(script.text().contains("Which drug?\n  'gemcitabin' is no drug of these claims. Maybe gemcitabine."),
                script::text);
        assertTrue(script.text().contains("  'conditioned' cannot be taken. Maybe conditioned-medium."), script::text);
        assertFalse(Files.exists(folder.resolve("never.yaml")));
    }

    @Test
    void aDrugWithoutRecordsSaysWhyItCannotBeAskedAbout() {
        Script script = new Script("FOLFOX");
        assertEquals(Optional.empty(), Starters.ask(folder.resolve("never"), script));
        assertTrue(script.text().contains(
                "  No claim on FOLFOX can be simulated: FOLFOX is a regimen, which has no IC50 of its own."),
                script::text);
    }

    /// Drugs and cargo of which only a shipped scenario is written.
    @Test
    void aWishThatOnlyAShippedScenarioAnswersCopiesIt() throws IOException {
        int number = 0;
        for (String[] wanted : new String[][] {{"rituximab", "", "", "lymphoma-rituximab-decoy"},
            {"nivolumab", "", "", "melanoma-pd-l1-anti-pd-1"}, {"anti-PD-1", "", "", "melanoma-pd-l1-anti-pd-1"},
            {"", "", "CD20", "lymphoma-rituximab-decoy"},
            {"cisplatin", "ovarian", "", "ovarian-cisplatin-export-gw4869"},
            {"GW4869", "", "", "ovarian-cisplatin-export-gw4869"}, {"", "", "VSV-G", "fusogen-delivery"}}) {
            Starters.Written written = Starters.write(folder.resolve("only-" + number++),
                    wish(wanted[0], wanted[1], wanted[2], ""));
            assertTrue(written.notes().getFirst().contains("the shipped scenario " + wanted[3] + " answers it"),
                    () -> String.join("|", wanted) + ": " + written.notes());
            assertEquals(body(Files.readString(Path.of("../scenarios", wanted[3] + ".yaml"))),
                    body(Files.readString(written.file())));
        }
    }

    @Test
    void aWishThatClaimsAnswerNamesShippedScenariosToo() {
        Starters.Written written = Starters.write(folder.resolve("both"), wish("gemcitabine", "", "", ""));
        assertFalse(written.claims().isEmpty());
        assertTrue(written.notes().getFirst().contains("--starter pancreatic-caf-gemcitabine"),
                () -> written.notes().toString());
        assertTrue(Starters.write(folder.resolve("ligand"), wish("", "", "PD-L1", "")).notes().getFirst()
                .contains("--starter melanoma-pd-l1-anti-pd-1"));
    }

    /// By the strand that was loaded, and by the miRNA that it is against.
    @Test
    void severalShippedScenariosAreNamed() {
        for (String cargo : List.of("miR-21 inhibitor", "miR-21")) {
            String said = refusal(wish("fluorouracil", "", cargo, ""), 5);
            assertTrue(said.contains("--starter colorectal-mir-21-inhibitor-5-fu")
                    && said.contains("--starter fusogen-delivery"), said);
        }
    }

    @Test
    void theDialogueOffersAndCopiesShippedScenarios() throws IOException {
        Script script = new Script("rituximab");
        Starters.Written written = Starters.ask(folder.resolve("dialogue"), script).orElseThrow();
        assertTrue(script.text().contains("--starter NAME"), script::text);
        assertTrue(script.text().contains("lymphoma-rituximab-decoy: rituximab"), script::text);
        assertTrue(Files.readString(written.file()).contains("name: rituximab"));
        assertTrue(Starters.ask(folder.resolve("named"), new Script("melanoma-pd-l1-anti-pd-1")).isPresent());
    }

    @Test
    void hypoxicDonorsAreTreatedWithHypoxia() throws IOException {
        String text = Files.readString(
                Starters.write(folder.resolve("hypoxic"), wish("cisplatin", "", "PKM2", "")).file());
        assertTrue(text.contains("treatment: hypoxia-1-percent"), text);
        assertFalse(text.contains("carry-over"), text);
    }

    @Test
    void donorsOfTheRecipientsKindGetAControlAndAWordOnWhatIsLost() throws IOException {
        String text = Files.readString(
                Starters.write(folder.resolve("same"), wish("cisplatin", "", "circVMP1", "")).file());
        assertTrue(text.contains("cell: fibroblast"), text);
        assertTrue(text.contains("- name: + vesicles of fibroblasts"), text);
        assertTrue(text.replace("\n# ", " ").contains("model tells donors apart by cell, not by state")
                || text.replace("\n# ", " ").contains("Donors and recipients are"), text);
    }

    @Test
    void aWishNeedsNoQuestions() throws IOException {
        Starters.Written written = Starters.write(folder.resolve("wished"),
                wish("gemcitabine", "pancreatic cancer", "miR-106b-5p", "co-culture"));
        assertEquals(List.of("fang-2019.mir-106b-gemcitabine", "pan-2024.mir-106b-tp53inp1"), written.claims());
        String text = Files.readString(written.file());
        assertTrue(text.contains("cell: cancer-associated fibroblast\n"), text);
        assertTrue(text.contains("inhibitors: [{ name: GW4869, dose: 10 uM, on: both }]"), text);
        assertTrue(text.contains("- name: no vesicles, a resistant clone\n"), text);
    }

    @Test
    void aClaimOnAClassOfDrugsIsWrittenWithOneOfThemAndSaysSo() throws IOException {
        Starters.Written written = Starters.write(folder.resolve("class"),
                wish("", "pancreatic cancer", "circZNF91", ""));
        assertEquals(List.of("zeng-2021.circznf91-pancreatic"), written.claims());
        String text = Files.readString(written.file()).replace("\n# ", " ");
        assertTrue(text.contains("The claim says chemotherapy and names no drug. Of those drugs gemcitabine was taken"),
                text);
        assertTrue(claims.refused().values().stream()
                .anyMatch(why -> why.startsWith("chemotherapy is a class; with ")), claims.refused()::toString);
    }

    @Test
    void thePhaseInWhichTheDrugKillsIsWrittenWithItsSource() throws IOException {
        String text = Files.readString(Starters.write(folder.resolve("phase"), wish("gemcitabine", "", "", "")).file());
        assertTrue(text.contains("  kills-in: s-phase\n") && text.contains("Front Pharmacol 2016;7:421"), text);
        assertFalse(Files.readString(Starters.write(folder.resolve("phases"), wish("cisplatin", "", "PKM2", "")).file())
                .contains("kills-in"));
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"),
                text.replace("kills-in: s-phase", "kills-in: mitosis"));
        assertEquals(
                List.of("The drug (gemcitabine) is said to kill in mitosis, but the evidence has it kill in S phase."),
                Study.check(List.of(wrong)).getFirst().problems().stream().map(Problem::what).toList());
    }

    @Test
    void aWishThatNoClaimFulfilsSaysWhatThereIs() {
        assertEquals(
                """
                        SCENARIO-0021 error   --cargo
                          No claim that can be simulated has this cargo (miR-155-5p) with --drug gemcitabine.
                          Because: with --drug gemcitabine there are ACSL4-targeting miRNAs, SNAI1, circZNF91, hsa-miR-106b-5p, hsa-miR-146a-5p, hsa-miR-3173-5p, hsa-miR-4717-5p.
                        """,
                refusal(wish("gemcitabine", "", "miR-155-5p", ""), 3));
        assertEquals("""
                SCENARIO-0021 error   --delivery
                  There is no delivery 'purfied'.
                  Because: it is one of conditioned-medium, co-culture, purified.
                  Maybe purified.
                """, refusal(wish("gemcitabine", "", "", "purfied"), 4));
        assertTrue(refusal(wish("", "", "", "purified"), 3).contains("The claims leave several drugs open."));
    }

    private String refusal(ScenarioWish wish, int lines) {
        List<Problem> problems = assertThrows(ScientificInputException.class,
                () -> Starters.write(folder.resolve("refused"), wish)).problems();
        return String.join("\n", ProblemReport.render(problems).lines().limit(lines).toList()) + "\n";
    }

    @Test
    void theListNamesStartersAndDrugs() {
        String list = Starters.list().tsv();
        assertTrue(list.contains("--starter gastric-mir-155-paclitaxel\tPaclitaxel on MGC-803"), list);
        assertTrue(list.contains("--drug gemcitabine\t"), list);
        assertTrue(list.contains("--drug FOLFOX\tnone of its 2 claims can be simulated"), list);
    }
}
