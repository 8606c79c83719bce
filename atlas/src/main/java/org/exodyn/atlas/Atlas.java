package org.exodyn.atlas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimLink;
import org.exodyn.atlas.claim.ClaimQuery;
import org.exodyn.atlas.claim.Contradiction;
import org.exodyn.atlas.experiment.Experiment;
import org.exodyn.atlas.experiment.KnownDelivery;
import org.exodyn.atlas.experiment.VesicleCount;
import org.exodyn.atlas.find.ClaimHits;
import org.exodyn.atlas.find.ClaimSearch;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.read.Evidence;
import org.exodyn.atlas.read.EvidenceReader;
import org.exodyn.atlas.read.Unread;
import org.exodyn.atlas.resolve.Context;
import org.exodyn.atlas.resolve.RecordResolution;
import org.exodyn.atlas.resolve.Resolution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Problems;
import org.jspecify.annotations.Nullable;

/// All evidence, immutable. Lists come in the order of file names and, within a file, of the text.
public final class Atlas {
    private final EntityIndex entities;
    private final SequencedMap<String, Source> sources = new LinkedHashMap<>();
    private final SequencedMap<String, Claim> claims = new LinkedHashMap<>();
    private final SequencedMap<String, ParameterRecord> parameters = new LinkedHashMap<>();
    private final List<Experiment> experiments;
    private final List<KnownDelivery> knownDeliveries;
    private final List<VesicleCount> vesicleCounts;
    private final List<ChecklistItem> checklist;
    private final List<Support> support;
    private final String contentHash;
    private final RecordResolution resolution;
    private final ClaimSearch search;
    private final Unread unread;

    private Atlas(Evidence evidence) {
        entities = new EntityIndex(evidence.entities());
        evidence.sources().forEach(s -> sources.putIfAbsent(s.key(), s));
        evidence.claims().forEach(c -> claims.putIfAbsent(c.id(), c));
        evidence.parameters().forEach(p -> parameters.putIfAbsent(p.id(), p));
        experiments = evidence.experiments();
        knownDeliveries = evidence.knownDeliveries();
        vesicleCounts = evidence.vesicleCounts();
        checklist = evidence.checklist();
        support = evidence.support();
        contentHash = evidence.hash();
        unread = evidence.unread();
        resolution = new RecordResolution(entities, parameters.values());
        search = new ClaimSearch(entities, claims.values(), sources.values(),
                checklist.stream().map(ChecklistItem::number).toList());
    }

    private Atlas(Atlas other, Set<String> without) {
        entities = other.entities;
        sources.putAll(other.sources);
        claims.putAll(other.claims);
        Set<String> removed = new HashSet<>();
        boolean more = true;
        while (more) { // what is derived from a record goes with it, however long the way
            more = false;
            for (ParameterRecord record : other.parameters.values()) {
                boolean goes = without.contains(record.source()) || without.contains(record.id())
                        || record.derivedFrom().stream().anyMatch(removed::contains);
                more |= goes && removed.add(record.id());
            }
        }
        other.parameters.values().stream().filter(record -> !removed.contains(record.id()))
                .forEach(record -> parameters.put(record.id(), record));
        experiments = other.experiments;
        knownDeliveries = other.knownDeliveries;
        vesicleCounts = other.vesicleCounts;
        checklist = other.checklist;
        support = other.support;
        contentHash = other.contentHash;
        unread = other.unread;
        resolution = new RecordResolution(entities, parameters.values());
        search = other.search;
    }

    /// The evidence that comes with Exodyn; read once.
    ///
    /// @throws org.exodyn.input.ScientificInputException if it has errors
    public static Atlas loadEmbedded() {
        return Embedded.ATLAS;
    }

    /// The evidence in a folder with `entities/` and `sources/`. What can be read in spite of problems is returned.
    public static Atlas load(Path folder, Problems problems) {
        return new Atlas(EvidenceReader.of(folder, problems));
    }

    /// The evidence in a folder as it would be if one of its files had another content.
    ///
    /// @param file the file below the folder, such as `sources/fang-2019.yaml`
    public static Atlas loadWith(Path folder, String file, String content, Problems problems) {
        return new Atlas(EvidenceReader.with(folder, file, content, problems));
    }

    public EntityIndex entities() {
        return entities;
    }

    /// The entity with this id, name or synonym.
    public Optional<Entity> entity(String name) {
        return entities.find(name);
    }

