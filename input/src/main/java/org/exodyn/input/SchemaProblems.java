package org.exodyn.input;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Says schema violations in plain words, with fixes computed from the schema.
final class SchemaProblems {
    private SchemaProblems() {}

    static void report(Error error, List<YamlNode> way, List<String> knownKeys, Problems problems) {
        YamlNode node = way.getLast();
        String keyword = String.valueOf(error.getKeyword());
        String name = name(node);
        switch (keyword) {
            case "required" -> missing(error, node, name, problems);
            case "additionalProperties", "unevaluatedProperties" -> unknown(error, node, knownKeys, problems);
            case "enum", "const" -> notOneOf(error, node, name, problems);
            case "type" -> problems.error(InputCode.WRONG_KIND, node.location(), "The " + name + value(node) + " is "
                    + node.kind() + "; it must be " + types(error.getSchemaNode()) + ".", "", typeFixes(error, node));
            case "pattern" -> problems.error(InputCode.SCHEMA, node.location(), "The " + name + value(node)
                    + " does not have the right form.", "It must match " + text(error.getSchemaNode()) + ".");
            case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" -> problems.error(InputCode.OUT_OF_RANGE,
                    node.location(), "The " + name + value(node) + " is out of range.",
                    limit(keyword, error.getSchemaNode()));
            default -> {
                if (!isCutOff(node)) {
                    problems.error(InputCode.SCHEMA, node.location(), "The " + name + value(node) + " does not fit: "
                            + error.getMessage() + ".", "");
                }
            }
        }
    }

    private static void missing(Error error, YamlNode node, String name, Problems problems) {
        if (isCutOff(node)) {
            return;
        }
        String key = String.valueOf(error.getProperty());
        boolean misspelt = node instanceof YamlMap map && map.entries().keySet().stream()
                .anyMatch(k -> Suggestion.nearest(k, List.of(key)).contains(key) && problemKnown(problems, map, k));
        if (!misspelt) {
            String of = name.equals("file") ? "" : " of " + name;
            problems.error(InputCode.MISSING_KEY, node.location().child(key),
                    "The key '" + key + "'" + of + " is missing.", "");
        }
    }

    private static boolean problemKnown(Problems problems, YamlMap map, String key) {
        YamlMap.Entry entry = map.entries().get(key);
        return entry != null && problems.list().stream()
                .anyMatch(p -> p.code() == InputCode.UNKNOWN_KEY && p.location().equals(entry.keyLocation()));
    }

    static boolean isUnknownKey(Error error) {
        return "additionalProperties".equals(error.getKeyword()) || "unevaluatedProperties".equals(error.getKeyword());
    }

    private static void unknown(Error error, YamlNode node, List<String> known, Problems problems) {
        String key = String.valueOf(error.getProperty());
        YamlMap.Entry entry = node instanceof YamlMap map ? map.entries().get(key) : null;
        Location place = entry == null ? node.location().child(key) : entry.keyLocation();
        problems.error(InputCode.UNKNOWN_KEY, place, "The key '" + key + "' is not known here.",
                known.isEmpty() ? "" : "Known here: " + Suggestion.oneOf(known) + ".", Suggestion.nearest(key, known));
    }

    private static void notOneOf(Error error, YamlNode node, String name, Problems problems) {
        List<String> words = new ArrayList<>();
        JsonNode allowed = error.getSchemaNode();
        if (allowed != null && allowed.isArray()) {
            allowed.forEach(word -> words.add(text(word)));
        } else if (allowed != null) {
            words.add(text(allowed));
        }
        String written = node instanceof YamlScalar scalar ? scalar.text() : "";
        problems.error(InputCode.UNKNOWN_WORD, node.location(), "The " + name + value(node) + " is not known.",
                "It is one of " + String.join(", ", words) + ".", Suggestion.nearest(written, words));
    }

    private static List<String> typeFixes(Error error, YamlNode node) {
        String wanted = types(error.getSchemaNode());
        if (node instanceof YamlScalar scalar && !scalar.isNothing()) {
            if (wanted.equals("a list")) {
                return List.of("[" + scalar.text() + "]");
            }
            if (wanted.equals("a text")) {
                return List.of("\"" + scalar.text() + "\"");
            }
            if (wanted.endsWith("number") && scalar.text().strip().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
                return List.of(scalar.text().strip() + " without quotation marks");
            }
        }
        return List.of();
    }

    private static String types(@Nullable JsonNode type) {
        if (type == null) {
            return "something else";
        }
        List<String> names = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(t -> names.add(typeName(text(t))));
        } else {
            names.add(typeName(text(type)));
        }
        return String.join(" or ", names);
    }

    private static String typeName(String type) {
        return switch (type) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "null" -> "nothing";
            default -> type;
        };
    }

    private static String limit(String keyword, @Nullable JsonNode limit) {
        String value = limit == null ? "" : text(limit);
        return switch (keyword) {
            case "minimum" -> "It must be at least " + value + ".";
            case "maximum" -> "It must be at most " + value + ".";
            case "exclusiveMinimum" -> "It must be more than " + value + ".";
            default -> "It must be less than " + value + ".";
        };
    }

    private static boolean isCutOff(YamlNode node) {
        return node instanceof YamlMap map && !map.complete() || node instanceof YamlList list && !list.complete();
    }

    private static String name(YamlNode node) {
        String path = node.location().path();
        return path.isEmpty() ? "file" : path.substring(path.lastIndexOf('.') + 1);
    }

    private static String value(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNothing() ? " ('" + scalar.text() + "')" : "";
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.isString() ? node.stringValue() : node.toString();
    }
}
