package org.exodyn.study.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.ChecklistItem;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.Source;
import org.exodyn.atlas.chain.Chain;
import org.exodyn.atlas.chain.MechanismChains;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.ClaimStatus;
import org.exodyn.atlas.claim.Contradiction;
import org.exodyn.atlas.find.Absence;
import org.exodyn.atlas.find.ClaimHits;
import org.exodyn.atlas.find.ClaimSearch;
import org.exodyn.atlas.find.NameMatch;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.ScientificInputException;
import org.exodyn.reference.Hit;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.StoreLocation;
import org.exodyn.study.Listing;
import org.exodyn.tables.ListEntry;
import org.exodyn.tables.ListTable;

/// The evidence that comes with Exodyn, as a user asks it.
///
/// Every question throws [org.exodyn.input.ScientificInputException] if a name or word of it is not known; nothing is guessed
/// without a note.
public final class Evidence {
    /// Most arrows of a chain that joins claims; longer ones mean nothing.
    private static final int LONGEST_CHAIN = 6;
    private static final int JOINED_CHAINS = 20;

    private final Atlas atlas;
    private final ClaimSearch search;

    private Evidence(Atlas atlas) {
        this.atlas = atlas;
        search = atlas.search().with(Evidence::inRegistries);
    }

    /// Ids of a name in the reference store at the usual place; none if there is no store, or another program writes to it.
    private static List<String> inRegistries(String name) {
        Path place = StoreLocation.byDefault();
        if (!Files.exists(place)) {
            return List.of();
        }
        try (ReferenceStore store = ReferenceStore.open(place)) {
            List<Hit> hits = store.find(name).stream().filter(hit -> hit.distance() == 0).toList();
            // a former symbol of one gene outranks an alias of another: only what the name means best counts
            Optional<Hit> best = hits.stream().min(Comparator.comparing(Hit::closeness).thenComparing(Hit::sort));
            return best.stream().flatMap(first -> hits.stream()
                    .filter(hit -> hit.closeness() == first.closeness() && hit.sort() == first.sort())).map(Hit::id)
                    .distinct().toList();
        } catch (ScientificInputException _) {
            return List.of();
        }
    }

    /// The evidence that comes with Exodyn.
    public static Evidence embedded() {
        return new Evidence(Atlas.loadEmbedded());
    }

    Atlas atlas() {
        return atlas;
    }

    /// Claims that satisfy a selection, the best first.
    public EvidenceAnswer find(ClaimSelection selection) {
        ClaimHits hits = hits(selection);
        List<Claim> claims = hits.claims();
        return new EvidenceAnswer(hits.notes(), new ClaimTable(atlas).of(claims),
                claims.size() + (claims.size() == 1 ? " claim" : " claims") + " of " + atlas.claims().size() + "."
                        + hint(selection, claims));
    }

    ClaimHits hits(ClaimSelection selection) {
        Problems problems = new Problems();
        ClaimHits hits = search.find(selection.query(), problems);
        problems.throwIfErrors();
        return hits;
    }

    private String hint(ClaimSelection selection, List<Claim> claims) {
        if (!claims.isEmpty() || selection.broader()) {
            return "";
        }
        ClaimSelection broader = new ClaimSelection(selection.words(), selection.sides(), true);
        int more = hits(broader).claims().size();
        return more == 0 ? "" : " Maybe add --broader: " + more + " speak of something broader.";
    }

    /// Claims, entities, sources or parameter records in full, for people.
    ///
    /// @param width columns that lines fill at most
    public String show(List<String> names, int width) {
        EvidenceCard card = new EvidenceCard(atlas, width);
        return shown(names).stream().map(one -> one.card().apply(card)).collect(Collectors.joining("\n"));
    }

