package org.exodyn.exchange.sbml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.exodyn.exchange.xml.XmlLimits;
import org.exodyn.input.Problems;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever the bytes, the reader answers with a model or with problems: no crash, no hang, no end of memory; and what it reads it can
/// write and read again.
///
/// Each build replays the inputs in the resources; `JAZZER_FUZZ=1` searches for new ones.
class SbmlFuzzTest {

    private static final XmlLimits SMALL = new XmlLimits(1 << 20, 20_000, 256, 100);
    private static final int MUTANTS = 20_000;

    @FuzzTest(maxDuration = "8h", maxExecutions = 2_500_000)
    void anyBytesAreAnswered(byte[] bytes) {
        answer(bytes);
    }

    private static void answer(byte[] bytes) {
        Problems problems = new Problems();
        Optional<SbmlDocument> document = SbmlReader.read(new ByteArrayInputStream(bytes), "fuzz.xml", SMALL,
                problems);
        if (document.isEmpty()) {
            Assertions.assertTrue(problems.hasErrors(), "no model and no problem");
            return;
        }
        Optional<SbmlPlan> plan = SbmlPlan.of(document.get(), problems);
        Problems none = new Problems();
        String text = SbmlWriter.write(document.get(), document.get().dialect(), none);
        if (plan.isPresent() && !none.hasErrors()) {
            Assertions.assertEquals(plan.get().plan(), Models.plan(Models.read(text)).plan());
        }
    }

    /// Seeded mutations of the fixtures: bytes are changed, pieces cut out, doubled and moved.
    @Test
    @Tag("slow")
    void mutantsOfModelsAreAnswered() throws IOException {
        List<byte[]> seeds;
        try (Stream<Path> files = Files.walk(Models.FIXTURES)) {
            seeds = files.filter(file -> file.toString().endsWith(".xml")).sorted().map(SbmlFuzzTest::bytes).toList();
        }
        long seed = Long.getLong("tests.seed", 20261127L);
        SplittableRandom random = new SplittableRandom(seed);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())), random);
            try {
                answer(bytes);
            } catch (RuntimeException | Error failure) {
                throw new AssertionError("-Dtests.seed=" + seed + ", mutant " + mutant + ":\n"
                        + new String(bytes, StandardCharsets.UTF_8), failure);
            }
        }
    }

    private static byte[] mutated(byte[] seed, SplittableRandom random) {
        byte[] bytes = seed.clone();
        for (int change = random.nextInt(1, 6); change > 0; change--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(1, 80));
            int length = to - from;
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes = joined(bytes, 0, from, bytes, to, bytes.length);
                case 2 ->
                    bytes = joined(joined(bytes, 0, at, bytes, from, to), 0, at + length, bytes, at, bytes.length);
                default -> System.arraycopy(seed, Math.min(from, seed.length - 1), bytes, at,
                        Math.min(Math.min(length, seed.length - Math.min(from, seed.length - 1)), bytes.length - at));
            }
            if (bytes.length == 0) {
                return seed;
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
        byte[] all = new byte[toA - fromA + toB - fromB];
        System.arraycopy(a, fromA, all, 0, toA - fromA);
        System.arraycopy(b, fromB, all, toA - fromA, toB - fromB);
        return all;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
