package org.exodyn.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exodyn.input.Problem;
import org.exodyn.input.ScientificInputException;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A run that was killed goes on to the same bytes, and only with what it began with.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest {

    /// Magic number, format, length, SHA-256 of the inputs, checksum.
    private static final int JOURNAL_HEADER = 8 + 4 + 4 + 32 + 4;

    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    private Path uninterrupted = Path.of("");
    private byte[] journal = {};
    private Path scenario = Path.of("");
    private Path out = Path.of("");

    /// Stands for the end of the process.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Both premises, so that a run has both kinds of steps; its whole journal is kept aside.
    @BeforeAll
    void runOnce() throws Exception {
        scenario = bothPremises(whole);
        uninterrupted = Study.run(request(whole.resolve("out")), Stage.silent()).folder();
        Path other = whole.resolve("killed");
        assertThrows(Killed.class, () -> Study.run(request(other), killedWhen("writing")));
        journal = Files.readAllBytes(whole.resolve(".killed.unfinished/journal"));
        ResultsComparison.assertSameBytes(uninterrupted,
                Study.run(request(other).resuming(), Stage.silent()).folder(), "killed while writing");
        assertEquals(List.of("killed", "out", "small.yaml"), ResultsComparison.names(whole));
    }

    @BeforeEach
    void write() throws Exception {
        scenario = bothPremises(folder);
        out = folder.resolve("out");
    }

    private static Path bothPremises(Path in) throws IOException {
        return Files.writeString(in.resolve("small.yaml"),
                SmallScenario.text().replace("premises: [measured]", "premises: [measured, claimed]"));
    }

    private RunRequest request(Path results) {
        return new RunRequest(scenario, Optional.of(results), OptionalInt.empty(), OptionalLong.empty(), 1,
                CheckLevel.NONE);
    }

    private static Stage killedWhen(String stage) {
        return (name, done, total, seconds) -> {
            if (name.startsWith(stage)) {
                throw new Killed();
            }
        };
    }

    /// An unfinished run in its hidden folder, with this journal.
    private Path unfinished(byte[] kept) throws IOException {
        assertThrows(Killed.class, () -> Study.run(request(out), killedWhen("drawing")));
        Path place = folder.resolve(".out.unfinished");
        Files.write(place.resolve("journal"), kept);
        return place;
    }

    private String refused(RunRequest request) {
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> Study.run(request, Stage.silent()));
        return String.valueOf(refused.getMessage()).replace(folder.toString(), "FOLDER");
    }

    /// The journal ends after every quarter of it, mostly within an entry; on two threads as well.
    @Test
    void aRunGoesOnToTheSameBytesFromWhereverItsJournalEnds() throws Exception {
        for (int part = 0; part <= 4; part++) {
            int length = JOURNAL_HEADER + (int) ((long) (journal.length - JOURNAL_HEADER) * part / 4);
            out = folder.resolve("out-" + part);
            assertThrows(Killed.class, () -> Study.run(request(out), killedWhen("drawing")));
            Files.write(folder.resolve(".out-" + part + ".unfinished/journal"),
                    java.util.Arrays.copyOf(journal, length));
            RunRequest request = new RunRequest(scenario, Optional.of(out), OptionalInt.empty(), OptionalLong.empty(),
                    1 + part % 2, CheckLevel.NONE, true);
            List<String> stages = new ArrayList<>();
            RunReport report = Study.run(request, (name, done, total, seconds) -> stages.add(name));
            ResultsComparison.assertSameBytes(uninterrupted, report.folder(), part + " quarters of the journal");
            assertEquals(part > 0, stages.stream().anyMatch(stage -> stage.endsWith(" taken over)")), stages::toString);
            assertTrue(Files.notExists(folder.resolve(".out-" + part + ".unfinished")));
        }
    }

    @Test
    void damageIsToldAndCalculatedAgain() throws Exception {
        byte[] damaged = journal.clone();
        damaged[journal.length / 2] ^= 4;
        unfinished(damaged);
        RunReport report = Study.run(request(out).resuming(), Stage.silent());
        ResultsComparison.assertSameBytes(uninterrupted, report.folder(), "a flipped bit");
        List<String> warnings = report.warnings().stream().map(Problem::render)
                .filter(text -> text.startsWith("RUN-0011 warning")).toList();
        assertEquals(1, warnings.size(), report.warnings()::toString);
        assertTrue(warnings.getFirst().contains("bytes of what the unfinished run had kept were torn or damaged."),
                warnings::toString);
    }

    @Test
    void otherInputsAreRefusedAllAtOnce() throws Exception {
        Path place = unfinished(journal);
        Files.writeString(scenario, Files.readString(scenario) + "# changed\n");
        RunRequest other = new RunRequest(scenario, Optional.of(out), OptionalInt.of(5), OptionalLong.of(9), 2,
                CheckLevel.STEP, true);
        assertEquals(
                """
                        RUN-0010 error   FOLDER/.out.unfinished   scenario
                          The unfinished run was begun with the scenario with SHA-256 HASH; this one would have the scenario with SHA-256 HASH.
                          Because: a run goes on with what it began with only; otherwise its numbers would be of two kinds.
                          Maybe the scenario as it was, FOLDER/.out.unfinished/scenario.yaml.
                          Maybe a run of its own: --out FOLDER/out-2, without --resume.

                        RUN-0010 error   FOLDER/.out.unfinished   seed
                          The unfinished run was begun with seed 1; this one would have seed 9.
                          Because: a run goes on with what it began with only; otherwise its numbers would be of two kinds.
                          Maybe --seed 1.
                          Maybe a run of its own: --out FOLDER/out-2, without --resume.

                        RUN-0010 error   FOLDER/.out.unfinished   draws
                          The unfinished run was begun with 3 draws; this one would have 5 draws.
                          Because: a run goes on with what it began with only; otherwise its numbers would be of two kinds.
                          Maybe --draws 3.
                          Maybe a run of its own: --out FOLDER/out-2, without --resume.

                        RUN-0010 error   FOLDER/.out.unfinished   check
                          The unfinished run was begun with check level none; this one would have check level step.
                          Because: a run goes on with what it began with only; otherwise its numbers would be of two kinds.
                          Maybe --check none.
                          Maybe a run of its own: --out FOLDER/out-2, without --resume.

                        4 errors
                        """,
                refused(other).replaceAll("[0-9a-f]{64}", "HASH"));
        assertEquals(List.of(".out.unfinished", "small.yaml"), ResultsComparison.names(folder));
        Files.copy(place.resolve("scenario.yaml"), scenario, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        ResultsComparison.assertSameBytes(uninterrupted, Study.run(request(out).resuming(), Stage.silent()).folder(),
                "after a refusal, with the scenario as it was");
    }

    @Test
    void anotherProgramAndOtherEvidenceAreRefused() throws Exception {
        Path inputs = unfinished(journal).resolve("inputs.json");
        String text = Files.readString(inputs);
        Files.writeString(inputs, text.replaceAll("(\"exodyn\" : )\".*\"", "$1\"0.0.9\"")
                .replaceAll("(\"evidenceSha256\" : )\".*\"", "$1\"other\""));
        String refused = refused(request(out).resuming());
        assertTrue(refused.contains("was begun with Exodyn 0.0.9; this one would have Exodyn "), refused);
        assertTrue(refused.contains("was begun with the evidence with SHA-256 other; this one would have "), refused);
        Files.writeString(inputs, text.replaceAll("(\"code\" : )\".*\"", "$1\"0123\""));
        refused = refused(request(out).resuming());
        assertTrue(refused.contains("was begun with a build of Exodyn with fingerprint 0123; this one would "),
                refused);
        Files.writeString(inputs, "{");
        refused = refused(request(out).resuming());
        assertTrue(
                refused.startsWith("RUN-0011 error   FOLDER/.out.unfinished\n  The unfinished run cannot be opened."),
                refused);
    }

    @Test
    void aJournalOfAnotherRunIsRefusedAndLeftAlone() throws Exception {
        Path kept = unfinished("a letter to my aunt".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .resolve("journal");
        assertTrue(refused(request(out).resuming()).contains("cannot be used: it is no journal of Exodyn."));
        byte[] foreign = journal.clone();
        foreign[20] ^= 1;
        Files.write(kept, foreign);
        assertTrue(refused(request(out).resuming()).contains("it belongs to another calculation"));
        assertEquals(ByteBuffer.wrap(foreign), ByteBuffer.wrap(Files.readAllBytes(kept)));
    }

    @Test
    void withoutResumeAnUnfinishedRunIsNotTouched() throws Exception {
        unfinished(journal);
        assertTrue(refused(request(out)).startsWith("""
                RUN-0008 error   FOLDER/out
                  An unfinished run of this name is in FOLDER/.out.unfinished.
                  Because: what it has finished is kept until it goes on, or until you remove it.
                  Maybe --resume, to go on with it.
                  Maybe --out FOLDER/out-2.
                """));
        assertEquals(journal.length, Files.size(folder.resolve(".out.unfinished/journal")));
    }

    @Test
    void whatIsFinishedIsNotDoneAgain() throws Exception {
        RunRequest request = new RunRequest(scenario, Optional.of(uninterrupted), OptionalInt.empty(),
                OptionalLong.empty(), 2, CheckLevel.NONE, true);
        List<String> stages = new ArrayList<>();
        RunReport report = Study.run(request, (name, done, total, seconds) -> stages.add(name));
        assertEquals(List.of("reading evidence and scenario"), stages);
        assertEquals(uninterrupted, report.folder());
        assertTrue(report.summary().getFirst().startsWith("This run was finished before"), report.summary()::toString);
        String refused = refused(new RunRequest(scenario, Optional.of(uninterrupted), OptionalInt.empty(),
                OptionalLong.of(5), 2, CheckLevel.NONE, true));
        assertTrue(refused.contains("The finished run was begun with seed 1; this one would have seed 5."), refused);
    }

    @Test
    void nothingToGoOnWithIsAProblem() throws Exception {
        unfinished(journal);
        assertTrue(refused(request(folder.resolve("outt")).resuming()).startsWith("""
                RUN-0009 error   FOLDER/outt
                  There is no unfinished run of this name.
                  Because: there is no FOLDER/.outt.unfinished.
                  Maybe --out FOLDER/out.
                  Maybe without --resume, to begin.
                """));
    }

    @Test
    void whileARunIsUnderWayNobodyElseWorksOnIt() throws Exception {
        List<String> refused = new ArrayList<>();
        Study.run(request(out), (name, done, total, seconds) -> {
            if (name.startsWith("writing") && refused.isEmpty()) {
                refused.add(refused(request(out).resuming()));
                refused.add(refused(request(out)));
            }
        });
        assertEquals(2, refused.size());
        for (String text : refused) {
            assertTrue(text.contains("RUN-0012 error   FOLDER/out\n  The run of this name is under way: process "
                    + ProcessHandle.current().pid() + " works on it."), text);
        }
        ResultsComparison.assertSameBytes(uninterrupted, out, "undisturbed");
    }

    /// As with a disk that is full: the results' place vanishes before they are written.
    @Test
    void whatCannotBeWrittenCanBeResumed() throws Exception {
        Stage stage = (name, done, total, seconds) -> {
            if (name.startsWith("writing")) {
                try {
                    Files.delete(folder.resolve(".out.unfinished/results"));
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
            }
        };
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> Study.run(request(out), stage));
        String text = String.valueOf(refused.getMessage()).replace(folder.toString(), "FOLDER");
        assertTrue(text.contains("The results cannot be written; what was finished until now is kept."), text);
        assertTrue(text.contains("--out FOLDER/out --resume"), text);
        ResultsComparison.assertSameBytes(uninterrupted, Study.run(request(out).resuming(), Stage.silent()).folder(),
                "after a full disk");
    }

    /// A journal that is whole but answers other questions, as of a program that asks in another order.
    @Test
    void stepsOfAnotherRunAreSeen() throws Exception {
        Path place = unfinished(journal);
        Files.write(scenario, Files.readAllBytes(scenario));
        try (FileChannel file = FileChannel.open(place.resolve("journal"), StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            // the first entry again, with one bit of its question changed and its checksum made right
            ByteBuffer length = ByteBuffer.allocate(4);
            file.read(length, JOURNAL_HEADER);
            ByteBuffer entry = ByteBuffer.allocate(length.getInt(0));
            file.read(entry, JOURNAL_HEADER + 8);
            entry.put(9, (byte) (entry.get(9) ^ 1));
            java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
            sum.update(ByteBuffer.allocate(8).putInt(0).putInt(entry.capacity()).flip());
            sum.update(entry.flip());
            file.write(entry.rewind(), JOURNAL_HEADER + 8);
            file.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).flip(), JOURNAL_HEADER + 4);
        }
        String text = refused(request(out).resuming());
        assertTrue(text.contains("Step 1 of the unfinished run answers another question than this run asks."), text);
        assertTrue(Files.exists(place.resolve("journal")), "a refusal loses nothing");
    }
}
