package org.exodyn.assembly;

import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.claim.Actor;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Sign;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.Process;
import org.exodyn.biology.scenario.Scenario;

/// What a claim says of resistance to the scenario's drug where it names no process on the way there.
///
/// More of the cargo means more, or less, resistance ([Actor]). That takes place where the cargo acts ([ActingEnds]).
final class ResponseReading {
    private final Scenario scenario;
    private final Atlas atlas;
    private final ActingEnds ends;

    ResponseReading(Scenario scenario, Atlas atlas, ActingEnds ends) {
        this.scenario = scenario;
        this.atlas = atlas;
        this.ends = ends;
    }

    /// The claim with effects on resistance, if it states any of its cargo.
    ///
    /// @param entity the cargo's id
    /// @param notes receives what was read into the claim, in a sentence
    Optional<CargoClaim> read(Claim claim, String entity, CargoClaim cargo, List<String> notes) {
        Sign stated = Actor.of(claim).stream().filter(actor -> actor.entity().equals(entity)).map(Actor::sign)
                .findFirst().orElse(Sign.UNKNOWN);
        boolean ofTheDrug = Actor.asked(claim).stream()
                .anyMatch(drug -> VesicleDrugReading.isTheDrug(scenario, atlas, drug));
        if (!ofTheDrug || stated == Sign.UNKNOWN || !Actor.isCargo(claim) || !reachesCancerCells(claim)) {
            return Optional.empty();
        }
        List<CargoClaim.Effect> effects = ends.of(cargo.cargo(), cargo.cargoClass(), cargo.regulations()).stream()
                .map(end -> new CargoClaim.Effect(Process.UNNAMED, end.molecule(), end.moleculeClass(),
                        stated.value() * end.sign(), claim.id()))
                .toList();
        if (effects.isEmpty()) {
            return Optional.empty();
        }
        notes.add(
                cargo.cargo() + ": claim " + claim.id() + " says that it " + (stated.value() > 0 ? "raises" : "lowers")
                        + " resistance to " + scenario.drug().name().id()
                        + " and names no process that does so, so it is taken to act on"
                        + " the half-effect dose by "
                        + String.join(" and by ", effects.stream().map(CargoClaim.Effect::by).toList())
                        + ".");
        return Optional.of(new CargoClaim(cargo.cargo(), cargo.cargoClass(), cargo.enrichedIn(), cargo.regulations(),
                effects, cargo.claims()));
    }

    /// Whether the cells that take the cargo up may be those whose resistance is meant; what fibroblasts take up changes cancer cells
    /// by a way of its own.
    private boolean reachesCancerCells(Claim claim) {
        CellState recipient = claim.recipient();
        return recipient == null || atlas.entity("malignant cell")
                .filter(malignant -> atlas.entities().isBelow(recipient.cell(), malignant.id())
                        || atlas.entities().isBelow(malignant.id(), recipient.cell()))
                .isPresent();
    }
}
