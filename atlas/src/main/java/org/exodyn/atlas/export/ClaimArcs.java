package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;

/// The arrows of one claim.
///
/// Resistance is asked of the drugs that repress nothing in the claim; one that does, such as an inhibitor of release, is a
/// partner. If a claim with a partner says that resistance falls, the partner does it. Otherwise it starts at what is carried; if
/// the claim names no cargo, at the entities that begin its chain of edges, drugs left aside; if it has no edges either, at the
/// donor. A cargo that is *less* in the vesicles gets an unknown sign there: the claim says what its loss does, and nobody turned
/// that around.
final class ClaimArcs {
    private final Claim claim;
    private final List<Arc> arcs = new ArrayList<>();

    private ClaimArcs(Claim claim) {
        this.claim = claim;
    }

    static List<Arc> of(Claim claim) {
        ClaimArcs arcs = new ClaimArcs(claim);
        arcs.secretion();
        arcs.edges();
        arcs.processes();
        switch (claim.direction()) {
            case PROMOTES, REDUCES -> arcs.resistance();
            case BIOMARKER -> arcs.biomarker();
            case CONTEXT -> {
                // says nothing of a drug
            }
        }
        return List.copyOf(arcs.arcs);
    }

    private void secretion() {
        if (claim.donor() != null) {
            for (CargoItem item : claim.cargo()) {
                add(Arc.Form.SECRETION, claim.donor().cell(), "secretes", null, item.entity(), Sign.PLUS,
                        claim.donor().cell(), item.change());
            }
        }
    }

    private void edges() {
        for (Edge edge : claim.edges()) {
            add(Arc.Form.EDGE, edge.source(), ClaimJson.word(edge.relation()), edge.relation(), edge.target(),
                    edge.sign(),
                    edge.in(), "");
        }
    }

    private void processes() {
        @Nullable
        String cell = claim.recipient() == null ? null : claim.recipient().cell();
        for (ProcessEffect effect : claim.processes()) {
            String relation = switch (effect.sign()) {
                case PLUS -> "raises";
                case MINUS -> "lowers";
                case UNKNOWN -> "modulates";
            };
            add(Arc.Form.PROCESS, effect.by(), relation, null, effect.process(), effect.sign(), cell, "");
        }
    }

    private void resistance() {
        boolean promotes = claim.direction() == Direction.PROMOTES;
        String relation = claim.direction().name().toLowerCase(Locale.ROOT) + "-resistance-to";
        @Nullable
        String cell = claim.recipient() == null ? null : claim.recipient().cell();
        for (String drug : asked(claim)) {
            actors().forEach((carrier, change) -> add(Arc.Form.RESISTANCE, carrier, relation, null, drug,
                    change.equals("down") ? Sign.UNKNOWN : promotes ? Sign.PLUS : Sign.MINUS, cell, change));
        }
    }

    private void biomarker() {
        List<String> of = new ArrayList<>(asked(claim));
        if (of.isEmpty() && claim.cancer() instanceof String cancer) {
            of.add(cancer);
        }
        for (String target : of) {
            actors().forEach((carrier, change) -> add(Arc.Form.BIOMARKER, carrier, "biomarker-of", null, target,
                    Sign.UNKNOWN, null, change));
        }
    }

    /// The drugs that resistance is asked of.
    static List<String> asked(Claim claim) {
        Set<String> partners = partners(claim);
        return partners.size() == Set.copyOf(claim.drugs()).size() ? claim.drugs()
                : claim.drugs().stream().filter(drug -> !partners.contains(drug)).toList();
    }

    /// Whether what is carried acts on resistance, and not a partner that holds it back.
    static boolean actsByCargo(Claim claim) {
        return !claim.cargo().isEmpty() && !fallsByPartner(claim);
    }

    private static boolean fallsByPartner(Claim claim) {
        return claim.direction() == Direction.REDUCES && asked(claim).size() < claim.drugs().size();
    }

    private static Set<String> partners(Claim claim) {
        return claim.edges().stream().filter(edge -> edge.sign() == Sign.MINUS).map(Edge::source)
                .filter(claim.drugs()::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What acts, with the change of cargo.
    private Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        if (fallsByPartner(claim)) {
            partners(claim).forEach(partner -> actors.put(partner, ""));
            return actors;
        }
        claim.cargo().forEach(item -> actors.putIfAbsent(item.entity(), item.change()));
        if (actors.isEmpty()) {
            startsOfTheChain().forEach(entity -> actors.put(entity, ""));
        }
        if (actors.isEmpty() && claim.donor() != null) {
            actors.put(claim.donor().cell(), "");
        }
        return actors;
    }

    /// Where the edges begin that are no drug's; if there are none, what the drugs raise.
    private Set<String> startsOfTheChain() {
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

    private void add(Arc.Form form, String source, String relation, @Nullable Relation stated, String target, Sign sign,
            @Nullable String cell, String change) {
        arcs.add(new Arc(claim.id() + "#" + (arcs.size() + 1), form, source, relation, stated, target, sign, cell,
                change,
                claim));
    }
}
