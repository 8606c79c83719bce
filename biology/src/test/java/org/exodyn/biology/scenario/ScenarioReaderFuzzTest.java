package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a scenario's text, it is either read or refused with problems, and never with an exception.
class ScenarioReaderFuzzTest {

    private static final Path GOOD = Path.of("src", "test", "resources", "scenario", "good.yaml");
    private static final int VARIANTS = 150;
    private static final List<String> SPLINTERS = List.of("", "-", "{", "}", "[", "]", ": ", "# ", "&a ", "*a", "\t",
            "1e999",
            "-0", "0 mL", "NaN", "~", "null", "\"", "'", "|", "µ", "∞ uM", "1 mL", "1e5 cells/mL", "- ", "  ",
            "!!int 3");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTextIsReadOrRefused(long seed) throws IOException {
        List<String> good = Files.readAllLines(GOOD);
        SplittableRandom random = new SplittableRandom(seed);
        for (int variant = 0; variant < VARIANTS; variant++) {
            List<String> lines = new ArrayList<>(good);
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                change(lines, random);
            }
            String text = String.join("\n", lines);
            Problems problems = new Problems();
            ScenarioDocument document;
            try {
                document = ScenarioReader.read("fuzz.yaml", text.getBytes(StandardCharsets.UTF_8), new TestVocabulary(),
                        problems);
            } catch (RuntimeException broken) {
                fail("seed " + seed + ", variant " + variant + ":\n" + text, broken);
                return;
            }
            int number = variant;
            assertEquals(document == null, problems.hasErrors(),
                    () -> "seed " + seed + ", variant " + number + ":\n" + text);
            for (Problem problem : problems.list()) {
                assertFalse(problem.what().isBlank(), () -> "seed " + seed + ", variant " + number + ":\n" + text);
            }
        }
    }

    private static void change(List<String> lines, SplittableRandom random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int column = random.nextInt(line.length() + 1);
        String splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size()));
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
            case 2 -> lines.set(at, line.substring(0, column));
            case 3 -> lines.set(at, line.substring(0, column) + splinter + line.substring(column));
            case 4 -> lines.set(at, line.replaceFirst(": .*", ": " + splinter));
            default -> lines.set(at, line.replaceFirst("^ *", " ".repeat(random.nextInt(8))));
        }
        if (lines.isEmpty()) {
            lines.add("");
        }
    }
}
