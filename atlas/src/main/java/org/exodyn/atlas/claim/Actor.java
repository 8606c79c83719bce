package org.exodyn.atlas.claim;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What a claim says brings about more or less resistance.
///
/// Resistance is asked of the drugs that repress nothing in the claim; one that does, such as an inhibitor of release, is a
/// partner. If a claim with a partner says that resistance falls, the partner does it. Otherwise it starts at what is carried; if
/// the claim names no cargo, at the entities that begin its chain of edges, drugs left aside; if it has no edges either, at the
/// donor.
///
/// @param entity id
/// @param change `down` where the claim tells what happens when there is less of it, `up`, or empty
/// @param sign what *more* of it does to resistance: where the claim says that less of it lowers resistance, plus
public record Actor(String entity, String change, Sign sign) {

    /// The actors of a claim, each once. Signs are unknown where the claim states no effect on resistance.
    public static List<Actor> of(Claim claim) {
        Sign stated = switch (claim.direction()) {
            case PROMOTES -> Sign.PLUS;
            case REDUCES -> Sign.MINUS;
            case BIOMARKER, CONTEXT -> Sign.UNKNOWN;
        };
        return changes(claim).entrySet().stream().map(one -> new Actor(one.getKey(), one.getValue(),
                one.getValue().equals("down") ? stated.times(Sign.MINUS) : stated)).toList();
    }

    /// Ids of the drugs that resistance is asked of.
    public static List<String> asked(Claim claim) {
        Set<String> partners = partners(claim);
        return partners.size() == Set.copyOf(claim.drugs()).size() ? claim.drugs()
                : claim.drugs().stream().filter(drug -> !partners.contains(drug)).toList();
    }

    /// Whether what is carried acts on resistance, and not a partner that holds it back.
    public static boolean isCargo(Claim claim) {
        return !claim.cargo().isEmpty() && !fallsByPartner(claim);
    }

    private static boolean fallsByPartner(Claim claim) {
        return claim.direction() == Direction.REDUCES && asked(claim).size() < claim.drugs().size();
    }

    private static SequencedSet<String> partners(Claim claim) {
        return claim.edges().stream().filter(edge -> edge.sign() == Sign.MINUS).map(Edge::source)
                .filter(claim.drugs()::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> changes(Claim claim) {
        Map<String, String> actors = new LinkedHashMap<>();
        if (fallsByPartner(claim)) {
            partners(claim).forEach(partner -> actors.put(partner, ""));
            return actors;
        }
        claim.cargo().forEach(item -> actors.putIfAbsent(item.entity(), item.change()));
        if (actors.isEmpty()) {
            startsOfTheChain(claim).forEach(entity -> actors.put(entity, ""));
        }
        if (actors.isEmpty() && claim.donor() != null) {
            actors.put(claim.donor().cell(), "");
        }
        return actors;
    }

    /// Where the edges begin that are no drug's; if there are none, what the drugs raise.
    private static Set<String> startsOfTheChain(Claim claim) {
        List<Edge> others = claim.edges().stream().filter(edge -> !claim.drugs().contains(edge.source())).toList();
        Set<String> starts = new LinkedHashSet<>();
        others.forEach(edge -> starts.add(edge.source()));
        others.forEach(edge -> starts.remove(edge.target()));
        if (others.isEmpty()) {
            claim.edges().stream().filter(edge -> edge.sign() == Sign.PLUS).map(Edge::target).forEach(starts::add);
        }
        claim.drugs().forEach(starts::remove);
        return starts;
    }
}
