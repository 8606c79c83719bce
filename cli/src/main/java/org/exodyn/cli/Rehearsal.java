package org.exodyn.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// Runs common commands once on small input, for Java to remember which classes they need and how they behave. The launcher does
/// this after a build; the commands then start with what is remembered. Not a command: nothing is printed, and all it writes is in a
/// temporary folder.
public final class Rehearsal {
    private static final int FEATURES = 300;
    private static final int SAMPLES = 12;

    private Rehearsal() {}

    /// @param arguments a folder with scenarios, of which the first is rehearsed
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("exodyn-rehearsal");
        try {
            for (List<String> words : commands(folder, Path.of(arguments[0]))) {
                PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
                String[] line = words.toArray(String[]::new);
                int code = Exodyn.commandLine(line).setOut(nowhere).setErr(nowhere).execute(line);
                System.err.println(String.join(" ", words) + ": " + code);
            }
        } finally {
            remove(folder);
        }
        // commands end in this way, which needs classes too
        System.exit(0);
    }

    private static List<List<String>> commands(Path folder, Path scenarios) throws IOException {
        cohort(folder);
        List<List<String>> commands = new ArrayList<>(List.of(List.of("--help"),
                List.of("atlas", "find", "gemcitabine"),
                List.of("profile", folder.resolve("counts.tsv").toString(), "--samples",
                        folder.resolve("samples.tsv").toString(), "--contrast", "response=resistant:sensitive", "--out",
                        folder.resolve("profile").toString(), "--quiet"),
                List.of("explain", folder.resolve("profile").toString())));
        try (Stream<Path> files = Files.list(scenarios)) {
            files.filter(file -> file.toString().endsWith(".yaml")).min(Comparator.naturalOrder())
                    .ifPresent(scenario -> {
                        String model = folder.resolve("model.xml").toString();
                        commands.add(List.of("check", scenario.toString()));
                        commands.add(List.of("export", scenario.toString(), "--sbml", "--out", model));
                        commands.add(List.of("simulate", model, "--out", folder.resolve("courses.csv").toString()));
                    });
        }
        return commands;
    }

    /// Made-up counts of two groups; every tenth feature differs. The seed is fixed so that every build remembers the same.
    private static void cohort(Path folder) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        StringBuilder samples = new StringBuilder("sample\tresponse\tsex\tage\tos_days\tos_event\n");
        StringBuilder counts = new StringBuilder("feature");
        for (int sample = 0; sample < SAMPLES; sample++) {
            counts.append("\ts").append(sample);
            samples.append('s').append(sample).append(sample % 2 == 0 ? "\tresistant\t" : "\tsensitive\t")
                    .append(sample % 3 == 0 ? 'F' : 'M').append('\t').append(40 + sample).append('\t')
                    .append(100 + random.nextInt(1000)).append('\t').append(sample % 4 == 0 ? 0 : 1).append('\n');
        }
        for (int feature = 0; feature < FEATURES; feature++) {
            counts.append("\nhsa-miR-").append(feature + 1).append("-5p");
            double level = Math.exp(8 * random.nextDouble());
            for (int sample = 0; sample < SAMPLES; sample++) {
                double effect = feature % 10 == 0 && sample % 2 == 0 ? 4 : 1;
                counts.append('\t').append(Math.round(level * effect * Math.exp(0.3 * random.nextGaussian())));
            }
        }
        Files.writeString(folder.resolve("samples.tsv"), samples);
        Files.writeString(folder.resolve("counts.tsv"), counts.append('\n'));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
