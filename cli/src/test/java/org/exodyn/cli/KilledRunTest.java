package org.exodyn.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs as processes of their own that are killed outright (SIGKILL), and resumed.
///
/// `-Dexodyn.kill.seed=N` repeats the moments of a failure, as far as the machine is equally fast.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {
    private static final long PATIENCE_SECONDS = 300;
    private static final int ENTRY_BYTES = 4096;
    private static final Pattern TAKEN_OVER = Pattern.compile("(\\w+ [^(\\n]*)\\(([\\d,]+) taken over\\)");

    @TempDir
    private static Path folder;

    private Path scenario = Path.of("");
    private Path wanted = Path.of("");
    private double wholeSeconds;

    /// Both premises, and draws enough that most of the time is spent on steps that are kept. One run is left in peace: the others
    /// have to end in its bytes.
    @BeforeAll
    void runUninterrupted() throws Exception {
        scenario = folder.resolve("small.yaml");
        Files.writeString(scenario, Files.readString(Path.of("../study/src/test/resources/scenarios/small.yaml"))
                .replace("premises: [measured]", "premises: [measured, claimed]"));
        wanted = folder.resolve("uninterrupted");
        long begun = System.nanoTime();
        assertEquals(0, finish(start(wanted, false)), () -> told(wanted));
        wholeSeconds = (System.nanoTime() - begun) * 1e-9;
        assertEquals(0, takenOver(wanted), "a run from the beginning takes nothing over");
    }

    @Test
    void aRunKilledTwiceEndsInTheSameBytes() throws Exception {
        kill(2);
    }

    /// The full check: ten random moments.
    @Test
    @Tag("slow")
    void aRunKilledTenTimesEndsInTheSameBytes() throws Exception {
        kill(10);
    }

    private void kill(int times) throws Exception {
        long seed = Long.getLong("exodyn.kill.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> history = new ArrayList<>();
        int killed = 0;
        for (int round = 1; killed < times; round++) {
            Path out = folder.resolve("killed-" + times + "-" + round);
            while (Files.notExists(out)) {
                boolean resume = Files.exists(folder.resolve("." + out.getFileName() + ".unfinished/inputs.json"));
                long kept = keptBytes(out);
                Process process = start(out, resume);
                double after = random.nextDouble() * wholeSeconds;
                boolean last = killed == times;
                if (!last && !process.waitFor((long) (after * 1000), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    finish(process);
                    killed++;
                    history.add(
                            String.format(java.util.Locale.ROOT, "%s killed after %.2f s%s", out.getFileName(), after,
                                    resume ? ", resumed before" : ""));
                } else {
                    assertEquals(0, finish(process), () -> "seed " + seed + "\n" + history + "\n" + told(out));
                    int taken = takenOver(out);
                    history.add(out.getFileName() + " went on with " + taken + " finished steps");
                    // an entry of one arm or batch is longer than the head of the journal and any identity
                    assertTrue(kept < ENTRY_BYTES || taken > 0,
                            () -> "seed " + seed + ": " + kept + " bytes of work kept, none taken over\n" + told(out));
                }
            }
            String where = "seed " + seed + ", whole run " + wholeSeconds + " s, " + history;
            // killed after it had published: what is left is tidied up by the next --resume
            assertEquals(0, finish(start(out, true)), () -> where + "\n" + told(out));
            assertSameBytes(wanted, out, where);
            assertTrue(Files.notExists(folder.resolve("." + out.getFileName() + ".unfinished")), where);
        }
        System.out.println("killed " + killed + " times, seed " + seed + ": " + history);
    }

    /// A moment chosen by what was kept, not by chance: the run is killed as soon as some steps are finished, and the one that goes on
    /// takes them over instead of calculating them again.
    @Test
    void aRunThatGoesOnTakesFinishedStepsOver() throws Exception {
        Path out = folder.resolve("taken-over");
        Process process = start(out, false);
        for (int wait = 0; keptBytes(out) < 4 * ENTRY_BYTES && process.isAlive()
                && wait < PATIENCE_SECONDS * 100; wait++) {
            Thread.sleep(10);
        }
        assertTrue(process.isAlive(), () -> "it ended before it was killed\n" + told(out));
        process.destroyForcibly();
        finish(process);
        assertTrue(Files.notExists(out));
        assertEquals(0, finish(start(out, true)), () -> told(out));
        assertTrue(takenOver(out) > 0, () -> told(out));
        assertSameBytes(wanted, out, "killed after some steps were kept");
    }

    /// Bytes of work that an unfinished run has kept.
    private long keptBytes(Path out) throws IOException {
        Path journal = folder.resolve("." + out.getFileName() + ".unfinished/journal");
        return Files.exists(journal) ? Files.size(journal) : 0;
    }

    /// Finished steps that a run says it took over, of all stages.
    private static int takenOver(Path out) {
        Map<String, Integer> stages = new HashMap<>();
        Matcher said = TAKEN_OVER.matcher(told(out));
        while (said.find()) {
            stages.put(said.group(1), Integer.parseInt(said.group(2).replace(",", "")));
        }
        return stages.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Ctrl-C and `kill` let a process say farewell.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRunThatIsStoppedSaysHowToGoOn() throws Exception {
        Path out = folder.resolve("stopped");
        Process process = start(out, false);
        for (int wait = 0; !told(out).contains("conditioning") && wait < PATIENCE_SECONDS * 20; wait++) {
            Thread.sleep(50);
        }
        process.destroy();
        finish(process);
        String command = "exodyn run " + scenario + " --out " + out + " --draws 20 --resume";
        assertTrue(told(out).contains("\nexodyn: stopped; what was finished is kept.\n  To go on: " + command + "\n"),
                told(out));
        assertTrue(Files.notExists(out));
        assertEquals(0, finish(start(out, true)), () -> told(out));
    }

    private Process start(Path out, boolean resume) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, "org.exodyn.cli.Exodyn", "run",
                scenario.toString(), "--out", out.toString(), "--draws", "20"));
        if (resume) {
            command.add("--resume");
        }
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(out).toFile()).start();
    }

    private static int finish(Process process) throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the process did not end");
        }
        return process.exitValue();
    }

    private static Path log(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }

    private static String told(Path out) {
        try {
            return Files.readString(log(out), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    private static void assertSameBytes(Path wanted, Path got, String where) throws IOException {
        assertEquals(names(wanted), names(got), where);
        for (String file : names(wanted)) {
            if (!file.equals("manifest.json")) { // tells times
                assertArrayEquals(Files.readAllBytes(wanted.resolve(file)), Files.readAllBytes(got.resolve(file)),
                        where + ", " + file);
            }
        }
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
