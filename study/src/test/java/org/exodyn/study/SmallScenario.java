package org.exodyn.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.exodyn.study.run.CheckLevel;
import org.exodyn.study.run.Stage;

/// A scenario of two arms, three doses and three draws, and runs of it.
public final class SmallScenario {

    private SmallScenario() {}

    /// Its text.
    public static String text() {
        try (InputStream in = SmallScenario.class.getResourceAsStream("/scenarios/small.yaml")) {
            if (in == null) {
                throw new IllegalStateException("scenarios/small.yaml is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Writes it into a folder.
    public static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), text());
    }

    /// Runs it.
    public static RunReport run(Path scenario, Path out, int threads, CheckLevel check) {
        return Study.run(
                new RunRequest(scenario, Optional.of(out), OptionalInt.empty(), OptionalLong.empty(), threads, check),
                Stage.silent());
    }
}
