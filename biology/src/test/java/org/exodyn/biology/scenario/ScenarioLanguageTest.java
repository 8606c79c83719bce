package org.exodyn.biology.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.input.YamlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Schema, reader and manual speak of the same fields.
class ScenarioLanguageTest {

    private static final Path MANUAL = Path.of("..", "docs", "scenario-language.md");

    @Test
    void schemaAndReaderHaveTheSameFields() throws IOException {
        Set<String> inReader = new TreeSet<>();
        for (ScenarioField field : ScenarioField.values()) {
            if (!field.path().endsWith("[]")) {
                inReader.add(field.path());
            }
        }
        YamlMap schema = schema();
        Set<String> inSchema = new TreeSet<>();
        collect(schema, schema, "", inSchema);
        assertEquals(inReader, inSchema);
    }

    @ParameterizedTest
    @EnumSource(ScenarioField.class)
    void everyFieldIsInTheManual(ScenarioField field) throws IOException {
        if (!field.path().endsWith("[]")) {
            assertTrue(Files.readString(MANUAL).contains("`" + field.key() + "`"),
                    () -> "no word about " + field.path());
        }
    }

    @ParameterizedTest
    @EnumSource(ScenarioCode.class)
    void everyCodeIsInTheManual(ScenarioCode code) throws IOException {
        assertTrue(Files.readString(MANUAL).contains(code.code()), () -> "no word about " + code.code());
    }

    @Test
    void examplesInMessagesAreGoodValues() {
        for (ScenarioField field : ScenarioField.values()) {
            if (field.dimension() != null) {
                assertEquals(field.dimension(), org.exodyn.quantity.Quantity.parse(field.example()).dimension(),
                        field.path());
            }
        }
    }

    private static void collect(YamlMap schema, YamlMap node, String path, Set<String> paths) {
        YamlMap here = follow(schema, node);
        if (here.get("properties") instanceof YamlMap properties) {
            for (YamlMap.Entry entry : properties.entries().values()) {
                String child = path.isEmpty() ? entry.key() : path + "." + entry.key();
                paths.add(child);
                YamlMap property = (YamlMap) entry.value();
                assertTrue(property.get("description") instanceof YamlScalar, () -> child + " has no description");
                collect(schema, property, child, paths);
            }
        }
        if (here.get("additionalProperties") instanceof YamlMap each) {
            collect(schema, each, path + ".*", paths);
        }
        if (here.get("items") instanceof YamlMap items) {
            collect(schema, items, path + "[]", paths);
        }
    }

    private static YamlMap follow(YamlMap schema, YamlMap node) {
        if (!(node.get("$ref") instanceof YamlScalar reference)) {
            return node;
        }
        @Nullable
        YamlNode definitions = schema.get("$defs");
        String name = reference.text().substring("#/$defs/".length());
        return definitions instanceof YamlMap map && map.get(name) instanceof YamlMap found ? found : node;
    }

    private static YamlMap schema() throws IOException {
        try (InputStream in = ScenarioReader.class.getResourceAsStream("/" + ScenarioReader.SCHEMA)) {
            assertNotNull(in);
            Problems problems = new Problems();
            // JSON is YAML, so one reader serves both.
            YamlNode root = YamlText.read("scenario.schema.json", in.readAllBytes(), problems);
            assertTrue(problems.isEmpty());
            assertNotNull(root);
            return (YamlMap) root;
        }
    }
}
