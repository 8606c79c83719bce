package org.exodyn.atlas.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Sign;
import org.jspecify.annotations.Nullable;

/// A claim as arrows: the donor secretes the cargo, the cargo acts, what is acted on raises or lowers processes, and where the
/// chain ends a drug works less or better.
final class ClaimArrows {
    private static final String VESICLE = "EXODYN:vesicle";

    private final EntityIndex index;
    private final Claim claim;
    private final List<ChainLink> arrows = new ArrayList<>();

    private ClaimArrows(EntityIndex index, Claim claim) {
        this.index = index;
        this.claim = claim;
    }

    static List<ChainLink> of(Claim claim, EntityIndex index) {
        ClaimArrows made = new ClaimArrows(index, claim);
        made.add();
        return made.arrows;
    }

    private void add() {
        @Nullable
        CellState donor = claim.donor();
        if (donor != null) {
            claim.cargo().forEach(item -> arrow(donor.cell(), "secretes", item.entity(), Sign.PLUS));
            if (vesiclesAct()) {
                arrow(donor.cell(), "secretes", VESICLE, Sign.PLUS);
            }
        }
        for (Edge edge : claim.edges()) {
            arrow(edge.source(), edge.relation().word(), edge.target(), edge.sign());
        }
        for (ProcessEffect effect : claim.processes()) {
            arrow(effect.by(), switch (effect.sign()) {
                case PLUS -> "raises";
                case MINUS -> "lowers";
                case UNKNOWN -> "changes";
            }, effect.process(), effect.sign());
        }
        outcome();
    }

    /// Whether the vesicles as such do something: they stand at the tail of an arrow, or nothing else could have acted. A
    /// claim on the donor itself, or on a substance that stops its release, is not about what vesicles do.
    private boolean vesiclesAct() {
        boolean named = claim.edges().stream().anyMatch(edge -> edge.source().equals(VESICLE))
                || claim.processes().stream().anyMatch(effect -> effect.by().equals(VESICLE));
        boolean alone = claim.cargo().isEmpty() && claim.edges().isEmpty() && claim.processes().isEmpty()
                && claim.recipient() != null;
        return named || alone;
    }

    /// From every end of the chains to the drugs.
    private void outcome() {
        if (claim.direction() != Direction.PROMOTES && claim.direction() != Direction.REDUCES) {
            return;
        }
        boolean promotes = claim.direction() == Direction.PROMOTES;
        for (String drug : claim.drugs()) {
            for (String end : ends(drug)) {
                arrow(end, promotes ? "leads to resistance to" : "leads to sensitivity to", drug,
                        promotes ? Sign.PLUS : Sign.MINUS);
            }
        }
    }

    private SequencedSet<String> ends(String drug) {
        Set<String> tails = new HashSet<>();
        SequencedSet<String> ends = new LinkedHashSet<>();
        arrows.forEach(arrow -> tails.add(arrow.from().id()));
        arrows.stream().filter(arrow -> !arrow.from().id().equals(drug)).map(arrow -> arrow.to().id())
                .filter(id -> !tails.contains(id)).forEach(ends::add);
        if (ends.isEmpty()) {
            claim.cargo().stream().map(CargoItem::entity).forEach(ends::add);
            @Nullable
            CellState donor = claim.donor();
            if (ends.isEmpty() && donor != null) {
                ends.add(donor.cell());
            }
        }
        ends.remove(drug);
        return ends;
    }

    private void arrow(String from, String verb, String to, Sign sign) {
        @Nullable
        Entity tail = index.find(from).orElse(null);
        @Nullable
        Entity head = index.find(to).orElse(null);
        if (tail != null && head != null && !tail.equals(head)) {
            arrows.add(new ChainLink(tail, verb, head, sign, claim));
        }
    }
}
