package org.exodyn.atlas.find;

import java.util.HashSet;
import java.util.Set;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityIndex;
import org.exodyn.atlas.claim.ClaimQuery;
import org.jspecify.annotations.Nullable;

/// What else a claim may name when a thing is asked for, by a word of the text as by a side: what lies below it, regimens that
/// contain it, processes of ours that the registry's term is nearest to; if wanted, what lies above it.
final class Reach {
    private final EntityIndex index;
    private final ClaimQuery.Breadth breadth;

    Reach(EntityIndex index, ClaimQuery.Breadth breadth) {
        this.index = index;
        this.breadth = breadth;
    }

    /// Ids that fit where the entities of a match are asked for.
    Set<String> of(NameMatch match) {
        Set<String> ids = new HashSet<>();
        for (Entity asked : match.entities()) {
            for (Entity other : index.all()) {
                if (index.isBelow(other.id(), asked.id()) || isMadeOf(other, asked) || isNear(other, asked)
                        || breadth == ClaimQuery.Breadth.BROAD && index.isBelow(asked.id(), other.id())) {
                    ids.add(other.id());
                }
            }
        }
        return ids;
    }

    /// A regimen contains its drugs.
    private boolean isMadeOf(Entity whole, Entity part) {
        return whole.parts().stream().anyMatch(one -> index.isBelow(one, part.id()));
    }

    /// Who asks for ferroptosis means the susceptibility to it too: a process of ours is found by the registry's nearest term.
    private boolean isNear(Entity ours, Entity term) {
        @Nullable
        String nearest = ours.xrefs().get("go-near");
        return nearest != null && index.isBelow(nearest, term.id());
    }
}
