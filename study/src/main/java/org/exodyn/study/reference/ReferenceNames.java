package org.exodyn.study.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.CargoCount;
import org.exodyn.reference.Caution;
import org.exodyn.reference.CivicEvidence;
import org.exodyn.reference.Hit;
import org.exodyn.reference.ReferenceCollection;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.RnaDrugEffect;
import org.exodyn.reference.TargetEvidence;
import org.exodyn.reference.Term;
import org.exodyn.reference.format.NameSort;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;
import org.jspecify.annotations.Nullable;

/// What the store knows of names, and of a miRNA with a gene.
public final class ReferenceNames {
    private static final Pattern MIRNA = Pattern.compile("(?i)([a-z]{3,4}-)?(mir|let|lin|bantam)-?\\d.*|MIMAT\\d{7}");
    private static final int MOST_SPELLINGS = 3;
    private static final int MOST_PAPERS = 5;

    private final ReferenceStore store;
    private final Path file;

    private ReferenceNames(ReferenceStore store, Path file) {
        this.store = store;
        this.file = file;
    }

    /// Of one or several names, what each is in every registry. Of two names of which the first is a miRNA's and the second is not,
    /// the evidence for the pair; if there is none, people get what each of the two is, and programs an empty list.
    ///
    /// @param all whether to give every paper, as programs want it, or some and how many more there are
    /// @throws ScientificInputException if there is no store, or it knows none of the names
    public static Found find(List<String> names, Optional<Path> store, boolean all) {
        Path file = ReferenceFiles.place(store);
        try (ReferenceStore open = ReferenceStore.open(file)) {
            ReferenceNames asked = new ReferenceNames(open, file);
            boolean pair = names.size() == 2 && MIRNA.matcher(names.getFirst().strip()).matches()
                    && !MIRNA.matcher(names.getLast().strip()).matches();
            return pair ? asked.pair(names.getFirst(), names.getLast(), all) : asked.names(names);
        }
    }

