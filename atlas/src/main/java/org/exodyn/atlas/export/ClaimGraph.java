package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.jspecify.annotations.Nullable;

/// Claims as a graph: entities are nodes, what claims say of them are arcs. Several claims may say the same; each has its
/// own arc. Nodes and arcs stand in the order in which the claims name them.
///
/// @param nodes by entity id
/// @param bare ids of claims without an arc
record ClaimGraph(SequencedMap<String, Node> nodes, List<Arc> arcs, List<String> bare) {
    static final String BARE_REASON = "it names no pair of entities that an arc could join";

    /// An entity that the claims name.
    ///
    /// @param label the name; with the id behind it where two nodes have the same name
    /// @param entity null if the atlas does not have it
    /// @param claims ids of the claims that name it
    record Node(String id, String name, String label, @Nullable Entity entity, List<String> claims) {

        Optional<EntityKind> kind() {
            return Optional.ofNullable(entity).map(Entity::kind);
        }

        String kindWord() {
            return kind().map(EntityKind::word).orElse("unknown");
        }

        String groundingWord() {
            return entity == null ? "unresolved" : ClaimJson.word(entity.grounding());
        }

        List<String> synonyms() {
            return entity == null ? List.of() : entity.names().stream().skip(1).toList();
        }

        /// Registry and number with a colon between them.
        List<String> xrefs() {
            return entity == null ? List.of()
                    : entity.xrefs().entrySet().stream().map(xref -> xref.getKey() + ":" + xref.getValue()).toList();
        }
    }

    static ClaimGraph of(Atlas atlas, Collection<Claim> claims) {
        SequencedMap<String, Set<String>> named = new LinkedHashMap<>();
        List<Arc> arcs = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        for (Claim claim : claims) {
            entities(claim).forEach(id -> named.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(claim.id()));
            List<Arc> own = ClaimArcs.of(claim);
            arcs.addAll(own);
            if (own.isEmpty()) {
                bare.add(claim.id());
            }
        }
        return new ClaimGraph(nodes(atlas, named), List.copyOf(arcs), List.copyOf(bare));
    }

    private static SequencedMap<String, Node> nodes(Atlas atlas, SequencedMap<String, Set<String>> named) {
        Map<String, Integer> count = new HashMap<>();
        named.keySet().forEach(id -> count.merge(OneLine.of(name(atlas, id)), 1, Integer::sum));
        SequencedMap<String, Node> nodes = new LinkedHashMap<>();
        Set<String> labels = new HashSet<>();
        named.forEach((id, claims) -> {
            String name = name(atlas, id);
            String label = OneLine.of(name);
            if (count.getOrDefault(label, 0) > 1 || label.isEmpty()) {
                label = OneLine.of(label + " [" + id + "]");
            }
            while (!labels.add(label)) {
                label += "'";
            }
            nodes.put(id, new Node(id, name, label, atlas.entity(id).orElse(null), List.copyOf(claims)));
        });
        return nodes;
    }

    private static String name(Atlas atlas, String id) {
        return atlas.entity(id).map(Entity::name).orElse(id);
    }

    /// Ids of the entities that a claim names, in its order.
    static Set<String> entities(Claim claim) {
        Set<String> ids = new LinkedHashSet<>();
        addCell(ids, claim.donor());
        claim.cargo().forEach(item -> ids.add(item.entity()));
        addCell(ids, claim.recipient());
        for (Edge edge : claim.edges()) {
            ids.add(edge.source());
            ids.add(edge.target());
            add(ids, edge.in());
        }
        for (ProcessEffect effect : claim.processes()) {
            ids.add(effect.by());
            ids.add(effect.process());
        }
        ids.addAll(claim.drugs());
        add(ids, claim.cancer());
        return ids;
    }

    private static void addCell(Set<String> ids, @Nullable CellState state) {
        if (state != null) {
            ids.add(state.cell());
        }
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    Node node(String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }

    List<Omission> omissions() {
        return bare.stream().map(id -> new Omission(id, BARE_REASON)).toList();
    }
}
