package org.exodyn.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exodyn.input.ScientificInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder appears whole under a free name, or not at all.
class ResultsFolderTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsSeenBeforePublishing() throws Exception {
        Path out = folder.resolve("out");
        try (ResultsFolder made = ResultsFolder.named(out)) {
            Files.writeString(made.file("a.txt"), "a");
            assertFalse(Files.exists(out));
            assertTrue(names().getFirst().equals(".out.unfinished"), names()::toString);
            assertEquals(out, made.publish());
        }
        assertEquals(List.of("out"), names());
        assertEquals("a", Files.readString(out.resolve("a.txt")));
    }

    @Test
    void whatIsNotPublishedIsRemovedWithTheFoldersMadeForIt() throws Exception {
        try (ResultsFolder made = ResultsFolder.named(folder.resolve("a/b/out"))) {
            Files.createDirectories(made.file("deep/deeper"));
            Files.writeString(made.file("deep/deeper/a.txt"), "a");
        }
        assertEquals(List.of(), names());
    }

    /// The number is given when a run begins, so that an unfinished run can be named.
    @Test
    void runsAtTheSameTimeHaveNumbersOfTheirOwn() throws Exception {
        Files.createDirectory(folder.resolve("run-2"));
        try (ResultsFolder first = ResultsFolder.numbered(folder.resolve("run"));
                ResultsFolder second = ResultsFolder.numbered(folder.resolve("run"))) {
            assertEquals(folder.resolve("run-1"), first.wanted());
            assertEquals(folder.resolve("run-3"), second.wanted());
            Files.writeString(first.file("who"), "first");
            Files.writeString(second.file("who"), "second");
            assertEquals(folder.resolve("run-3"), second.publish());
            assertEquals(folder.resolve("run-1"), first.publish());
        }
        assertEquals(List.of("run-1", "run-2", "run-3"), names());
        assertEquals("second", Files.readString(folder.resolve("run-3/who")));
        assertEquals("first", Files.readString(folder.resolve("run-1/who")));
    }

    @Test
    void twoRunsOfOneNameAreNotMadeAtTheSameTime() throws Exception {
        Path out = folder.resolve("out");
        try (ResultsFolder made = ResultsFolder.named(out)) {
            ScientificInputException refused = assertThrows(ScientificInputException.class,
                    () -> ResultsFolder.named(out));
            assertEquals("RUN-0012", refused.problems().getFirst().code().code());
            Files.writeString(made.file("who"), "first");
            made.publish();
        }
        assertEquals(List.of("out"), names());
    }

    /// Somebody pressed Ctrl-C at once: there is nothing to lose.
    @Test
    void whatHasFinishedNothingIsReplaced() throws Exception {
        Path out = folder.resolve("out");
        try (ResultsFolder made = ResultsFolder.named(out)) {
            Files.writeString(made.file("old"), "");
            made.keep();
        }
        assertEquals(List.of(".out.unfinished"), names());
        try (ResultsFolder made = ResultsFolder.named(out)) {
            assertFalse(Files.exists(made.file("old")));
            made.publish();
        }
        assertEquals(List.of("out"), names());
    }

    @Test
    void aNameTakenMeanwhileIsNotTouched() throws Exception {
        Path out = folder.resolve("out");
        try (ResultsFolder made = ResultsFolder.named(out)) {
            Files.writeString(made.file("who"), "late");
            Files.createDirectory(out);
            Files.writeString(out.resolve("who"), "early");
            assertEquals(folder.resolve("out-2"), made.publish());
        }
        assertEquals("early", Files.readString(out.resolve("who")));
    }

    @Test
    void aPlaceThatIsNoFolderIsAProblemOfTheInput() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        ScientificInputException refused = assertThrows(ScientificInputException.class,
                () -> ResultsFolder.named(file.resolve("out")));
        assertEquals("RUN-0005", refused.problems().getFirst().code().code());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> String.valueOf(one.getFileName())).sorted().toList();
        }
    }
}
