package org.exodyn.input;

import java.math.BigDecimal;
import org.exodyn.quantity.NumberText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// YAML nodes as JSON values, for schema validation.
final class JsonTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {}

    static JsonNode of(YamlNode node) {
        return switch (node) {
            case YamlMap map -> {
                ObjectNode object = JSON.objectNode();
                map.entries().values().forEach(e -> object.set(e.key(), of(e.value())));
                yield object;
            }
            case YamlList list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case YamlScalar scalar -> value(scalar);
        };
    }

    private static JsonNode value(YamlScalar scalar) {
        String text = scalar.text();
        if (!scalar.plain()) {
            return JSON.stringNode(text);
        }
        if (scalar.isNothing()) {
            return JSON.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (NumberText.isNumber(text)) {
            double value = Double.parseDouble(text);
            if (value != Math.rint(value)) {
                return JSON.numberNode(value);
            }
            // the schema library asks whole numbers for a long, and fails where a floating one has none
            return Math.abs(value) < 9e15 ? JSON.numberNode((long) value)
                    : JSON.numberNode(new BigDecimal(Math.clamp(value, -Double.MAX_VALUE, Double.MAX_VALUE))
                            .toBigInteger());
        }
        return JSON.stringNode(text);
    }
}
