package org.exodyn.atlas.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimFlag;
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
        if (donor != null && !claim.flags().contains(ClaimFlag.NOT_EXOSOMAL)) {
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
        List<ChainLink> outcomes = outcomes();
        feedback();
        arrows.addAll(outcomes);
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

    /// What a drug does in the donor leads back to the donor.
    private void feedback() {
        @Nullable
        CellState donor = claim.donor();
        if (donor != null) {
            claim.edges().stream().filter(edge -> claim.drugs().contains(edge.source()))
                    .filter(edge -> donor.cell().equals(edge.in()))
                    .forEach(edge -> arrow(edge.target(), "takes place in", donor.cell(), Sign.PLUS));
        }
    }

    /// From where the ways of what acts end to the drugs. The sign of such an arrow times the signs on the way is what the
    /// claim says of the actor, so that what a miRNA represses counts against the resistance that it brings; it is unknown where
    /// a sign on the way is, or where two ways do not agree.
    private List<ChainLink> outcomes() {
        List<ChainLink> outcomes = new ArrayList<>();
        if (claim.direction() != Direction.PROMOTES && claim.direction() != Direction.REDUCES) {
            return outcomes;
        }
        List<Actor> actors = actors();
        for (String drug : Actor.asked(claim)) {
            SequencedMap<String, Sign> ends = new LinkedHashMap<>();
            for (Actor actor : actors) {
                if (!actor.entity().equals(drug)) {
                    walk(actor.entity(), actor.sign(), drug, Set.of(actor.entity()), ends);
                }
            }
            ends.forEach((end, sign) -> link(end, switch (sign) {
                case PLUS -> "leads to resistance to";
                case MINUS -> "leads to sensitivity to";
                case UNKNOWN -> "bears on resistance to";
            }, drug, sign).ifPresent(outcomes::add));
        }
        return outcomes;
    }

    /// Vesicles that do something act beside what they carry, to the same end.
    private List<Actor> actors() {
        List<Actor> actors = new ArrayList<>(Actor.of(claim));
        if (vesiclesAct() && Actor.isCargo(claim)) {
            actors.add(new Actor(VESICLE, "", actors.getFirst().sign()));
        }
        return actors;
    }

    private void walk(String at, Sign sign, String drug, Set<String> seen, SequencedMap<String, Sign> ends) {
        List<ChainLink> onward = arrows.stream()
                .filter(arrow -> arrow.from().id().equals(at) && !seen.contains(arrow.to().id())
                        && !arrow.to().id().equals(drug))
                .toList();
        if (onward.isEmpty()) {
            ends.merge(at, sign, (one, other) -> one == other ? one : Sign.UNKNOWN);
        }
        for (ChainLink arrow : onward) {
            Set<String> longer = new HashSet<>(seen);
            longer.add(arrow.to().id());
            walk(arrow.to().id(), sign.times(arrow.sign()), drug, longer, ends);
        }
    }

    private void arrow(String from, String verb, String to, Sign sign) {
        link(from, verb, to, sign).ifPresent(arrows::add);
    }

    private Optional<ChainLink> link(String from, String verb, String to, Sign sign) {
        @Nullable
        Entity tail = index.find(from).orElse(null);
        @Nullable
        Entity head = index.find(to).orElse(null);
        return tail == null || head == null || tail.equals(head) ? Optional.empty()
                : Optional.of(new ChainLink(tail, verb, head, sign, claim));
    }
}
