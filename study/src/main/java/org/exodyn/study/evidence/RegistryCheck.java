package org.exodyn.study.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.Support;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.input.Problems;
import org.exodyn.reference.CivicEvidence;
import org.exodyn.reference.ReferenceStore;
import org.exodyn.reference.TargetEvidence;
import org.exodyn.reference.format.Strength;

/// Holds the evidence against the registries that a user has brought: ids exist, cell lines carry the cautions of their registry,
/// papers are looked up in lists of retractions, and what is recorded as independent support is what the collections say.
final class RegistryCheck {
    private static final String HUMAN = "Homo sapiens";

    private final Atlas atlas;
    private final ReferenceStore store;
    private final Problems problems;
    private final RegistryIdCheck ids;
    private final Set<String> collections = new HashSet<>();

    RegistryCheck(Atlas atlas, ReferenceStore store, Problems problems) {
        this.atlas = atlas;
        this.store = store;
        this.problems = problems;
        this.ids = new RegistryIdCheck(store, problems);
        store.collections().forEach(collection -> collections.add(collection.name()));
    }

    /// Which registries could have told a wrong id, and which could not.
    List<String> account() {
        return ids.account();
    }

    void check() {
        atlas.entities().all().forEach(ids::check);
        atlas.entities().all().forEach(this::caution);
        atlas.sources().forEach(new RetractionCheck(store, problems)::check);
        atlas.support().forEach(this::support);
        if (hasTargets()) {
            pairsWithoutSupport();
        }
    }

    /// What its registry warns of, by the own id of the line or the one beside it.
    private void caution(Entity entity) {
        if (entity.kind() == EntityKind.CELL_LINE && entity.caution().isEmpty()) {
            Stream.concat(Stream.of(entity.id()), Stream.ofNullable(entity.xrefs().get("cellosaurus")))
                    .flatMap(id -> store.caution(id).stream()).findFirst()
                    .ifPresent(caution -> problems.error(AtlasCode.NOT_IN_REGISTRY,
                            entity.location(),
                            "The cell line " + entity.name() + " has no caution, but its registry has one.",
                            caution.problem() + ": " + caution.comment(),
                            "caution: " + caution.problem().toLowerCase(Locale.ROOT)));
        }
    }

    private void support(Support recorded) {
        Optional<Support.Strength> found = switch (recorded.kind()) {
            case MIRNA_TARGET -> hasTargets() ? Optional.of(target(name(recorded.subject()), gene(recorded.object())))
                    : Optional.empty();
            case CARGO_IN_VESICLES -> has("exocarta") ? Optional.of(cargo(gene(recorded.subject()))) : Optional.empty();
            case CLINICAL_ITEM -> has("civic") ? Optional.of(clinical(gene(recorded.subject()), recorded.object()))
                    : Optional.empty();
        };
        found.filter(strength -> strength != recorded.strength()).ifPresent(strength -> problems.error(
                AtlasCode.SUPPORT,
                recorded.location(), "The support of " + name(recorded.subject())
                        + (recorded.object().isEmpty() ? "" : " and " + name(recorded.object())) + " is recorded as "
                        + ClaimTable.word(recorded.strength()) + "; the store has " + ClaimTable.word(strength) + ".",
                "The collection may be of another version than " + recorded.collection() + ".",
                "strength: " + ClaimTable.word(strength)));
    }

    private boolean has(String collection) {
        return collections.contains(collection);
    }

    /// Both collections of pairs: the strong evidence of one, and all evidence of the other.
    private boolean hasTargets() {
        return collections.stream().filter(name -> name.startsWith("mirtarbase")).count() > 1;
    }

    private Support.Strength target(String mirna, String gene) {
        List<TargetEvidence> evidence = store.targets(mirna, gene);
        if (evidence.stream().anyMatch(one -> one.exact() && one.strength() == Strength.STRONG)) {
            return Support.Strength.STRONG;
        }
        return evidence.isEmpty() ? Support.Strength.NONE : Support.Strength.WEAK;
    }

    private Support.Strength cargo(String gene) {
        Set<String> kinds = store.inVesicles(gene).stream().filter(c -> c.collection().equals("exocarta"))
                .filter(c -> c.species().equals(HUMAN)).map(c -> c.kind().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return kinds.isEmpty() ? Support.Strength.NONE
                : kinds.contains("protein") ? Support.Strength.STRONG : Support.Strength.WEAK;
    }

    private Support.Strength clinical(String gene, String drug) {
        List<CivicEvidence> items = Stream.concat(Stream.of(name(drug)), atlas.entity(drug).stream()
                .flatMap(entity -> entity.synonyms().stream()))
                .flatMap(spelling -> store.civic(gene, Optional.of(spelling)).stream())
                .filter(item -> item.status().equals("accepted")).toList();
        if (items.isEmpty()) {
            return Support.Strength.NONE;
        }
        return items.stream().anyMatch(item -> item.level().filter(l -> l.equals("A") || l.equals("B")).isPresent())
                ? Support.Strength.STRONG
                : Support.Strength.WEAK;
    }

    /// Each pair that a claim states should have been looked up, whatever the outcome.
    private void pairsWithoutSupport() {
        Set<String> recorded = atlas.support().stream().map(one -> one.subject() + " " + one.object())
                .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (Claim claim : atlas.claims()) {
            for (Edge edge : claim.edges()) {
                boolean pair = kind(edge.source()) == EntityKind.MIRNA && (edge.relation() == Relation.REPRESSES)
                        && (kind(edge.target()) == EntityKind.GENE || kind(edge.target()) == EntityKind.ISOFORM);
                String key = edge.source() + " " + edge.target();
                if (pair && !recorded.contains(key) && told.add(key) && !atlas.unread().mayHoldSupport()) {
                    problems.error(AtlasCode.SUPPORT, claim.location(), "The pair " + name(edge.source()) + " and "
                            + name(edge.target()) + " has no record of independent support.",
                            "A look that finds nothing is recorded too.", "strength: "
                                    + ClaimTable.word(target(name(edge.source()), gene(edge.target())))
                                    + " in support.yaml");
                }
            }
        }
        atlas.unread().report("pair of a miRNA and a target", "pairs of a miRNA and a target", problems);
    }

    private EntityKind kind(String id) {
        return atlas.entity(id).map(Entity::kind).orElse(EntityKind.COMPLEX);
    }

    private String name(String id) {
        return atlas.entity(id).map(Entity::name).orElse(id);
    }

    /// The gene of an isoform; collections go by genes.
    private String gene(String id) {
        return atlas.entity(id).map(entity -> entity.kind() == EntityKind.ISOFORM && !entity.isA().isEmpty()
                ? name(entity.isA().getFirst())
                : entity.name()).orElse(id);
    }
}
