package org.exodyn.biology.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;
import org.exodyn.input.WholeFile;
import org.exodyn.input.WriteFailure;
import org.jspecify.annotations.Nullable;

/// Writes commented scenarios to begin with. Never overwrites a file.
public final class ScenarioStarter {

    private static final Path SCHEMA = Path.of("biology", "src", "main", "resources", "schema", "scenario.schema.json");
    private static final String EXPLAINED = "co-culture";

    private ScenarioStarter() {}

    /// The starter in which each field is explained.
    public static ScenarioTemplate explained() {
        return new ScenarioTemplate(EXPLAINED,
                "PANC-1 with fibroblasts in one medium, gemcitabine; each field explained", resource(EXPLAINED));
    }

    /// The starter of a name.
    ///
    /// @param known the starters there are
    /// @return null after reporting that there is none of this name
    public static @Nullable ScenarioTemplate named(String name, List<ScenarioTemplate> known, Problems problems) {
        for (ScenarioTemplate template : known) {
            if (template.name().equals(name)) {
                return template;
            }
        }
        List<String> names = known.stream().map(ScenarioTemplate::name).toList();
        List<String> near = Suggestion.nearest(name, names);
        problems.error(ScenarioCode.STARTER, Location.ofFile("--starter"), "There is no starter '" + name + "'.",
                "the starters are " + String.join(", ", names) + ".",
                near.isEmpty() ? List.of("exodyn new --list, which says what each is about") : near);
        return null;
    }

    /// Writes a starter; `.yaml` is added to a name without ending, and missing folders are made.
    ///
    /// @param target where to write
    /// @return the file written, or null after reporting why there is none
    public static @Nullable Path write(Path target, ScenarioTemplate template, Problems problems) {
        Path file = withEnding(target);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            WholeFile.create(file, part -> Files.writeString(part, filled(template.text(), file)));
            return file;
        } catch (IOException failure) {
            if (!Files.exists(file)) {
                WriteFailure.report(ScenarioCode.STARTER, file, "The file cannot be written.", failure,
                        "a folder that you may write to", problems);
                return null;
            }
            problems.error(ScenarioCode.STARTER, Location.ofFile(file.toString()), "The file exists already.",
                    "a starter never overwrites what may be your work.", "another name, such as " + free(file));
        }
        return null;
    }

    /// The text of a starter for a file; its first line points editors to the schema where a source tree is around it.
    public static String filled(String text, Path file) {
        String schema = schemaFrom(file);
        return text
                .replace("{{schema-line}}\n", schema == null ? "" : "# yaml-language-server: $schema=" + schema + "\n")
                .replace("{{file}}", file.toString().replace('\\', '/')).replace("{{title}}", title(file));
    }

    private static @Nullable String schemaFrom(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (Path root = folder; root != null && folder != null; root = root.getParent()) {
            Path schema = root.resolve(SCHEMA);
            if (Files.isRegularFile(schema)) {
                return folder.relativize(schema).toString().replace('\\', '/');
            }
        }
        return null;
    }

    private static String title(Path file) {
        String name = stem(file).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        String words = name.isEmpty() ? "My scenario"
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return '"' + words + '"';
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Path withEnding(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml") ? target : target.resolveSibling(name + ".yaml");
    }

    private static Path free(Path taken) {
        for (int number = 2;; number++) {
            Path other = taken.resolveSibling(stem(taken) + "-" + number + ".yaml");
            if (!Files.exists(other)) {
                return other;
            }
        }
    }

    private static String resource(String template) {
        try (InputStream in = ScenarioStarter.class.getResourceAsStream("/starters/" + template + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no starter " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
