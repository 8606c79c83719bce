package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorClaim;
import org.exodyn.biology.mechanism.ImmuneProcess;
import org.exodyn.biology.scenario.Effectors;
import org.exodyn.biology.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/// Which claims are about immune cells, and what of them acts on the effectors of a scenario.
final class EffectorReading {

    private static final String IMMUNE_CELL = "immune cell";

    private final Atlas atlas;
    private final @Nullable Effectors effectors;

    EffectorReading(Scenario scenario, Atlas atlas) {
        this.atlas = atlas;
        this.effectors = scenario.effectors();
    }

    /// Whether a claim is about immune cells: it names one as the recipient, or, naming none, says what its cargo does to the effectors.
    boolean isAboutImmuneCells(Claim claim, CargoItem item) {
        if (claim.recipient() != null) {
            return isImmune(claim.recipient().cell());
        }
        return effectors != null && !actions(claim, item).isEmpty();
    }

    /// What the cargo does to the effectors; empty, with a sentence, where it does nothing to them.
    Optional<EffectorClaim> read(Claim claim, CargoItem item, CargoClaim cargo, List<String> unused) {
        String source = "claim " + claim.id();
        if (effectors == null) {
            unused.add(cargo.cargo() + ": " + source + " lets it act on "
                    + (claim.recipient() == null ? "immune cells" : name(claim.recipient().cell()))
                    + ", of which this culture has none, so it is left out.");
            return Optional.empty();
        }
        if (claim.recipient() != null && !isEffector(claim.recipient().cell())) {
            unused.add(cargo.cargo() + ": " + source + " lets it act on " + name(claim.recipient().cell())
                    + ", which are not the effectors of this culture, so it is left out.");
            return Optional.empty();
        }
        EffectorClaim read = new EffectorClaim(cargo, actions(claim, item));
        if (read.ligand().isPresent()) {
            return Optional.of(read);
        }
        List<EffectorClaim.Action> possible = read.actions().stream()
                .filter(action -> action.target() == EffectorClaim.Target.ACTIVITY).toList();
        if (possible.isEmpty()) {
            unused.add(cargo.cargo() + ": " + source + (read.actions().isEmpty()
                    ? " gives no sign for what it does to the effectors, so it is left out."
                    : " lets it kill effectors in a way for which the model has no equation, so it is left out."));
            return Optional.empty();
        }
        if (claim.edges().stream().anyMatch(edge -> edge.source().equals(item.entity()) && isMolecule(edge.target()))) {
            unused.add(cargo.cargo() + ": the arrows that " + source
                    + " draws inside effectors are left out; its level alone moves their activity.");
        }
        return Optional.of(new EffectorClaim(cargo, possible));
    }

    private List<EffectorClaim.Action> actions(Claim claim, CargoItem item) {
        List<EffectorClaim.Action> actions = new ArrayList<>();
        for (Edge edge : claim.edges()) {
            if (edge.source().equals(item.entity()) && edge.sign() != Sign.UNKNOWN) {
                onCells(edge, claim).or(() -> byProcess(edge.target(), edge.sign(), claim))
                        .ifPresent(action -> add(actions, action));
            }
        }
        for (ProcessEffect effect : claim.processes()) {
            if (effect.by().equals(item.entity()) && effect.sign() != Sign.UNKNOWN) {
                byProcess(effect.process(), effect.sign(), claim).ifPresent(action -> add(actions, action));
            }
        }
        return actions;
    }

    private static void add(List<EffectorClaim.Action> actions, EffectorClaim.Action action) {
        if (actions.stream().noneMatch(one -> one.target() == action.target())) {
            actions.add(action);
        }
    }

    private Optional<EffectorClaim.Action> onCells(Edge edge, Claim claim) {
        if (!isEffector(edge.target())) {
            return Optional.empty();
        }
        boolean kills = edge.relation() == Relation.KILLS;
        // What vesicles polarise turns away from killing: claims speak of M2 macrophages.
        int sign = edge.relation() == Relation.POLARISES ? -1 : edge.sign().value();
        return Optional.of(new EffectorClaim.Action(
                kills ? EffectorClaim.Target.SURVIVAL : EffectorClaim.Target.ACTIVITY, kills ? -1 : sign, claim.id()));
    }

    private static Optional<EffectorClaim.Action> byProcess(String process, Sign sign, Claim claim) {
        return ImmuneProcess.recorded(process)
                .map(one -> new EffectorClaim.Action(one.target(), one.sign() * sign.value(), claim.id()));
    }

    private boolean isImmune(String cell) {
        return atlas.entity(IMMUNE_CELL).map(broad -> atlas.entities().isBelow(cell, broad.id())).orElse(false);
    }

    /// Whether the effectors are such cells.
    private boolean isEffector(String cell) {
        return effectors != null && atlas.entity(effectors.cell().id())
                .map(own -> atlas.entities().isBelow(own.id(), cell)).orElse(false);
    }

    private boolean isMolecule(String entity) {
        return atlas.entity(entity).map(found -> !found.kind().isCell() && found.kind() != EntityKind.PROCESS)
                .orElse(false);
    }

    private String name(String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }
}
