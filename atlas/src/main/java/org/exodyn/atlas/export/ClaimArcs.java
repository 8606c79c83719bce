package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
/// Resistance starts at what is carried; if the claim names no cargo, at the entities that begin its chain of edges; if it
/// has no edges either, at the donor. A cargo that is *less* in the vesicles gets an unknown sign there: the claim says what
/// its loss does, and nobody turned that around.
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
        for (String drug : claim.drugs()) {
            carried().forEach((carrier, change) -> add(Arc.Form.RESISTANCE, carrier, relation, null, drug,
                    change.equals("down") ? Sign.UNKNOWN : promotes ? Sign.PLUS : Sign.MINUS, cell, change));
        }
    }

    private void biomarker() {
        List<String> of = new ArrayList<>(claim.drugs());
        if (of.isEmpty() && claim.cancer() instanceof String cancer) {
            of.add(cancer);
        }
        for (String target : of) {
            carried().forEach((carrier, change) -> add(Arc.Form.BIOMARKER, carrier, "biomarker-of", null, target,
                    Sign.UNKNOWN, null, change));
        }
    }

    /// What acts, with the change of cargo.
    private Map<String, String> carried() {
        Map<String, String> carried = new LinkedHashMap<>();
        claim.cargo().forEach(item -> carried.putIfAbsent(item.entity(), item.change()));
        if (carried.isEmpty()) {
            startsOfTheChain().forEach(entity -> carried.put(entity, ""));
        }
        if (carried.isEmpty() && claim.donor() != null) {
            carried.put(claim.donor().cell(), "");
        }
        return carried;
    }

    /// Entities of the edges that nothing but a drug of the claim acts on; a drug does not make cells resistant to itself.
    private Set<String> startsOfTheChain() {
        Set<String> starts = new LinkedHashSet<>();
        claim.edges().forEach(edge -> starts.addAll(List.of(edge.source(), edge.target())));
        claim.edges().stream().filter(edge -> !claim.drugs().contains(edge.source())).map(Edge::target)
                .forEach(starts::remove);
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
