package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Bad command lines with the whole answer. A file's first line is what is typed, the rest what is said on standard error;
/// `-Dgolden.update=true` rewrites the rest.
class BadCommandsGoldenTest {
    private static final Path CASES = Path.of("src", "test", "resources", "bad");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsToldWhatIsWrongAndHowToGoOn(Path file) throws IOException {
        String typed = Files.readAllLines(file).getFirst();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Exodyn.commandLine().setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] words = typed.split(" ");
        assertEquals(ExitCode.INPUT, command.execute(Arrays.copyOfRange(words, 1, words.length)), err::toString);
        assertEquals("", out.toString());
        assertFalse(Files.exists(Path.of("nowhere.yaml")), "nothing is written");
        String said = typed + "\n"
                + err.toString().replaceAll("--threads \\d+, as many", "--threads N, as many"); // other machines have others
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, said);
        }
        assertEquals(Files.readString(file), said);
        assertTrue(said.contains("  Maybe ") || said.contains("  Help: "), () -> "no way to go on: " + said);
    }
}
