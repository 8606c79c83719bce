package org.exodyn.biology.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exodyn.input.InputCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Severity;
import org.exodyn.input.Suggestion;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlMap;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// One mapping of a scenario file, read field by field; whatever is wrong is reported and reading goes on.
///
/// A misspelt key is reported once, at its place, and the field it stands for is then not reported as missing.
final class Section {

    /// How a message says that a key is right, but stands at the wrong place.
    static final String BELONGS_AT = "it belongs at ";

    private final YamlMap map;
    private final String template;
    private final String label;
    private final String owner;
    private final Problems problems;
    private final Set<ScenarioField> misspelt = EnumSet.noneOf(ScenarioField.class);

    /// @param template path of the mapping with `*` and `[]`, as in [ScenarioField]
    /// @param label what messages call the mapping: `the culture`, `donor caf`
    /// @param owner what follows a field's noun to say whose it is, with a leading space: ` of donor caf`; may be empty
    Section(YamlMap map, String template, String label, String owner, Problems problems) {
        this.map = map;
        this.template = template;
        this.label = label;
        this.owner = owner;
        this.problems = problems;
        reportUnknownKeys();
    }

    Location location() {
        return map.location();
    }

    Problems problems() {
        return problems;
    }

    String owner() {
        return owner;
    }

    boolean has(ScenarioField field) {
        return node(field) != null;
    }

    /// The node of a field; null if it is absent or if the text was cut off within it.
    @Nullable
    YamlNode node(ScenarioField field) {
        YamlMap.Entry last = map.complete() || map.entries().isEmpty() ? null : map.entries().lastEntry().getValue();
        boolean cutOff = last != null && last.key().equals(field.key()) && last.value() instanceof YamlScalar;
        return cutOff ? null : map.get(field.key());
    }

    /// The place of a field's value, or of the mapping if the field is absent.
    Location location(ScenarioField field) {
        YamlNode node = node(field);
        return node == null ? map.location().child(field.key()) : node.location();
    }

    /// The node of a mandatory field; reports its absence.
    @Nullable
    YamlNode required(ScenarioField field) {
        YamlNode node = node(field);
        if (node != null && unreadable(node)) {
            return null;
        }
        if (node == null) {
            if (!map.complete() || misspelt.contains(field)) {
                return null;
            }
            problems.error(ScenarioCode.MISSING_FIELD, location(field), the(field) + " " + field.verb() + " missing.",
                    field.reason(), field.key() + ": " + field.example());
        } else if (node instanceof YamlScalar scalar && (scalar.isNothing() || scalar.text().isBlank())) {
            problems.error(ScenarioCode.MISSING_FIELD, node.location(), the(field) + " " + field.verb() + " empty.",
                    field.reason(),
                    field.key() + ": " + field.example());
            return null;
        }
        return node;
    }

    @Nullable
    String text(ScenarioField field) {
        return value(field) instanceof YamlScalar scalar ? scalar.text().strip() : null;
    }

    @Nullable
    String optionalText(ScenarioField field) {
        return has(field) ? text(field) : null;
    }

    @Nullable
    Quantity quantity(ScenarioField field) {
        return required(field) instanceof YamlNode node ? quantity(node, field, the(field)) : null;
    }

    @Nullable
    Quantity optionalQuantity(ScenarioField field) {
        return has(field) ? quantity(field) : null;
    }

    /// A quantity at any node, such as one dose of a list, under what a message calls it.
    @Nullable
    Quantity quantity(YamlNode node, ScenarioField field, String the) {
        return scalar(node, the, field) instanceof YamlScalar scalar
                ? QuantityText.read(scalar, field, the, problems)
                : null;
    }

    /// A plain number above zero.
    @Nullable
    Double number(ScenarioField field) {
        return value(field) instanceof YamlScalar scalar
                ? NumberField.positive(scalar, field, the(field), problems)
                : null;
    }

    /// A plain number, zero or more.
    @Nullable
    Double notNegative(ScenarioField field) {
        return value(field) instanceof YamlScalar scalar
                ? NumberField.notNegative(scalar, field, the(field), problems)
                : null;
    }

    @Nullable
    Long integer(ScenarioField field) {
        return value(field) instanceof YamlScalar scalar
                ? NumberField.integer(scalar, field, the(field), problems)
                : null;
    }

    /// One of the words of an enum, written in lower case with hyphens.
    <E extends Enum<E>> @Nullable E word(ScenarioField field, Class<E> words) {
        return value(field) instanceof YamlScalar scalar
                ? WordField.read(scalar, the(field), field.key() + ": ", words, problems)
                : null;
    }

    /// A word at any node, such as one item of a list.
    ///
    /// @param the what a message calls it
    /// @param prefix what stands before the word where a message proposes it
    <E extends Enum<E>> @Nullable E word(YamlNode node, String the, String prefix, Class<E> words) {
        if (node instanceof YamlScalar scalar) {
            return WordField.read(scalar, the, prefix, words, problems);
        }
        problems.error(ScenarioCode.WRONG_SHAPE, node.location(),
                the + " must be a single word, not " + node.kind() + ".",
                "it is one of " + String.join(", ", WordField.spellings(words)) + ".");
        return null;
    }

    /// A name from a vocabulary.
    @Nullable
    Term term(ScenarioField field, Names names, String kind) {
        return required(field) instanceof YamlNode node ? term(node, the(field), field, names, kind) : null;
    }

