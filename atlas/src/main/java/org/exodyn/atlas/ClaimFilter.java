package org.exodyn.atlas;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.exodyn.atlas.claim.CellState;
import org.exodyn.atlas.claim.Claim;
import org.exodyn.atlas.claim.ClaimQuery;
import org.jspecify.annotations.Nullable;

/// Tells which claims satisfy a query. A claim fits if its entity lies below the wanted one, or above it: a claim on
/// pancreatic cancer cells speaks of PANC-1 too.
final class ClaimFilter {
    private final EntityIndex index;
    private final ClaimQuery query;

    ClaimFilter(EntityIndex index, ClaimQuery query) {
        this.index = index;
        this.query = query;
    }

    List<Claim> of(Collection<Claim> claims) {
        return claims.stream().filter(this::fits).toList();
    }

    private boolean fits(Claim claim) {
        @Nullable
        String cancer = claim.cancer();
        return (query.cancer() == null || cancer != null && near(cancer, query.cancer()))
                && (query.drug() == null || claim.drugs().stream().anyMatch(d -> near(d, query.drug())))
                && cell(claim.donor(), query.donor())
                && cell(claim.recipient(), query.recipient())
                && (query.cargo() == null || claim.cargo().stream().anyMatch(c -> near(c.entity(), query.cargo())))
                && (query.checklist() == null || claim.checklist().contains(query.checklist()))
                && (query.status() == null || claim.status() == query.status())
                && (query.text() == null
                        || claim.statement().toLowerCase(Locale.ROOT).contains(query.text().toLowerCase(Locale.ROOT)));
    }

    private boolean cell(@Nullable CellState state, @Nullable String wanted) {
        return wanted == null || state != null && near(state.cell(), wanted);
    }

    private boolean near(String id, String wanted) {
        String other = index.find(wanted).map(Entity::id).orElse(wanted);
        return index.isBelow(id, other) || index.isBelow(other, id);
    }
}
