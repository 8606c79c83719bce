package org.exodyn.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exodyn.quantity.Dimension;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Typed reading of a map. What is missing or does not fit is collected as a problem with its place, and reading goes on:
/// methods return null, an empty list or an empty reader then. [#finish()] reports missing and unknown keys and must be
/// called once everything has been asked for; it finishes the readers obtained from this one too.
public final class Fields {
    private final YamlMap map;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<Fields> inner = new ArrayList<>();
    private boolean finished;

    private Fields(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    public static Fields of(YamlMap map, Problems problems) {
        return new Fields(map, problems);
    }

    /// A reader of a node that must be a map; if it is not, that is reported and the reader is empty.
    ///
    /// @param name what it is, as in "The name must be a map"
    public static Fields of(@Nullable YamlNode node, String name, Location otherwise, Problems problems) {
        if (node instanceof YamlMap map) {
            return new Fields(map, problems);
        }
        if (node != null) {
            wrongKind(node, name, "a map", List.of(), problems);
        }
        return new Fields(YamlMap.unreadable(node == null ? otherwise : node.location()), problems);
    }

    public Location location() {
        return map.location();
    }

    /// Where the value of a key stands; the map's own place with the key's path if it is not there.
    public Location location(String key) {
        YamlNode value = map.get(key);
        return value == null ? map.location().child(key) : value.location();
    }

    /// Where the key itself stands.
    public Location keyLocation(String key) {
        YamlMap.Entry entry = map.entries().get(key);
        return entry == null ? map.location().child(key) : entry.keyLocation();
    }

    public Problems problems() {
        return problems;
    }

    /// False if a syntax error ended the text before the map did, so that a key that is missing says nothing.
    public boolean isComplete() {
        return map.complete();
    }

    public boolean has(String key) {
        return optionalNode(key) != null;
    }

    /// All keys in the order of the text, for maps whose keys are names; counts as asking for each.
    public List<String> names() {
        asked.addAll(map.entries().keySet());
        return List.copyOf(map.entries().keySet());
    }

    public @Nullable YamlNode node(String key) {
        return required(key, "");
    }

    /// The value if the key is there and not empty.
    public @Nullable YamlNode optionalNode(String key) {
        asked.add(key);
        YamlNode value = map.get(key);
        return value instanceof YamlScalar scalar && scalar.isNothing() ? null : value;
    }

    public @Nullable String text(String key) {
        return text(required(key, ""), key);
    }

    public @Nullable String optionalText(String key) {
        return text(optionalNode(key), key);
    }

    public @Nullable Double number(String key) {
        return number(key, Bound.ANY);
    }

    public @Nullable Double number(String key, Bound bound) {
        YamlScalar scalar = scalar(required(key, "1"), key, "a number", "");
        return scalar == null ? null : ScalarReading.number(scalar, key, bound, problems);
    }

    public @Nullable Double optionalNumber(String key) {
        return optionalNumber(key, Bound.ANY);
    }

    public @Nullable Double optionalNumber(String key, Bound bound) {
        YamlScalar scalar = scalar(optionalNode(key), key, "a number", "");
        return scalar == null ? null : ScalarReading.number(scalar, key, bound, problems);
    }

    public @Nullable Long integer(String key) {
        return integer(key, Bound.ANY);
    }

    public @Nullable Long integer(String key, Bound bound) {
        YamlScalar scalar = scalar(required(key, "1"), key, "a whole number", "");
        return scalar == null ? null : ScalarReading.integer(scalar, key, bound, problems);
    }

    public @Nullable Long optionalInteger(String key, Bound bound) {
        YamlScalar scalar = scalar(optionalNode(key), key, "a whole number", "");
        return scalar == null ? null : ScalarReading.integer(scalar, key, bound, problems);
    }

    public @Nullable Boolean bool(String key) {
        YamlScalar scalar = scalar(required(key, "true"), key, "true or false", "");
        return scalar == null ? null : ScalarReading.bool(scalar, key, problems);
    }

    public @Nullable Boolean optionalBool(String key) {
        YamlScalar scalar = scalar(optionalNode(key), key, "true or false", "");
        return scalar == null ? null : ScalarReading.bool(scalar, key, problems);
    }

    /// A quantity of the dimension; `example` shows how it is written and gives the unit of computed fixes.
    public @Nullable Quantity quantity(String key, Dimension dimension, String example) {
        return quantity(key, List.of(dimension), example, Bound.ANY);
    }

    public @Nullable Quantity quantity(String key, Dimension dimension, String example, Bound bound) {
        return quantity(key, List.of(dimension), example, bound);
    }

    /// A quantity of one of several dimensions.
    public @Nullable Quantity quantity(String key, List<Dimension> dimensions, String example, Bound bound) {
        YamlScalar scalar = scalar(required(key, example), key, "a number with a unit", example);
        return scalar == null ? null : ScalarReading.quantity(scalar, key, dimensions, example, bound, problems);
    }

    public @Nullable Quantity optionalQuantity(String key, Dimension dimension, String example) {
        return optionalQuantity(key, List.of(dimension), example, Bound.ANY);
    }

    public @Nullable Quantity optionalQuantity(String key, Dimension dimension, String example, Bound bound) {
        return optionalQuantity(key, List.of(dimension), example, bound);
    }

    public @Nullable Quantity optionalQuantity(String key, List<Dimension> dimensions, String example, Bound bound) {
        YamlScalar scalar = scalar(optionalNode(key), key, "a number with a unit", example);
        return scalar == null ? null : ScalarReading.quantity(scalar, key, dimensions, example, bound, problems);
    }

    /// A constant of an enum, written in lower case with hyphens (`IN_VITRO` is `in-vitro`).
    public <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
        YamlScalar scalar = scalar(required(key, ""), key, "a word", "");
        return scalar == null ? null : ScalarReading.oneOf(scalar, key, type, problems);
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String key, Class<E> type) {
        YamlScalar scalar = scalar(optionalNode(key), key, "a word", "");
        return scalar == null ? null : ScalarReading.oneOf(scalar, key, type, problems);
    }

