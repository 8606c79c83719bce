package org.exodyn.atlas.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.find.NameMatcher;

/// How far two independent extractions of one source agree.
///
/// Two statements can be the same only if they share a sentence. Among those, statements are paired one to one so that the sum
/// of similarities is largest; a similarity is the weighted mean of the Jaccard indices of what both say (cargo, targets,
/// drugs, cells, words and so on), and pairs below [#LEAST] are not made. Names are compared as entities, so `PD-L1` and
/// `CD274` are the same.
///
/// | figure | formula | source |
/// |---|---|---|
/// | positive agreement | 2·both/(2·both + only first + only second) | Hripcsak and Rothschild 2005, doi:10.1197/jamia.M1733 |
/// | field agreement | pairs in which a field is equal / pairs in which one says something | — |
/// | κ | (p_o − p_e)/(1 − p_e), for fields of one word | Cohen 1960, doi:10.1177/001316446002000104 |
public final class Agreement {
    /// Least similarity of a pair, 0 to 1. Chosen so that no pair of two different statements of one sentence is made in the
    /// founding review; the pairs are listed for whoever wants to see.
    public static final double LEAST = 0.3;

    private static final double STATEMENT_WEIGHT = 4;

    /// A pair of statements that are the same.
    public record Pair(Extraction.Statement first, Extraction.Statement second, double similarity) {}

    /// Agreement in one field.
    ///
    /// @param spoken pairs in which at least one curator says something
    /// @param equal of these, pairs in which both say the same
    /// @param meanJaccard mean overlap over the spoken pairs, 0 to 1
    /// @param kappa Cohen's κ; NaN for fields that hold several things
    public record FieldAgreement(String field, int spoken, int equal, double meanJaccard, double kappa) {}

    private record Field(String name, double weight, boolean single,
            Function<Extraction.Statement, Collection<String>> of) {}

    private final NameMatcher names;
    private final Map<String, String> resolved = new HashMap<>();
    private final List<Field> fields = List.of(
            new Field("cargo", 3, false, Extraction.Statement::cargo),
            new Field("cargo class", 1, false, Extraction.Statement::cargoClasses),
            new Field("target", 2, false, Extraction.Statement::targets),
            new Field("edge", 0, false, Extraction.Statement::edges),
            new Field("process", 1, false, Extraction.Statement::processes),
            new Field("drug", 1.5, false, Extraction.Statement::drugs),
            new Field("cancer", 1, true, s -> list(s.cancer())),
            new Field("donor", 1, true, s -> list(s.donor())),
            new Field("recipient", 1, true, s -> list(s.recipient())),
            new Field("direction", 1, true, s -> list(s.direction())),
            new Field("level", 0, true, s -> list(s.level())),
            new Field("references", 0.5, false, s -> s.cites().stream().map(String::valueOf).toList()),
            new Field("checklist", 0, false, s -> s.checklist().stream().map(String::valueOf).toList()));
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Extraction.Statement> onlyFirst = new ArrayList<>();
    private final List<Extraction.Statement> onlySecond = new ArrayList<>();

    /// @param names of the atlas, by which names of both extractions are compared
    public Agreement(Extraction first, Extraction second, NameMatcher names) {
        this.names = names;
        double[][] weights = new double[first.statements().size()][second.statements().size()];
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights[row].length; column++) {
                weights[row][column] = similarity(first.statements().get(row), second.statements().get(column));
            }
        }
        int[] columns = Assignment.of(weights);
        Set<Integer> taken = new HashSet<>();
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] < 0) {
                onlyFirst.add(first.statements().get(row));
            } else {
                taken.add(columns[row]);
                pairs.add(new Pair(first.statements().get(row), second.statements().get(columns[row]),
                        weights[row][columns[row]]));
            }
        }
        for (int column = 0; column < second.statements().size(); column++) {
            if (!taken.contains(column)) {
                onlySecond.add(second.statements().get(column));
            }
        }
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    public List<Pair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    public List<Extraction.Statement> onlyFirst() {
        return Collections.unmodifiableList(onlyFirst);
    }

    public List<Extraction.Statement> onlySecond() {
        return Collections.unmodifiableList(onlySecond);
    }

    /// Share of statements that both found, 0 to 1.
    public double positiveAgreement() {
        double both = 2.0 * pairs.size();
        return both + onlyFirst.size() + onlySecond.size() == 0 ? Double.NaN
                : both / (both + onlyFirst.size() + onlySecond.size());
    }

    /// Agreement of the pairs, field by field.
    public List<FieldAgreement> fields() {
        return fields.stream().map(this::agreement).toList();
    }

    private FieldAgreement agreement(Field field) {
        int spoken = 0;
        int equal = 0;
        double overlap = 0;
        SequencedMap<String, int[]> categories = new LinkedHashMap<>();
        int alike = 0;
        for (Pair pair : pairs) {
            Set<String> one = values(field, pair.first());
            Set<String> other = values(field, pair.second());
            boolean same = one.equals(other);
            alike += same ? 1 : 0;
            categories.computeIfAbsent(String.join(" ", one), key -> new int[2])[0]++;
            categories.computeIfAbsent(String.join(" ", other), key -> new int[2])[1]++;
            if (!one.isEmpty() || !other.isEmpty()) {
                spoken++;
                equal += same ? 1 : 0;
                overlap += jaccard(one, other);
            }
        }
        return new FieldAgreement(field.name(), spoken, equal, spoken == 0 ? Double.NaN : overlap / spoken,
                field.single() ? kappa(alike, categories.values()) : Double.NaN);
    }

    private double kappa(int alike, Collection<int[]> categories) {
        double count = pairs.size();
        double byChance = categories.stream().mapToDouble(c -> c[0] / count * (c[1] / count)).sum();
        return byChance == 1 ? 1 : (alike / count - byChance) / (1 - byChance);
    }

    private double similarity(Extraction.Statement one, Extraction.Statement other) {
        if (Collections.disjoint(one.locators(), other.locators())) {
            return 0;
        }
        double sum = STATEMENT_WEIGHT * jaccard(words(one), words(other));
        double weight = STATEMENT_WEIGHT;
        for (Field field : fields) {
            Set<String> left = values(field, one);
            Set<String> right = values(field, other);
            if (!left.isEmpty() || !right.isEmpty()) {
                sum += field.weight() * jaccard(left, right);
                weight += field.weight();
            }
        }
        double similarity = sum / weight;
        return similarity < LEAST ? 0 : similarity;
    }

    private static Set<String> words(Extraction.Statement statement) {
        Set<String> words = new HashSet<>();
        for (String word : (statement.text() + " " + statement.slug()).toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 4) {
                words.add(word);
            }
        }
        return words;
    }

    private Set<String> values(Field field, Extraction.Statement statement) {
        Set<String> values = new TreeSet<>();
        for (String text : field.of().apply(statement)) {
            values.add(resolved.computeIfAbsent(text, this::resolve));
        }
        return values;
    }

    /// The id of the entity that a name stands for; else the name without regard to case.
    private String resolve(String name) {
        return names.exact(name, entity -> true).map(match -> match.entities().getFirst()).map(Entity::id)
                .orElseGet(() -> Objects.requireNonNull(name).toLowerCase(Locale.ROOT));
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        int shared = (int) one.stream().filter(other::contains).count();
        return shared / (double) (one.size() + other.size() - shared);
    }
}