    /// The claims that names stand for, each once: a claim itself, those of a source, those that speak of an entity.
    public EvidenceAnswer claimsOf(List<String> names) {
        List<Shown> shown = shown(names);
        List<Claim> claims = shown.stream().flatMap(one -> one.claims().stream()).distinct().toList();
        return new EvidenceAnswer(shown.stream().flatMap(one -> one.notes().stream()).toList(),
                new ClaimTable(atlas).of(claims), claims.size() + (claims.size() == 1 ? " claim." : " claims."));
    }

    /// What a name stands for.
    private record Shown(Function<EvidenceCard, String> card, List<Claim> claims, List<String> notes) {}

    private List<Shown> shown(List<String> names) {
        Problems problems = new Problems();
        List<Shown> shown = names.stream().flatMap(name -> shown(name, problems).stream()).toList();
        problems.throwIfErrors();
        return shown;
    }

    private Optional<Shown> shown(String name, Problems problems) {
        Optional<Claim> claim = atlas.claim(name);
        if (claim.isPresent()) {
            return Optional.of(new Shown(card -> card.claim(claim.get()), List.of(claim.get()), List.of()));
        }
        Optional<Source> source = atlas.source(name);
        if (source.isPresent()) {
            return Optional.of(new Shown(card -> card.source(source.get()),
                    atlas.claims().stream().filter(c -> c.source().equals(name)).toList(), List.of()));
        }
        Optional<ParameterRecord> record = atlas.parameter(name);
        if (record.isPresent()) {
            return Optional.of(new Shown(card -> card.record(record.get()), List.of(), List.of()));
        }
        Optional<NameMatch> match = search.names().match(name, entity -> true);
        if (match.isPresent()) {
            List<Entity> entities = match.get().entities();
            return Optional.of(new Shown(
                    card -> entities.stream().map(entity -> card.entity(entity, match.get()))
                            .collect(Collectors.joining()),
                    atlas.claims().stream()
                            .filter(c -> entities.stream().anyMatch(entity -> EvidenceCard.mentions(c, entity.id())))
                            .toList(),
                    match.get().notes()));
        }
        List<String> known = new ArrayList<>(atlas.claims().stream().map(Claim::id).toList());
        atlas.sources().forEach(one -> known.add(one.key()));
        atlas.parameters().forEach(one -> known.add(one.id()));
        Absence absence = search.names().absence(name, entity -> true, known);
        problems.error(AtlasCode.QUERY, Location.ofFile(name),
                "The atlas has no claim, entity, source or parameter record '" + name + "'.",
                absence.because(
                        "Ids of claims and parameter records, keys of sources, and names of entities are understood."),
                absence.fixes());
        return Optional.empty();
    }

    /// Mechanism chains from one thing to another.
    ///
    /// @param joined whether chains that join several claims are wanted too
    public EvidenceAnswer path(String from, String to, boolean joined) {
        Problems problems = new Problems();
        List<String> notes = new ArrayList<>();
        List<Entity> starts = named("--from", from, notes, problems);
        List<Entity> ends = named("--to", to, notes, problems);
        problems.throwIfErrors();
        MechanismChains chains = new MechanismChains(atlas.entities(), atlas.claims());
        List<Chain> found = new ArrayList<>(chains.stated(starts, ends));
        int stated = found.size();
        if (joined) {
            found.addAll(chains.joined(starts, ends, LONGEST_CHAIN, JOINED_CHAINS));
        }
        found.sort(Comparator.comparing(Evidence::restsOnARetraction));
        String after = stated + (stated == 1 ? " chain is" : " chains are") + " stated by a claim"
                + (joined
                        ? "; " + (found.size() - stated)
                                + " join several claims, which nobody may have stated together."
                        : stated == 0 ? ". Maybe add --joined for chains that join several claims." : ".");
        return new EvidenceAnswer(notes, new ChainTable(atlas).of(found), after);
    }

    private static boolean restsOnARetraction(Chain chain) {
        return chain.claims().stream().anyMatch(claim -> claim.flags().contains(ClaimFlag.RETRACTED_SOURCE));
    }

