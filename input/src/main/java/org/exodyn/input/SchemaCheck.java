package org.exodyn.input;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Checks YAML against a JSON Schema (2020-12), with problems placed at lines and columns.
public final class SchemaCheck {
    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /// A check by a schema on the class path, such as `org/exodyn/atlas/claim.schema.json`.
    ///
    /// @throws IllegalArgumentException if there is no such resource
    public static SchemaCheck of(String resourcePath) {
        ClassLoader loader = SchemaCheck.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(resourcePath)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema at " + resourcePath + " on the class path");
            }
            return ofText(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A check by the text of a schema.
    public static SchemaCheck ofText(String schemaJson) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new SchemaCheck(registry.getSchema(schemaJson, InputFormat.JSON));
    }

    /// Reports everything that the schema does not allow. Plain scalars count as JSON values by the YAML 1.2 core rules
    /// (`true`, `null`, decimal numbers); everything else is a text.
    public void validate(YamlNode root, Problems problems) {
        List<Error> errors = new ArrayList<>(schema.validate(JsonTree.of(root)));
        // unknown keys first: a missing key that is only misspelt is reported once
        errors.sort(Comparator.comparing((Error e) -> !SchemaProblems.isUnknownKey(e)));
        for (Error error : errors) {
            SchemaProblems.report(error, follow(root, error.getInstanceLocation()), knownKeys(error), problems);
        }
    }

    /// The properties that stand beside the violated keyword.
    private List<String> knownKeys(Error error) {
        String pointer = String.valueOf(error.getSchemaLocation().getFragment());
        int end = pointer.lastIndexOf('/');
        if (end < 0) {
            return List.of();
        }
        JsonNode beside = schema.getSchemaNode().at(pointer.substring(0, end)).path("properties");
        return List.copyOf(beside.propertyNames());
    }

    /// The nodes from the root to the place of an error.
    private static List<YamlNode> follow(YamlNode root, NodePath path) {
        List<YamlNode> way = new ArrayList<>(List.of(root));
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            YamlNode next = switch (way.getLast()) {
                case YamlMap map -> map.get(String.valueOf(step));
                case YamlList list -> step instanceof Integer index && index < list.items().size()
                        ? list.items().get(index)
                        : null;
                case YamlScalar _ -> null;
            };
            if (next == null) {
                break;
            }
            way.add(next);
        }
        return way;
    }
}
