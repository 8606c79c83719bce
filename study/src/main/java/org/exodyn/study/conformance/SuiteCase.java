package org.exodyn.study.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One case of the suite: a folder with a model, settings, expected results and a description.
///
/// @param number its name in the suite, for reports only: no verdict depends on it
/// @param model the file in the newest dialect there is
/// @param settings the lines of the settings file by key; none if there is no such file
/// @param tags what the description says the case tests
/// @param type what kind of test it is, such as `TimeCourse`
public record SuiteCase(String number, Path model, Path results, Map<String, String> settings, Set<String> tags,
        String type) {

    public SuiteCase {
        settings = Map.copyOf(settings);
        tags = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /// All cases of a part of the suite, in order of their numbers.
    public static List<SuiteCase> in(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).filter(one -> name(one).matches("\\d{5}"))
                    .sorted(Comparator.comparing(SuiteCase::name)).map(SuiteCase::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static SuiteCase read(Path folder) {
        String number = name(folder);
        try (Stream<Path> files = Files.list(folder)) {
            Path model = files.filter(file -> name(file).matches(number + "-sbml-l\\dv\\d\\.xml"))
                    .max(Comparator.comparing(SuiteCase::name)).orElse(folder.resolve(number + "-sbml-l3v2.xml"));
            Map<String, String> settings = keyed(folder.resolve(number + "-settings.txt"));
            Map<String, String> description = keyed(folder.resolve(number + "-model.m"));
            Set<String> tags = new LinkedHashSet<>();
            for (String key : List.of("componentTags", "testTags", "packagesPresent")) {
                Arrays.stream(description.getOrDefault(key, "").split(",")).map(String::strip)
                        .filter(tag -> !tag.isEmpty()).forEach(tags::add);
            }
            return new SuiteCase(number, model, folder.resolve(number + "-results.csv"), settings, tags,
                    description.getOrDefault("testType", ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The lines of a file by key; none where there is no such file.
    private static Map<String, String> keyed(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    double number(String key, double otherwise) {
        String value = settings.getOrDefault(key, "");
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException _) {
            throw new UnjudgedCase("its settings say '" + key + ": " + value + "', which is no number");
        }
    }

    /// @throws UnjudgedCase if there are no settings
    void checkSettings() {
        if (settings.isEmpty()) {
            throw new UnjudgedCase("there is no file " + number + "-settings.txt, or nothing in it");
        }
    }

    /// The names in a line of the settings.
    List<String> names(String key) {
        return Arrays.stream(settings.getOrDefault(key, "").split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
    }
}