    private List<Entity> named(String option, String name, List<String> notes, Problems problems) {
        Optional<NameMatch> match = search.names().match(name, entity -> true);
        if (match.isEmpty()) {
            Absence absence = search.names().absence(name, entity -> true, List.of());
            problems.error(AtlasCode.QUERY, Location.ofFile(option), "The atlas has no entity '" + name + "'.",
                    absence.because("A chain leads from a cell, molecule or drug to another."), absence.fixes());
            return List.of();
        }
        notes.addAll(match.get().notes());
        return match.get().entities();
    }

    /// Pairs of claims that disagree, or of which one corrects the other.
    public EvidenceAnswer contradictions(ClaimSelection selection) {
        ClaimHits hits = hits(selection);
        List<Contradiction> pairs = atlas.contradictions(hits.claims());
        ListTable.Rows rows = ListTable.columns("claim", "relation", "other claim", "on", "reason")
                .unbroken("claim", "other claim");
        for (Contradiction pair : pairs) {
            String relation = ClaimTable.word(pair.link().kind());
            rows.add(pair.claim().id(), relation, pair.other().id(), pair.link().scope(), pair.link().reason())
                    .told(new ListEntry(pair.claim().id(), "", relation + " " + pair.other().id()
                            + (pair.link().scope().isEmpty() ? "" : " on " + pair.link().scope()),
                            pair.link().reason()));
        }
        ListTable list = rows.table();
        ListTable.Rows whole = ListTable.columns("claim", "claim_statement", "claim_source", "relation", "other",
                "other_statement",
                "other_source", "scope", "reason");
        for (Contradiction pair : pairs) {
            whole.add(pair.claim().id(), pair.claim().statement(), pair.claim().source(),
                    ClaimTable.word(pair.link().kind()), pair.other().id(), pair.other().statement(),
                    pair.other().source(),
                    pair.link().scope(), pair.link().reason());
        }
        ListTable all = whole.table();
        long disagree = pairs.stream().filter(p -> p.link().kind() == org.exodyn.atlas.claim.ClaimLink.Kind.CONTRADICTS)
                .count();
        return new EvidenceAnswer(hits.notes(), Listing.of(list, () -> all, () -> Listing.of(all).json()),
                disagree + " contradict, "
                        + (pairs.size() - disagree)
                        + " correct or supersede. Both sides are kept; exodyn atlas show CLAIM shows either.");
    }

    /// The systems of the founding review with their claims.
    ///
    /// @param missing only systems without claims
    public EvidenceAnswer coverage(boolean missing) {
        ListTable.Rows rows = ListTable.columns("system", "group", "title", "simulated", "claims", "first claim")
                .unbroken("first claim");
        int covered = 0;
        for (ChecklistItem item : atlas.checklist()) {
            List<Claim> claims = atlas.claims().stream().filter(c -> c.checklist().contains(item.number())).toList();
            covered += claims.isEmpty() ? 0 : 1;
            if (!missing || claims.isEmpty()) {
                String first = claims.isEmpty() ? "" : claims.getFirst().id();
                rows.add(item.number(), item.group(), item.title(), item.simulated(), claims.size(), first)
                        .told(new ListEntry(String.valueOf(item.number()), item.title(),
                                item.group() + " · " + (item.simulated() ? "simulated" : "not simulated") + " · "
                                        + claims.size() + (claims.size() == 1 ? " claim" : " claims")
                                        + (claims.size() > 1 ? ", first " : claims.isEmpty() ? "" : ": ") + first));
            }
        }
        long located = atlas.claims().stream().filter(c -> !c.locator().isBlank()).count();
        return new EvidenceAnswer(List.of(), Listing.of(rows.table()), covered + " of " + atlas.checklist().size()
                + " systems are covered; " + located + " of " + atlas.claims().size()
                + " claims say where they stand.");
    }