    /// A name at any node, such as one item of a list, under what a message calls it.
    @Nullable
    Term term(YamlNode node, String the, ScenarioField field, Names names, String kind) {
        return term(node, the, field, names, kind, List.of());
    }

    private @Nullable Term term(YamlNode node, String the, ScenarioField field, Names names, String kind,
            List<String> meant) {
        return scalar(node, the, field) instanceof YamlScalar scalar
                ? TermField.read(scalar, names, kind, the, problems, meant)
                : null;
    }

    /// A name from a vocabulary, with proposals for a word that belongs elsewhere.
    @Nullable
    Term term(ScenarioField field, Names names, String kind, List<String> meant) {
        return required(field) instanceof YamlNode node ? term(node, the(field), field, names, kind, meant) : null;
    }

    /// The items of a list that must not be empty; empty if there is none.
    List<YamlNode> items(ScenarioField field) {
        YamlNode node = required(field);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof YamlList list)) {
            wrongShape(node, the(field), field, "a list");
            return List.of();
        }
        if (list.items().isEmpty() && list.complete()) {
            problems.error(ScenarioCode.MISSING_FIELD, node.location(), the(field) + " " + field.verb() + " empty.",
                    field.reason(),
                    field.key() + ": " + field.example());
        }
        return list.complete() || list.items().isEmpty() ? list.items()
                : list.items().subList(0, list.items().size() - 1);
    }

    @Nullable
    YamlMap map(ScenarioField field) {
        YamlNode node = required(field);
        if (node == null || node instanceof YamlMap) {
            return (YamlMap) node;
        }
        wrongShape(node, the(field), field, "a map (indented lines 'key: value')");
        return null;
    }

    /// Whether the field holds exactly this word.
    boolean says(ScenarioField field, String word) {
        return node(field) instanceof YamlScalar scalar && scalar.text().strip().equals(word);
    }

    /// Whether the section brought no problem about its own keys and values.
    boolean wellRead() {
        return problems.list().stream().noneMatch(problem -> problem.severity() == Severity.ERROR
                && problem.location().path().startsWith(map.location().path()));
    }

    /// Whether a list or map was read to its end.
    boolean isWhole(ScenarioField field) {
        return switch (node(field)) {
            case YamlList list -> list.complete();
            case YamlMap inner -> inner.complete();
            case YamlScalar _ -> true;
            case null -> map.complete();
        };
    }

    /// Whether an unknown key was taken for this field.
    boolean isMisspelt(ScenarioField field) {
        return misspelt.contains(field);
    }

    /// `The noun of its owner`, with the field's own article.
    String the(ScenarioField field) {
        return "The " + field.noun() + owner;
    }

    private static String belongs(String path) {
        if (path.startsWith("donors.*.")) {
            return "it belongs to a donor";
        }
        if (path.startsWith("arms[].inhibitors[].")) {
            return "it belongs to an inhibitor";
        }
        return path.startsWith("arms[].") ? "it belongs to an arm" : BELONGS_AT + path;
    }

    /// Whether the YAML itself was wrong here and has been reported, so that what stands here is not the author's.
    private boolean unreadable(YamlNode node) {
        boolean standIn = node instanceof YamlScalar scalar && scalar.isNothing()
                || node instanceof YamlMap inner && inner.entries().isEmpty() && !inner.complete();
        return standIn && problems.list().stream().anyMatch(problem -> problem.severity() == Severity.ERROR
                && problem.code() != InputCode.DUPLICATE_KEY
                && problem.location().path().equals(node.location().path()));
    }

    private @Nullable YamlScalar value(ScenarioField field) {
        YamlNode node = required(field);
        return node == null ? null : scalar(node, the(field), field);
    }

    private @Nullable YamlScalar scalar(YamlNode node, String the, ScenarioField field) {
        if (node instanceof YamlScalar scalar) {
            return scalar;
        }
        wrongShape(node, the, field, "a single value");
        return null;
    }

    private void wrongShape(YamlNode node, String the, ScenarioField field, String wanted) {
        String found = node instanceof YamlScalar scalar ? "the single value '" + scalar.text() + "'" : node.kind();
        problems.error(ScenarioCode.WRONG_SHAPE, node.location(),
                the + " must be " + wanted + ", not " + found + ".", field.reason(),
                field.key() + ": " + field.example());
    }

    private void reportUnknownKeys() {
        List<ScenarioField> fields = ScenarioField.fieldsOf(template);
        List<String> known = fields.stream().map(ScenarioField::key).toList();
        List<String> absent = known.stream().filter(key -> map.get(key) == null).toList();
        for (YamlMap.Entry entry : map.entries().values()) {
            String key = entry.key();
            if (known.contains(key)) {
                continue;
            }
            List<String> fixes = new ArrayList<>(Suggestion.nearest(key, absent));
            fixes.stream().limit(1).forEach(meant -> fields.stream().filter(field -> field.key().equals(meant))
                    .forEach(misspelt::add));
            if (fixes.isEmpty()) {
                Arrays.stream(ScenarioField.values()).filter(field -> field.key().equals(key))
                        .map(ScenarioField::path).filter(path -> !path.endsWith("[]"))
                        .forEach(path -> fixes.add(belongs(path)));
            }
            if (fixes.isEmpty()) {
                fixes.add("delete it, or make it a comment with #");
            }
            problems.error(ScenarioCode.UNKNOWN_FIELD, entry.keyLocation(),
                    "'" + key + "' is not a field of " + label + ".",
                    "its fields are " + String.join(", ", known) + ".", fixes);
        }
    }
}
