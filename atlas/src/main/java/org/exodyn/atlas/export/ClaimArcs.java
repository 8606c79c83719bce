package org.exodyn.atlas.export;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;

/// The arrows of one claim. What acts on resistance, and with which sign, [Actor] says: where a claim tells what the loss of a
/// cargo does, the arrow says what the cargo itself does, and keeps the change.
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
        if (claim.donor() != null && !claim.flags().contains(ClaimFlag.NOT_EXOSOMAL)) {
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
        @Nullable
        String cell = claim.recipient() == null ? null : claim.recipient().cell();
        for (String drug : Actor.asked(claim)) {
            // that vesicles bring a drug is said by its secretion; it does not act on resistance to itself
            for (Actor actor : Actor.of(claim).stream().filter(one -> !one.entity().equals(drug)).toList()) {
                add(Arc.Form.RESISTANCE, actor.entity(), switch (actor.sign()) {
                    case PLUS -> "promotes-resistance-to";
                    case MINUS -> "reduces-resistance-to";
                    case UNKNOWN -> "affects-resistance-to";
                }, null, drug, actor.sign(), cell, actor.change());
            }
        }
    }

    private void biomarker() {
        List<String> of = new ArrayList<>(Actor.asked(claim));
        if (of.isEmpty() && claim.cancer() instanceof String cancer) {
            of.add(cancer);
        }
        for (String target : of) {
            Actor.of(claim).forEach(actor -> add(Arc.Form.BIOMARKER, actor.entity(), "biomarker-of", null, target,
                    Sign.UNKNOWN, null, actor.change()));
        }
    }

    private void add(Arc.Form form, String source, String relation, @Nullable Relation stated, String target, Sign sign,
            @Nullable String cell, String change) {
        arcs.add(new Arc(claim.id() + "#" + (arcs.size() + 1), form, source, relation, stated, target, sign, cell,
                change,
                claim));
    }
}