    /// Counts of what the evidence holds.
    public EvidenceAnswer stats() {
        ListTable.Rows rows = ListTable.columns("what", "of which", "count");
        rows.add("claims", "all", atlas.claims().size());
        counted("claims by status", c -> List.of(ClaimTable.word(c.status())), rows);
        counted("claims by direction", c -> List.of(ClaimTable.word(c.direction())), rows);
        counted("claims by level", c -> List.of(c.level().name()), rows);
        counted("claims by cargo class",
                c -> c.cargo().stream().map(item -> item.cargoClass()).distinct().toList(), rows);
        counted("claims by cancer", c -> c.cancer() == null ? List.of("not named")
                : List.of(atlas.entity(c.cancer()).map(Entity::name).orElse(c.cancer())), rows);
        counted("claims by flag", c -> c.flags().stream().map(f -> f.word()).toList(), rows);
        Map<String, Integer> kinds = new TreeMap<>();
        atlas.entities().all().forEach(e -> kinds.merge(e.kind().word(), 1, Integer::sum));
        rows.add("entities", "all", atlas.entities().all().size());
        kinds.forEach((kind, count) -> rows.add("entities by kind", kind, count));
        Map<String, Integer> grounding = new TreeMap<>();
        atlas.entities().all().forEach(e -> grounding.merge(ClaimTable.word(e.grounding()), 1, Integer::sum));
        grounding.forEach((word, count) -> rows.add("entities by grounding", word, count));
        rows.add("sources", "all", atlas.sources().size());
        Map<String, Integer> seen = new TreeMap<>();
        atlas.sources().forEach(s -> seen.merge(ClaimTable.word(s.seen()), 1, Integer::sum));
        seen.forEach((word, count) -> rows.add("sources by how much was read", word, count));
        Map<String, Integer> retraction = new TreeMap<>();
        atlas.sources().forEach(s -> retraction.merge(RetractionWords.of(s), 1, Integer::sum));
        retraction.forEach((word, count) -> rows.add("sources by retraction", word, count));
        Map<String, Integer> published = new TreeMap<>();
        atlas.claims().stream().filter(c -> c.status() == ClaimStatus.AS_PUBLISHED).map(Claim::source).distinct()
                .flatMap(key -> atlas.source(key).stream())
                .forEach(s -> published.merge(RetractionWords.of(s), 1, Integer::sum));
        published.forEach((word, count) -> rows.add("sources of claims as published, by retraction", word, count));
        rows.add("parameter records", "all", atlas.parameters().size());
        rows.add("experiments", "all", atlas.experiments().size());
        Map<String, Integer> outcomes = new TreeMap<>();
        atlas.knownDeliveries().forEach(one -> outcomes.merge(ClaimTable.word(one.outcome()), 1, Integer::sum));
        outcomes.forEach((word, count) -> rows.add("known deliveries", word, count));
        rows.add("counts of single vesicles", "all", atlas.vesicleCounts().size());
        rows.add("independent support", "all", atlas.support().size());
        rows.add("pairs of claims", "that disagree or correct",
                atlas.contradictions(List.copyOf(atlas.claims())).size());
        Map<ClaimStatus, Integer> status = new EnumMap<>(ClaimStatus.class);
        atlas.claims().forEach(c -> status.merge(c.status(), 1, Integer::sum));
        return new EvidenceAnswer(List.of(), Listing.of(rows.table()),
                "Evidence " + atlas.contentHash().substring(0, 12) + ": records under CC BY 4.0.");
    }

    private interface Groups {
        List<String> of(Claim claim);
    }

    private void counted(String what, Groups groups, ListTable.Rows rows) {
        SequencedMap<String, Integer> counts = new TreeMap<>();
        for (Claim claim : atlas.claims()) {
            groups.of(claim).forEach(group -> counts.merge(group, 1, Integer::sum));
        }
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> rows.add(what, entry.getKey(), entry.getValue()));
    }
}