    public List<YamlNode> list(String key) {
        return items(required(key, ""), key);
    }

    public List<YamlNode> optionalList(String key) {
        return items(optionalNode(key), key);
    }

    /// The texts of a list; items that are not texts are reported and left out.
    public List<String> texts(String key) {
        return texts(list(key), key);
    }

    public List<String> optionalTexts(String key) {
        return texts(optionalList(key), key);
    }

    /// A reader of the map under a key.
    public Fields map(String key) {
        return inner(required(key, ""), key);
    }

    public @Nullable Fields optionalMap(String key) {
        YamlNode node = optionalNode(key);
        return node == null ? null : inner(node, key);
    }

    /// Readers of a list of maps; items that are not maps are reported and left out.
    public List<Fields> maps(String key) {
        return maps(list(key), key);
    }

    public List<Fields> optionalMaps(String key) {
        return maps(optionalList(key), key);
    }

    /// Reports a problem of the content at the value of a key.
    public void error(ProblemCode code, String key, String what, String because, String... fixes) {
        problems.error(code, location(key), what, because, fixes);
    }

    public void warning(ProblemCode code, String key, String what, String because, String... fixes) {
        problems.warning(code, location(key), what, because, fixes);
    }

    /// Reports keys that are missing and keys nobody asked for; a misspelt required key is reported once, as misspelt.
    public void finish() {
        if (finished) {
            return;
        }
        finished = true;
        KeyCheck.report(map, asked, missing, problems);
        inner.forEach(Fields::finish);
    }

    private @Nullable YamlNode required(String key, String example) {
        YamlNode node = optionalNode(key);
        if (node == null) {
            missing.put(key, example);
        }
        return node;
    }

    private @Nullable String text(@Nullable YamlNode node, String key) {
        YamlScalar scalar = scalar(node, key, "a text", "");
        return scalar == null ? null : scalar.text();
    }

    private @Nullable YamlScalar scalar(@Nullable YamlNode node, String name, String wanted, String example) {
        if (node == null || node instanceof YamlScalar) {
            return (YamlScalar) node;
        }
        List<String> fixes = node instanceof YamlList(Location _, List<YamlNode> items, boolean _) && items.size() == 1
                && items.getFirst() instanceof YamlScalar only ? List.of(name + ": " + only.text()) : List.of();
        wrongKind(node, name, wanted, fixes.isEmpty() && !example.isEmpty() ? List.of(name + ": " + example) : fixes,
                problems);
        return null;
    }

    private List<YamlNode> items(@Nullable YamlNode node, String name) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlList list) {
            return list.items();
        }
        wrongKind(node, name, "a list", node instanceof YamlScalar scalar
                ? List.of(name + ": [" + scalar.text() + "]")
                : List.of("a '- ' before each item"), problems);
        return List.of();
    }

    private List<String> texts(List<YamlNode> items, String key) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            YamlScalar scalar = scalar(items.get(i), key + "[" + i + "]", "a text", "");
            if (scalar != null) {
                texts.add(scalar.text());
            }
        }
        return List.copyOf(texts);
    }

    private List<Fields> maps(List<YamlNode> items, String key) {
        List<Fields> readers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String name = key + "[" + i + "]";
            if (items.get(i) instanceof YamlMap) {
                readers.add(inner(items.get(i), name));
            } else {
                wrongKind(items.get(i), name, "a map", List.of(), problems);
            }
        }
        return List.copyOf(readers);
    }

    private Fields inner(@Nullable YamlNode node, String key) {
        Fields fields = of(node, key, map.location().child(key), problems);
        inner.add(fields);
        return fields;
    }

    private static void wrongKind(YamlNode node, String name, String wanted, List<String> fixes, Problems problems) {
        if (node instanceof YamlMap map && !map.complete() && map.entries().isEmpty()) {
            return; // reported as unreadable where it was read
        }
        String value = node instanceof YamlScalar scalar && !scalar.isNothing() ? " ('" + scalar.text() + "')" : "";
        problems.error(InputCode.WRONG_KIND, node.location(),
                "The " + name + value + " is " + node.kind() + "; it must be "
                        + wanted + ".",
                "", fixes);
    }
}
