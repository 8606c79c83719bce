package org.exodyn.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.format.Ids;
import org.exodyn.reference.format.NameSort;
import org.exodyn.reference.format.ReferenceFormat;
import org.exodyn.reference.format.Strength;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.store.Keys;
import org.exodyn.reference.store.Keys.MirnaName;
import org.exodyn.reference.store.StoreDraft;
import org.exodyn.reference.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/// A store, open for reading. What is read stays the same until it is closed, even if somebody brings another file meanwhile.
///
/// Any number of processes may read at once, and none of them hinders the one that writes. May be shared by threads, which take
/// turns. A method throws [ScientificInputException] if the file turns out to be damaged.
public final class ReferenceStore implements AutoCloseable {
    /// miRBase writes the species first, people leave it out.
    private static final Pattern MIRNA_WITHOUT_SPECIES = Pattern.compile("(?i)(mir|let)-?\\d.*");

    private final Connection connection;
    private final StoreQueries queries;
    private final List<ReferenceCollection> collections;
    private final Map<String, String> species = new ConcurrentHashMap<>();

    private ReferenceStore(Connection connection, Path store) throws SQLException {
        this.connection = connection;
        this.queries = new StoreQueries(connection, store);
        this.collections = CollectionTable.read(connection);
    }

    /// @throws ScientificInputException if there is no store there, or the file is none
    public static ReferenceStore open(Path path) {
        Path store = path.toAbsolutePath().normalize();
        if (!Files.isRegularFile(store)) {
            throw missing(store);
        }
        Connection connection = null;
        try {
            // attached to an empty database: DuckDB would give a second one on the same path the first one's old contents
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = 2");
                statement.execute("ATTACH '" + store.toString().replace("'", "''") + "' AS kept (READ_ONLY)");
                statement.execute("USE kept");
            }
            StoreDraft.checkVersion(connection, store);
            return new ReferenceStore(connection, store);
        } catch (SQLException unreadable) {
            close(connection);
            throw StoreFailure.reading(store, unreadable);
        } catch (RuntimeException other) {
            close(connection);
            throw other;
        }
    }

    static ScientificInputException missing(Path store) {
        return StoreFailure.of(ReferenceCode.NO_STORE, store, "There is no reference store here.",
                "Nothing was brought yet, or it is kept elsewhere.", "exodyn reference add FILE", "--store FILE");
    }

    /// What the store holds, by name.
    public List<ReferenceCollection> collections() {
        return collections;
    }

    /// Terms that a name may mean, best first. A miRNA without species is taken as human too. Order: the same spelling before one that differs in case, hyphens, blanks or Greek letters;
    /// approved names before others. Identifiers are found as well. Only if there is nothing of these, names one letter away.
    public List<Hit> find(String name) {
        String folded = Keys.folded(name);
        List<Hit> hits = new ArrayList<>(queries.list("SELECT collection, id, name FROM term WHERE key = ?",
                row -> new Hit(row.getString(1), row.getString(2), row.getString(3), row.getString(2),
                        NameSort.IDENTIFIER, Hit.Closeness.SAME),
                Keys.ofId(Ids.normal(name))));
        hits.addAll(spellings(Keys.of(folded), Set.of(folded), name, Hit.Closeness.FOLDED));
        if (MIRNA_WITHOUT_SPECIES.matcher(name.strip()).matches()) {
            String human = Keys.folded("hsa-" + name.strip());
            hits.addAll(spellings(Keys.of(human), Set.of(human), name, Hit.Closeness.FOLDED));
        }
        if (hits.isEmpty()) {
            hits.addAll(near(folded, name));
        }
        hits.sort(Comparator.comparing(Hit::closeness).thenComparing(Hit::sort).thenComparing(Hit::collection)
                .thenComparing(Hit::id).thenComparing(Hit::matched));
        return List.copyOf(distinct(hits));
    }

    /// What the collections know of an identifier: one entry per collection that lists it.
    public List<Term> term(String id) {
        long key = Keys.ofId(Ids.normal(id));
        record Head(String collection, String id, String name, Optional<String> kind, Optional<String> status) {}
        List<Head> heads = queries.list("SELECT collection, id, name, kind, status FROM term WHERE key = ? ORDER BY 1",
                row -> new Head(row.getString(1), row.getString(2), row.getString(3), StoreQueries.optional(row, 4),
                        StoreQueries.optional(row, 5)),
                key);
        List<Term> terms = new ArrayList<>();
        for (Head head : heads) {
            // names, wider terms and identifiers elsewhere may come from another collection of the same registry
            List<Term.Name> names = queries.list(
                    "SELECT DISTINCT printed, sort, until FROM name WHERE key = ? AND collection = ?",
                    row -> new Term.Name(row.getString(1), NameSort.of(row.getString(2)),
                            StoreQueries.optional(row, 3)),
                    key, head.collection());
            names.sort(Comparator.comparing(Term.Name::sort).thenComparing(Term.Name::printed));
            terms.add(new Term(head.collection(), head.id(), head.name(), head.kind(), head.status(), names,
                    ids("SELECT DISTINCT parent FROM parent WHERE key = ? AND collection = ? ORDER BY 1", key,
                            head.collection()),
                    xrefs(key)));
        }
        return List.copyOf(terms);
    }

    /// Whether an identifier exists: true if a collection lists it or names it as that of the same thing elsewhere; false if a
    /// collection lists all of its registry and not this one; empty if that is not known. `false` speaks of the version in the store.
    public Optional<Boolean> exists(String id) {
        return lookup(id, "").exists();
    }

    /// Looks an identifier up. A table with all miRNAs of one species is whole for that species and a part for others.
    ///
    /// @param species what it is of, as miRBase writes it, such as `hsa`; empty if that is not known or makes no difference
    public Lookup lookup(String id, String species) {
        String normal = Ids.normal(id);
        long key = Keys.ofId(normal);
        boolean listed = !ids("SELECT id FROM term WHERE key = ? LIMIT 1", key).isEmpty()
                || !ids("SELECT other FROM xref_back WHERE key = ? LIMIT 1", key).isEmpty();
        String registry = Ids.registry(normal).orElse("");
        Map<Boolean, List<String>> holders = collections.stream()
                .filter(known -> !registry.isEmpty() && known.registry().equals(registry))
                .collect(Collectors.partitioningBy(
                        known -> known.whole() || !species.isEmpty() && species.equals(species(known)),
                        Collectors.mapping(ReferenceCollection::name, Collectors.toList())));
        return new Lookup(listed, holders.getOrDefault(true, List.of()), holders.getOrDefault(false, List.of()));
    }

    /// The only species that a table of one species has; empty for other collections.
    private String species(ReferenceCollection collection) {
        return species.computeIfAbsent(collection.name(), name -> {
            if (ReferenceFormat.of(collection.format()).stream().noneMatch(ReferenceFormat::ofOneSpecies)) {
                return "";
            }
            List<String> met = ids("SELECT DISTINCT regexp_extract(name, '^([a-z0-9]+)-', 1) FROM term"
                    + " WHERE collection = ?", name);
            return met.size() == 1 ? met.getFirst() : "";
        });
    }

    /// Evidence that a miRNA acts on a gene: strong before weak, the very miRNA before its stem. Species and arm must agree where both
    /// sides state them.
    ///
    /// @param mirna `hsa-miR-21-5p`, `miR-21`
    /// @param gene its symbol
    public List<TargetEvidence> targets(String mirna, String gene) {
        MirnaName asked = MirnaName.of(mirna);
        record Row(String collection, String mirna, String gene, Optional<String> entrez, String strength,
                Optional<String> experiments, String pmid) {}
        List<Row> rows = queries.list("SELECT collection, mirna, gene, entrez, strength, experiments, pmid FROM target"
                + " WHERE key = ? AND gene_key = ?",
                row -> new Row(row.getString(1), row.getString(2), row.getString(3), StoreQueries.optional(row, 4),
                        row.getString(5), StoreQueries.optional(row, 6), row.getString(7)),
                Keys.of(asked.stem()), Keys.of(Keys.folded(gene)));
        Map<List<String>, List<Row>> groups = rows.stream()
                .filter(row -> MirnaName.of(row.mirna()).agrees(asked)
                        && Keys.folded(row.gene()).equals(Keys.folded(gene)))
                .collect(
                        Collectors.groupingBy(row -> List.of(row.collection(), row.mirna(), row.gene(), row.strength()),
                                LinkedHashMap::new, Collectors.toList()));
        List<TargetEvidence> evidence = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            Row first = group.getFirst();
            Set<String> experiments = new TreeSet<>();
            Set<Long> pmids = new TreeSet<>();
            for (Row row : group) {
                row.experiments().ifPresent(text -> experiments.addAll(List.of(text.split("\\s*(//|;)\\s*"))));
                pmids.add(Long.valueOf(row.pmid()));
            }
            experiments.remove("");
            evidence.add(new TargetEvidence(first.collection(), first.mirna(), first.gene(), first.entrez(),
                    MirnaName.of(first.mirna()).equals(asked), Strength.of(first.strength()),
                    List.copyOf(experiments), pmids.stream().map(String::valueOf).toList()));
        }
        evidence.sort(Comparator.comparing(TargetEvidence::strength).thenComparing(found -> !found.exact())
                .thenComparing(TargetEvidence::collection).thenComparing(TargetEvidence::mirna));
        return List.copyOf(evidence);
    }

    /// How often a molecule was found in vesicles, by kind and species, most often first.
    ///
    /// @param symbol of a gene, or the name of a miRNA
    public List<CargoCount> inVesicles(String symbol) {
        String folded = Keys.folded(symbol);
        return queries.list("SELECT collection, min(symbol), kind, species, count(DISTINCT experiment), count(*)"
                + " FROM cargo WHERE key = ? GROUP BY collection, kind, species ORDER BY 6 DESC, 1, 3, 4",
                row -> new CargoCount(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getLong(5), row.getLong(6)),
                Keys.of(folded));
    }

    /// Clinical interpretations of a gene, fusion or whole profile under a drug, best level first.
    ///
    /// @param profile `BRAF`, `EML4`, `BRAF V600E`
    /// @param drug one of the therapies; empty for any
    public List<CivicEvidence> civic(String profile, Optional<String> drug) {
        return queries.list(
                "SELECT collection, evidence, profile, disease, doid, therapies, interaction, type, direction,"
                        + " level, significance, rating, status, source, citation FROM civic"
                        + " WHERE contains(profile_words, ?) AND contains(therapy_words, ?)"
                        + " ORDER BY level, rating DESC, TRY_CAST(evidence AS INTEGER)",
                row -> new CivicEvidence(row.getString(1), row.getString(2), row.getString(3),
                        StoreQueries.optional(row, 4), StoreQueries.optional(row, 5), row.getString(6),
                        StoreQueries.optional(row, 7), row.getString(8), StoreQueries.optional(row, 9),
                        StoreQueries.optional(row, 10), StoreQueries.optional(row, 11), StoreQueries.optional(row, 12),
                        row.getString(13), StoreQueries.optional(row, 14), StoreQueries.optional(row, 15)),
                "|" + Keys.folded(profile) + "|", drug.map(name -> "|" + Keys.folded(name) + "|").orElse("|"));
    }

    /// What collections warn of with a cell line.
    ///
    /// @param cellLineId `CVCL_0031`
    public List<Caution> caution(String cellLineId) {
        return queries.list(
                "SELECT DISTINCT collection, id, problem, comment FROM caution WHERE key = ? ORDER BY 1, 3, 4",
                row -> new Caution(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                Keys.ofId(Ids.normal(cellLineId)));
    }

    /// Whether a publication was retracted; empty if no list of retractions is there. `false` speaks of the version in the store.
    ///
    /// @param pmid its number at PubMed
    public Optional<Boolean> retracted(long pmid) {
        if (collections.stream().noneMatch(known -> known.name().equals("pubmed-retractions"))) {
            return Optional.empty();
        }
        return Optional.of(!ids("SELECT CAST(pmid AS VARCHAR) FROM retraction WHERE pmid = ?", pmid).isEmpty());
    }

    /// What was published on a publication, such as `Retraction` or `Expression of concern`; empty if no list that goes by DOIs
    /// is there. No notice speaks of the version in the store.
    public Optional<List<String>> notices(String doi) {
        if (collections.stream().noneMatch(known -> known.name().equals("retraction-watch"))) {
            return Optional.empty();
        }
        return Optional.of(ids("SELECT DISTINCT nature FROM notice WHERE key = ? ORDER BY 1", Keys.ofDoi(doi)));
    }

    /// Papers in which a non-coding RNA changes the response to a drug.
    ///
    /// @param drug its name; empty for any
    public List<RnaDrugEffect> rnaEffects(String rna, Optional<String> drug) {
        String any = drug.isPresent() ? " AND drug_key = ?" : "";
        Object[] keys = drug.isPresent()
                ? new Object[] {Keys.of(Keys.folded(rna)), Keys.of(Keys.folded(drug.get()))}
                : new Object[] {Keys.of(Keys.folded(rna))};
        return queries.list(
                "SELECT collection, rna_id, rna, kind, drug_id, drug, cancer, pattern, effect, targets, pmid"
                        + " FROM rna_effect WHERE key = ?" + any + " ORDER BY drug, TRY_CAST(pmid AS BIGINT)",
                row -> new RnaDrugEffect(row.getString(1), StoreQueries.optional(row, 2), row.getString(3),
                        row.getString(4), StoreQueries.optional(row, 5), row.getString(6),
                        StoreQueries.optional(row, 7), StoreQueries.optional(row, 8), row.getString(9),
                        StoreQueries.optional(row, 10), row.getString(11)),
                keys);
    }

    @Override
    public void close() {
        close(connection);
    }

    private List<Hit> near(String folded, String asked) {
        Set<String> candidates = Typos.of(folded);
        if (candidates.isEmpty()) {
            return List.of();
        }
        String keys = candidates.stream().map(name -> Long.toString(Keys.of(name))).collect(Collectors.joining(","));
        // only the keys of the whole table are read; the few that are met are then searched as names are
        List<Long> met = queries.list("SELECT DISTINCT key FROM spelling WHERE key IN"
                + " (SELECT CAST(unnest(string_split(?, ',')) AS BIGINT))", row -> row.getLong(1), keys);
        return met.stream().flatMap(key -> spellings(key, candidates, asked, Hit.Closeness.NEAR).stream()).toList();
    }

    /// @param folded what a spelling must be when folded; a key alone may be another name's
    private List<Hit> spellings(long key, Set<String> folded, String asked, Hit.Closeness otherwise) {
        record Met(String collection, String id, String folded, String printed, String sort,
                Optional<String> approved) {}
        List<Met> met = queries.list(
                "SELECT collection, id, folded, printed, sort, approved FROM spelling WHERE key = ?",
                row -> new Met(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), StoreQueries.optional(row, 6)),
                key);
        List<Hit> hits = new ArrayList<>();
        for (Met found : met) {
            if (folded.contains(found.folded())) {
                Hit.Closeness closeness = found.printed().equals(asked.strip()) ? Hit.Closeness.SAME : otherwise;
                String name = found.approved().orElseGet(() -> approved(found.id(), found.printed()));
                hits.add(new Hit(found.collection(), found.id(), name, found.printed(), NameSort.of(found.sort()),
                        closeness));
            }
        }
        return hits;
    }

    /// The approved name of an identifier of which a collection has further names only.
    private String approved(String id, String otherwise) {
        List<String> names = ids("SELECT name FROM term WHERE key = ? ORDER BY collection LIMIT 1", Keys.ofId(id));
        return names.isEmpty() ? otherwise : names.getFirst();
    }

    private List<String> xrefs(long key) {
        Set<String> all = new TreeSet<>(ids("SELECT DISTINCT other FROM xref WHERE key = ?", key));
        return List.copyOf(all);
    }

    private List<String> ids(String query, Object... parameters) {
        return queries.list(query, row -> row.getString(1), parameters);
    }

    /// One hit per collection, identifier and spelling.
    private static List<Hit> distinct(List<Hit> sorted) {
        Map<List<String>, Hit> first = new LinkedHashMap<>();
        sorted.forEach(hit -> first.putIfAbsent(List.of(hit.collection(), hit.id(), hit.matched()), hit));
        return new ArrayList<>(first.values());
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException _) {
            // reading has changed nothing
        }
    }
}
