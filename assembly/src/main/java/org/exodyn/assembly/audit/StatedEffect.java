package org.exodyn.assembly.audit;

import java.util.HashSet;
import java.util.Set;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.CargoItem;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.Direction;
import org.exodyn.atlas.claim.Edge;
import org.exodyn.atlas.claim.ProcessEffect;
import org.exodyn.atlas.claim.Readout;
import org.exodyn.atlas.claim.Relation;
import org.jspecify.annotations.Nullable;

/// Whether a claim says that vesicles or their cargo do something, so that there is an effect of which one can ask whether enough is
/// delivered.
///
/// | field of the claim | it states an effect if |
/// |---|---|
/// | `direction` | it promotes or reduces resistance, or is a marker |
/// | `edges` | the cargo or the vesicle acts on something other than by loading |
/// | `processes` | the cargo or the vesicle raises or lowers one that is not the vesicle's own life |
/// | `readout`, `effect` | a resistance factor, a viability or the level of a target was measured |
///
/// None of these: it tells what vesicles contain, how much of it, how it got in, or how it was measured.
final class StatedEffect {

    private static final String VESICLE = "extracellular vesicle";
    /// What befalls vesicles before their cargo can act: release, sorting, travel, uptake.
    private static final Set<String> LIFE_OF_VESICLES = Set.of("EXODYN:release", "EXODYN:ilv-formation",
            "EXODYN:vesicle-uptake", "EXODYN:barrier-crossing", "EXODYN:cargo-sorting", "GO:0016197", "GO:0097734",
            "GO:0061025", "EXODYN:tropism", "EXODYN:mvb-degradation", "EXODYN:exosome-interception",
            "EXODYN:membrane-remodelling");

    private StatedEffect() {}

    static boolean isIn(Atlas atlas, Claim claim) {
        if (claim.direction() != Direction.CONTEXT || isEffect(claim.readout()) || isEffect(claim.effect())) {
            return true;
        }
        Set<String> acting = new HashSet<>();
        claim.cargo().stream().map(CargoItem::entity).forEach(acting::add);
        acting.add(atlas.entity(VESICLE).map(Entity::id).orElse(VESICLE));
        for (Edge edge : claim.edges()) {
            if (edge.relation() != Relation.LOADS && acting.contains(edge.source())) {
                return true;
            }
        }
        for (ProcessEffect effect : claim.processes()) {
            if (acting.contains(effect.by()) && !LIFE_OF_VESICLES.contains(effect.process())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEffect(@Nullable Readout readout) {
        return readout != null && switch (readout.quantity()) {
            case RESISTANCE_FACTOR, VIABILITY, TARGET_LEVEL -> true;
            case RELEASE, COPIES_PER_VESICLE -> false;
        };
    }
}