    public Collection<Source> sources() {
        return Collections.unmodifiableCollection(sources.values());
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    public Collection<Claim> claims() {
        return Collections.unmodifiableCollection(claims.values());
    }

    public Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    /// Claims that satisfy a query, the best first.
    ///
    /// @throws org.exodyn.input.ScientificInputException if a name or word of the query is not known
    public List<Claim> claims(ClaimQuery query) {
        Problems problems = new Problems();
        ClaimHits hits = search.find(query, problems);
        problems.throwIfErrors();
        return hits.claims();
    }

    /// Search over all claims and names.
    public ClaimSearch search() {
        return search;
    }

    /// Claims that contradict this one, whichever of the two says so.
    public List<Claim> contradicting(Claim claim) {
        return claims.values().stream().filter(other -> linked(claim, other) || linked(other, claim)).toList();
    }

    private static boolean linked(Claim from, Claim to) {
        return from.links(ClaimLink.Kind.CONTRADICTS).stream().anyMatch(link -> link.claim().equals(to.id()));
    }

    public Collection<ParameterRecord> parameters() {
        return Collections.unmodifiableCollection(parameters.values());
    }

    public Optional<ParameterRecord> parameter(String id) {
        return Optional.ofNullable(parameters.get(id));
    }

    /// How the experiments behind claims were done.
    public List<Experiment> experiments() {
        return experiments;
    }

    /// The experiments behind a claim: those that name it, and those that name a claim of a paper that supports or corrects it,
    /// since a printed claim rests on what that paper did.
    public List<Experiment> experiments(Claim claim) {
        return experiments.stream().filter(one -> one.claims().stream().anyMatch(id -> standsBehind(id, claim)))
                .toList();
    }

    private boolean standsBehind(String id, Claim claim) {
        @Nullable
        Claim named = claims.get(id);
        return id.equals(claim.id()) || named != null && named.links().stream()
                .anyMatch(link -> (link.kind() == ClaimLink.Kind.SUPPORTS || link.kind() == ClaimLink.Kind.CORRECTS)
                        && link.claim().equals(claim.id()));
    }

    /// Deliveries that were seen to work or to fail. They feed no parameter.
    public List<KnownDelivery> knownDeliveries() {
        return knownDeliveries;
    }

    /// Counts of cargo in single vesicles. They feed no parameter.
    public List<VesicleCount> vesicleCounts() {
        return vesicleCounts;
    }

    /// The same evidence without the parameter records of these sources, without these records, and without what was derived from
    /// them, for predictions that are compared with a source. Claims and everything else stay, and so does the content hash.
    ///
    /// @param keys keys of sources and ids of records, as of [KnownDelivery#excluded()]
    public Atlas withoutParametersOf(Set<String> keys) {
        return new Atlas(this, keys);
    }

    /// The systems of the founding review, by number.
    public List<ChecklistItem> checklist() {
        return checklist;
    }

    /// What public collections say of molecules and pairs that claims name.
    public List<Support> support() {
        return support;
    }

    /// Records that lack their value or an end of their range.
    public List<ParameterRecord> incomplete() {
        return parameters.values().stream().filter(ParameterRecord::isIncomplete).toList();
    }

    /// Which records feed a slot in a context.
    public Resolution resolve(Slot slot, Context context) {
        return resolution.resolve(slot, context);
    }

    /// Disagreements in which one of the claims takes part, each once, in the order of the claims.
    public List<Contradiction> contradictions(Collection<Claim> among) {
        List<Contradiction> found = new ArrayList<>();
        for (Claim claim : claims.values()) {
            for (ClaimLink link : claim.links()) {
                @Nullable
                Claim other = claims.get(link.claim());
                if (other != null && link.kind() != ClaimLink.Kind.SUPPORTS
                        && (among.contains(claim) || among.contains(other))) {
                    found.add(new Contradiction(claim, other, link));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Files of which a part could not be read; none where reading reported no error.
    public Unread unread() {
        return unread;
    }

    /// SHA-256 of the evidence files in the order of their names, in hexadecimal.
    public String contentHash() {
        return contentHash;
    }

    private static final class Embedded {
        private static final Atlas ATLAS = read();

        private static Atlas read() {
            Problems problems = new Problems();
            Evidence evidence = EvidenceReader.embedded(problems);
            problems.throwIfErrors();
            return new Atlas(evidence);
        }
    }
}
