package org.exodyn.assembly;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.resolve.Slot;

/// What antibodies bind, by their records of affinity, and what vesicles carry, by records of copies and by claims.
///
/// @param atlas the evidence
/// @param isBelow whether an entity is of a broader one, by name
record BinderTargets(Atlas atlas, BiPredicate<Entity, String> isBelow) {

    private static final String PD1 = "PDCD1";

    /// Preferred names; empty if no record says.
    Set<String> antigensOf(Entity binder) {
        Set<String> antigens = new LinkedHashSet<>();
        for (ParameterRecord record : atlas.parameters()) {
            if (record.feeds().contains(Slot.ANTIBODY_AFFINITY) && record.about().drugs().contains(binder.id())) {
                record.about().entities().forEach(entity -> antigens.add(name(entity)));
            }
        }
        if (antigens.isEmpty() && isBelow.test(binder, AtlasVocabulary.ANTI_PD1)) {
            antigens.add(name(PD1));
        }
        return antigens;
    }

    /// A record or a claim that has a molecule on or in vesicles.
    Optional<String> carriedBy(Entity antigen) {
        Optional<String> record = atlas.parameters().stream()
                .filter(one -> one.feeds().contains(Slot.COPIES_PER_VESICLE)
                        && one.about().entities().contains(antigen.id()))
                .map(one -> one.id() + " (" + one.citation() + ")").findFirst();
        return record.or(() -> atlas.claims().stream()
                .filter(claim -> claim.cargo().stream().anyMatch(item -> item.entity().equals(antigen.id())))
                .map(Claim::id).map(id -> "claim " + id).findFirst());
    }

    private String name(String entity) {
        return atlas.entity(entity).map(Entity::name).orElse(entity);
    }
}