    private Found names(List<String> names) {
        ListTable.Rows rows = ListTable.columns("asked", "collection", "id", "name", "as", "what")
                .unbroken("collection", "id");
        List<String> notes = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            List<Hit> hits = store.find(name);
            int before = rows.table().rows().size();
            hits(name, hits, rows);
            facts(name, hits, rows);
            if (rows.table().rows().size() == before) {
                unknown.add(name);
            } else if (!hits.isEmpty() && hits.stream().allMatch(hit -> hit.closeness() == Hit.Closeness.NEAR)) {
                notes.add("'" + name + "' is not known; these names are one letter away.");
            }
        }
        if (unknown.size() == names.size()) {
            throw unknown(unknown);
        }
        unknown.forEach(name -> notes.add("'" + name + "' is not known to any collection."));
        return new Found(Listing.of(rows.table()), notes);
    }

    /// One row per collection and identifier, with the spellings that were met.
    private void hits(String asked, List<Hit> hits, ListTable.Rows rows) {
        Map<List<String>, List<Hit>> terms = hits.stream().collect(Collectors.groupingBy(
                hit -> List.of(hit.collection(), hit.id()), LinkedHashMap::new, Collectors.toList()));
        for (List<Hit> met : terms.values()) {
            Hit best = met.getFirst();
            List<String> what = new ArrayList<>();
            store.term(best.id()).stream().filter(term -> term.collection().equals(best.collection())).findFirst()
                    .ifPresent(term -> describe(term, what));
            store.caution(best.id()).stream().filter(caution -> caution.collection().equals(best.collection()))
                    .map(Caution::comment).forEach(what::add);
            row(asked, best.collection(), best.id(), best.name(), as(met), String.join("; ", what), rows);
        }
    }

    private static void describe(Term term, List<String> what) {
        term.kind().ifPresent(what::add);
        term.status().filter(status -> !status.equalsIgnoreCase("approved")).ifPresent(what::add);
        term.names().stream().filter(name -> name.sort() == NameSort.FULL).map(Term.Name::printed).forEach(what::add);
    }

    private static String as(List<Hit> met) {
        Hit best = met.getFirst();
        String sort = best.sort() == NameSort.FULL ? "full name" : best.sort().word();
        if (best.closeness() == Hit.Closeness.SAME) {
            return sort;
        }
        String spellings = met.stream().map(Hit::matched).distinct().limit(MOST_SPELLINGS)
                .collect(Collectors.joining(", "));
        return sort + (best.closeness() == Hit.Closeness.NEAR ? ", a guess: " : ": ") + spellings;
    }

    /// What tables without terms say: vesicle cargo, clinical evidence, effects of non-coding RNAs.
    private void facts(String asked, List<Hit> hits, ListTable.Rows rows) {
        String symbol = hits.stream()
                .filter(hit -> hit.distance() == 0
                        && (hit.sort() == NameSort.APPROVED || hit.sort() == NameSort.IDENTIFIER))
                .filter(hit -> hit.collection().equals("hgnc") || hit.collection().equals("ncbi-gene"))
                .map(Hit::name).findFirst().orElse(asked);
        for (CargoCount count : store.inVesicles(symbol)) {
            row(asked, count.collection(), null, count.symbol(), "cargo", String.format(Locale.ROOT,
                    "%s in vesicles, %s, %,d %s", count.kind(), count.species(), count.experiments(),
                    count.experiments() == 1 ? "experiment" : "experiments"), rows);
        }
        List<CivicEvidence> clinical = store.civic(symbol, Optional.empty());
        if (!clinical.isEmpty()) {
            row(asked, clinical.getFirst().collection(), null, symbol, "molecular profile",
                    clinical.size() + (clinical.size() == 1 ? " item" : " items") + " of evidence, best level "
                            + clinical.getFirst().level().orElse("not stated"),
                    rows);
        }
        for (RnaDrugEffect effect : store.rnaEffects(asked, Optional.empty())) {
            row(asked, effect.collection(), effect.rnaId().orElse(null), effect.rna(), effect.kind(),
                    effect.effect() + " to " + effect.drug() + effect.cancer().map(cancer -> ", " + cancer).orElse("")
                            + ", PMID " + effect.pmid(),
                    rows);
        }
    }

    private static void row(String asked, String collection, @Nullable String id, String name, String as, String what,
            ListTable.Rows rows) {
        rows.add(asked, collection, id, name, as, what.isEmpty() ? null : what)
                .told(new ListEntry(asked, "is " + name + (id == null ? "" : " (" + id + ")") + " in " + collection,
                        what.isEmpty() ? as : as + " · " + what));
    }

    private Found pair(String mirna, String gene, boolean all) {
        List<String> notes = new ArrayList<>();
        List<TargetEvidence> evidence = new ArrayList<>(store.targets(mirna, gene));
        if (evidence.isEmpty()) {
            List<String> approved = store.find(gene).stream().filter(hit -> hit.distance() == 0)
                    .filter(hit -> hit.collection().equals("hgnc") || hit.collection().equals("ncbi-gene"))
                    .map(Hit::name).filter(name -> !name.equalsIgnoreCase(gene)).distinct().toList();
            for (String symbol : approved) {
                List<TargetEvidence> found = store.targets(mirna, symbol);
                if (!found.isEmpty()) {
                    notes.add("'" + gene + "' is a name of " + symbol + ".");
                    evidence.addAll(found);
                }
            }
        }
        ListTable.Rows rows = ListTable.columns("mirna", "gene", "strength", "match", "papers", "pmids", "experiments",
                "collection").unbroken("mirna", "gene", "collection");
        for (TargetEvidence one : evidence) {
            String match = one.exact() ? "same miRNA" : "same stem";
            List<String> papers = all ? one.pmids() : some(one.pmids());
            int count = one.pmids().size();
            rows.add(one.mirna(), one.gene(), one.strength().word(), match, count, papers, one.experiments(),
                    one.collection())
                    .told(new ListEntry(one.mirna(), "acts on " + one.gene() + " in " + one.collection(),
                            one.strength().word() + " evidence · " + match
                                    + (one.experiments().isEmpty() ? "" : " · " + String.join(", ", one.experiments())),
                            count + (count == 1 ? " paper: PMID " : " papers: PMID ") + String.join(", ", papers)));
        }
        if (evidence.isEmpty()) {
            notes.add("No collection has " + mirna + " acting on " + gene + ". That is no evidence against it.");
            if (!all) {
                Found names = names(List.of(mirna, gene));
                notes.addAll(names.notes());
                return new Found(names.list(), notes);
            }
        } else if (evidence.stream().anyMatch(one -> retracted(one) > 0)) {
            notes.add("Retracted: PMID " + evidence.stream().flatMap(one -> one.pmids().stream()).distinct()
                    .filter(this::isRetracted).collect(Collectors.joining(", ")) + ".");
        }
        return new Found(Listing.of(rows.table()), notes);
    }

    /// The newest papers; their numbers ascend with time.
    private static List<String> some(List<String> pmids) {
        int more = pmids.size() - MOST_PAPERS;
        if (more <= 0) {
            return pmids;
        }
        List<String> shown = new ArrayList<>(pmids.subList(more, pmids.size()));
        shown.add("and " + more + " older");
        return shown;
    }

    private long retracted(TargetEvidence evidence) {
        return evidence.pmids().stream().filter(this::isRetracted).count();
    }

    private boolean isRetracted(String pmid) {
        return store.retracted(Long.parseLong(pmid)).orElse(false);
    }

    private ScientificInputException unknown(List<String> names) {
        Problems problems = new Problems();
        List<String> known = store.collections().stream().map(ReferenceCollection::name).toList();
        for (String name : names) {
            problems.error(ReferenceCode.UNKNOWN_NAME, Location.ofFile(file.toString()),
                    "No collection knows the name '" + name + "'.",
                    known.isEmpty() ? "The store is empty." : "Searched were " + String.join(", ", known) + ".");
        }
        return new ScientificInputException(problems.list());
    }
}
