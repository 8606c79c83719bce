package org.exodyn.biology.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.exodyn.input.InputCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;
import org.exodyn.input.SchemaCheck;
import org.exodyn.input.Severity;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlText;
import org.jspecify.annotations.Nullable;

/// Reads a scenario file and reports everything that is wrong with it at once.
///
/// Impossible values are errors, improbable ones warnings; nothing is clamped, and every value that the file leaves to
/// its documented default is listed in the document. A defect is reported once, by the check that can say most about it;
/// the published JSON Schema is asked last, and is heard only where no other check spoke.
public final class ScenarioReader {

    /// Where the JSON Schema of the language is found on the class path.
    public static final String SCHEMA = "schema/scenario.schema.json";

    /// Compiled on first use, because that takes longer than reading a file.
    private static final class Schema {
        private static final SchemaCheck CHECK = SchemaCheck.of(SCHEMA);
    }

    private ScenarioReader() {}

    /// Reads a file; messages show it by the path given here.
    ///
    /// @return the scenario, or null if the problems include an error
    public static @Nullable ScenarioDocument read(Path file, Vocabulary vocabulary, Problems problems) {
        String shown = file.toString();
        Problems own = new Problems();
        YamlNode root = YamlText.read(file, shown, own);
        byte[] bytes = new byte[0];
        if (root != null) {
            try {
                bytes = Files.readAllBytes(file);
            } catch (IOException gone) {
                own.error(ScenarioCode.UNREADABLE_FILE, Location.ofFile(shown), "The file went away while it was read.",
                        String.valueOf(gone.getMessage()));
            }
        }
        return read(shown, bytes, root, vocabulary, own, problems);
    }

    /// Reads a scenario from its bytes.
    ///
    /// @param name how messages show the file
    /// @return the scenario, or null if the problems include an error
    public static @Nullable ScenarioDocument read(String name, byte[] bytes, Vocabulary vocabulary, Problems problems) {
        Problems own = new Problems();
        return read(name, bytes, YamlText.read(name, bytes, own), vocabulary, own, problems);
    }

    private static @Nullable ScenarioDocument read(String name, byte[] bytes, @Nullable YamlNode root,
            Vocabulary vocabulary, Problems own, Problems problems) {
        ScenarioDocument document = null;
        UnaryOperator<Problem> proposing = UnaryOperator.identity();
        if (root instanceof YamlMap map) {
            Draft draft = new ScenarioReading(vocabulary, own).read(map);
            proposing = new MissingNames(draft, vocabulary)::proposing;
            new Consistency(vocabulary, own).check(draft);
            new TimesAndDoses(own).check(draft);
            new Plausibility(vocabulary, own).check(draft);
            addWhatOnlyTheSchemaSaw(map, own);
            if (!map.complete() && !own.hasErrors()) {
                own.error(ScenarioCode.UNREADABLE_FILE, lastPlace(map), "The file cannot be read beyond this place.",
                        "what follows is not YAML that continues what stands before.",
                        "a tab, a quote or a bracket here or in the next line");
            }
            if (!own.hasErrors()) {
                DrugAction action = draft.drug == null ? DrugAction.CYTOTOXIC : vocabulary.actionOf(draft.drug.id());
                document = new ScenarioDocument(DraftAssembly.scenario(draft, action), locations(map), draft.defaults,
                        bytes, sha256(bytes));
            }
        } else if (!own.hasErrors()) {
            Location place = root == null ? new Location(name, 1, 1, "") : root.location();
            own.error(ScenarioCode.WRONG_SHAPE, place,
                    "A scenario is a map of fields, but this file holds "
                            + (root == null ? "nothing" : root.kind()) + ".",
                    "its lines read 'title: …', 'question: …', 'arms: …'.",
                    "begin with a commented starter: exodyn new my-scenario");
        }
        Echoes.removed(own.list(), root).stream().map(proposing)
                .forEach(problem -> problems.add(withStart(problem, name)));
        return document;
    }

    /// Where there is nothing to mend, a file to start from helps.
    private static Problem withStart(Problem problem, String name) {
        if (problem.code() == InputCode.UNREADABLE_FILE && problem.fixes().isEmpty()
                && Files.isDirectory(Path.of(name))) {
            return new Problem(problem.code(), problem.severity(), problem.location(), problem.what(),
                    problem.because(), List.of("one of the files in it"));
        }
        boolean nothing = problem.code() == InputCode.UNREADABLE_FILE || problem.code() == InputCode.EMPTY;
        return !nothing || !problem.fixes().isEmpty() ? problem
                : new Problem(problem.code(), problem.severity(), problem.location(), problem.what(), problem.because(),
                        List.of("exodyn new " + (problem.code() == InputCode.EMPTY ? "another-name.yaml" : name)
                                + ", which writes a commented scenario to start from"));
    }

    private static void addWhatOnlyTheSchemaSaw(YamlMap map, Problems own) {
        if (!map.complete()) {
            return;
        }
        Problems schema = new Problems();
        Schema.CHECK.validate(map, schema);
        for (Problem problem : schema.list()) {
            String path = problem.location().path();
            boolean explained = own.list().stream().filter(other -> other.severity() == Severity.ERROR)
                    .anyMatch(other -> related(path, other.location().path()));
            if (!explained) {
                own.add(problem);
            }
        }
    }

    private static boolean related(String one, String two) {
        return one.startsWith(two) || two.startsWith(one);
    }

    private static Map<String, Location> locations(YamlNode root) {
        Map<String, Location> places = new LinkedHashMap<>();
        collect(root, places);
        return places;
    }

    private static void collect(YamlNode node, Map<String, Location> places) {
        places.put(node.location().path(), node.location());
        switch (node) {
            case YamlMap map -> map.entries().values().forEach(entry -> collect(entry.value(), places));
            case YamlList list -> list.items().forEach(item -> collect(item, places));
            default -> {
            }
        }
    }

    /// The place of the last thing that could be read.
    private static Location lastPlace(YamlNode node) {
        return switch (node) {
            case YamlMap map when !map.entries().isEmpty() -> lastPlace(map.entries().lastEntry().getValue().value());
            case YamlList list when !list.items().isEmpty() -> lastPlace(list.items().getLast());
            default -> node.location();
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
