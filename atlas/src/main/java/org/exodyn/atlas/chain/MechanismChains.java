package org.exodyn.atlas.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.Claim;

/// Finds mechanism chains between two things: first those that a single claim states, then, on request, the shortest that
/// join arrows of several claims.
///
/// What is too general to join by is met only inside one claim: a vesicle as such, cells, processes and classes would
/// connect everything with everything.
public final class MechanismChains {
    private final EntityIndex index;
    private final SequencedMap<Claim, List<ChainLink>> arrows = new LinkedHashMap<>();

    public MechanismChains(EntityIndex index, Collection<Claim> claims) {
        this.index = index;
        claims.forEach(claim -> arrows.put(claim, ClaimArrows.of(claim, index)));
    }

    /// Chains that one claim states, shortest first, those of one length in the order of the claims.
    public List<Chain> stated(Collection<Entity> from, Collection<Entity> to) {
        Set<String> starts = below(from);
        Set<String> goals = below(to);
        List<Chain> found = new ArrayList<>();
        for (List<ChainLink> own : arrows.values()) {
            Map<String, List<ChainLink>> next = byTail(own);
            for (String start : starts) {
                extend(start, goals, next, new ArrayDeque<>(), new HashSet<>(Set.of(start)), found);
            }
        }
        found.sort(Comparator.comparingInt(chain -> chain.links().size()));
        return found;
    }

    private static void extend(String at, Set<String> goals, Map<String, List<ChainLink>> next, Deque<ChainLink> way,
            Set<String> seen, List<Chain> found) {
        for (ChainLink link : next.getOrDefault(at, List.of())) {
            String to = link.to().id();
            if (!seen.add(to)) {
                continue;
            }
            way.addLast(link);
            if (goals.contains(to)) {
                found.add(new Chain(List.copyOf(way)));
            } else {
                extend(to, goals, next, way, seen, found);
            }
            way.removeLast();
            seen.remove(to);
        }
    }

    /// Chains that join several claims, shortest first; none of them is stated by one claim as a whole.
    ///
    /// @param longest most arrows of a chain
    /// @param limit how many chains at most
    public List<Chain> joined(Collection<Entity> from, Collection<Entity> to, int longest, int limit) {
        Set<String> starts = below(from);
        Set<String> goals = below(to);
        Set<List<String>> stated = stated(from, to).stream().map(MechanismChains::nodes).collect(Collectors.toSet());
        Map<String, List<ChainLink>> next = byTail(arrows.values().stream().flatMap(List::stream).toList());
        List<Chain> found = new ArrayList<>();
        Deque<List<ChainLink>> open = new ArrayDeque<>();
        for (String start : starts) {
            next.getOrDefault(start, List.of()).forEach(link -> open.add(List.of(link)));
        }
        while (!open.isEmpty() && found.size() < limit) {
            List<ChainLink> way = open.removeFirst();
            ChainLink last = way.getLast();
            if (goals.contains(last.to().id())) {
                Chain chain = new Chain(way);
                if (chain.isJoined() && !stated.contains(nodes(chain)) && isShortestOfItsNodes(chain, found)) {
                    found.add(chain);
                }
                continue;
            }
            if (way.size() >= longest) {
                continue;
            }
            for (ChainLink link : next.getOrDefault(last.to().id(), List.of())) {
                boolean sameClaim = link.claim().equals(last.claim());
                boolean known = way.stream().anyMatch(
                        one -> one.from().id().equals(link.to().id()) || one.to().id().equals(link.to().id()));
                if (!known && (sameClaim || canJoin(last.to()))) {
                    List<ChainLink> longer = new ArrayList<>(way);
                    longer.add(link);
                    open.addLast(longer);
                }
            }
        }
        return found;
    }

    /// Of chains through the same things one is enough.
    private static boolean isShortestOfItsNodes(Chain chain, List<Chain> found) {
        return found.stream().noneMatch(other -> nodes(other).equals(nodes(chain)));
    }

    private static List<String> nodes(Chain chain) {
        return chain.links().stream().map(link -> link.from().id() + " " + link.to().id()).toList();
    }

    private static boolean canJoin(Entity entity) {
        EntityKind kind = entity.kind();
        return switch (kind) {
            case GENE, ISOFORM, FUSION_GENE, MIRNA, LNCRNA, CIRCRNA, OLIGONUCLEOTIDE, PEPTIDE, PATHWAY, COMPLEX -> true;
            default -> false;
        };
    }

    private static Map<String, List<ChainLink>> byTail(List<ChainLink> links) {
        Map<String, List<ChainLink>> next = new HashMap<>();
        links.forEach(link -> next.computeIfAbsent(link.from().id(), id -> new ArrayList<>()).add(link));
        return next;
    }

    /// What is meant by a name: the thing, what is below it, and regimens or fusions that have it as a part. A pathway is more than
    /// one of its parts.
    private SequencedSet<String> below(Collection<Entity> of) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        for (Entity entity : of) {
            index.all().stream()
                    .filter(one -> index.isBelow(one.id(), entity.id())
                            || one.kind() != EntityKind.PATHWAY
                                    && one.parts().stream().anyMatch(part -> index.isBelow(part, entity.id())))
                    .forEach(one -> ids.add(one.id()));
        }
        return ids;
    }
}
