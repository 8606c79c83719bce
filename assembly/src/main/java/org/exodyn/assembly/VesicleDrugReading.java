package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Relation;
import org.exodyn.biology.scenario.Scenario;

/// Reads what claims say that vesicles do with the scenario's drug.
///
/// A claim whose cargo is the drug, or a class that it belongs to, says that cells export it, unless an engineer loaded it: then
/// the scenario states how much. A claim with an arrow `binds` from its cargo to the drug makes the cargo a decoy.
final class VesicleDrugReading {

    private static final String DRUG = "drug";

    private final Scenario scenario;
    private final Atlas atlas;
    private final List<String> export = new ArrayList<>();
    private final List<VesicleDrugClaims.Binding> decoys = new ArrayList<>();

    VesicleDrugReading(Scenario scenario, Atlas atlas) {
        this.scenario = scenario;
        this.atlas = atlas;
    }

    /// Whether a cargo is the scenario's drug, which is no cargo like others.
    boolean takes(Claim claim, CargoItem item) {
        if (!item.cargoClass().equals(DRUG) || !isTheDrug(item.entity())) {
            if (isDecoy(claim, item)) {
                decoys.add(new VesicleDrugClaims.Binding(
                        atlas.entity(item.entity()).map(Entity::name).orElse(item.entity()), claim.id()));
            }
            return false;
        }
        boolean loaded = claim.vesicle() != null && claim.vesicle().engineered();
        if (!loaded && !export.contains(claim.id())) {
            export.add(claim.id());
        }
        return true;
    }

    /// Whether a claim says that its cargo binds the drug.
    boolean isDecoy(Claim claim, CargoItem item) {
        return claim.edges().stream().anyMatch(edge -> edge.relation() == Relation.BINDS
                && edge.source().equals(item.entity()) && isTheDrug(edge.target()));
    }

    private boolean isTheDrug(String entity) {
        return isTheDrug(scenario, atlas, entity);
    }

    /// Whether an entity is the scenario's drug or a class that it belongs to.
    static boolean isTheDrug(Scenario scenario, Atlas atlas, String entity) {
        return atlas.entity(scenario.drug().name().id())
                .map(drug -> atlas.entities().isBelow(drug.id(), entity)).orElse(false);
    }

    VesicleDrugClaims claims() {
        return new VesicleDrugClaims(export, decoys);
    }
}
