package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Vesicles of donors that were given a strand against one of their cargos.
///
///     antimiR: share = free copies/all copies of the donor's miRNA    siRNA: share = copies/copies at rest
///     W = ∫ formations·share dt,  F = ∫ formations dt,  mean share of the collected vesicles = W/F
///
/// Copies per vesicle are multiplied by that share: a miRNA that an antimiR holds is loaded, but silent, and a pool that siRNA
/// drains loads less in proportion.
///
/// Source: mass balance; loading in proportion to the pool as in [Loading].
///
/// @param loading the cargo and how it is loaded
/// @param strand against that cargo
/// @param suffix names the donors, as in [SilencingStrand#inCytosol(String)]
/// @param cell the donor's cell type
public record SilencedLoading(Loading loading, SilencingStrand strand, String suffix, String cell) {

    private static final Origin ORIGIN = Origin.of("silencing", "EQ-LOADING-2");

    /// The rule that holds the share at each moment.
    public static String share(String cargo, String donor) {
        return "loaded_share_" + Names.id(cargo) + "_" + donor;
    }

    /// The rule that holds its mean over all vesicles formed so far.
    public static String mean(String cargo, String donor) {
        return share(cargo, donor) + "_mean";
    }

    /// Contributes the share, and what siRNA does to the donor's own pool.
    public void contribute(ModelBuilder model, Release release) {
        String pool = loading.pool(release.donor());
        String cells = "(" + release.cells() + ")";
        String perCell = "(" + strand.inCytosol(suffix) + "/" + cells + ")";
        String share;
        if (strand.kind() == SilencingStrand.Kind.ANTIMIR) {
            String total = "(" + pool + "/" + cells + ")";
            share = AntimiR.free(model, cell, suffix, total, perCell) + "/" + total;
        } else {
            String cut = SmallInterferingRna.rate(model, loading.cargo(), cell, suffix, perCell);
            model.reaction("cut_" + pool, "cleavage by siRNA in the donor", cut + "*" + pool, ORIGIN, pool, -1.0);
            share = pool + "/(" + cells + "*pool_" + Names.id(loading.cargo()) + "_" + release.donor() + ")";
        }
        model.rule(share(loading.cargo(), release.donor()), "what silencing leaves of " + loading.cargo()
                + " in the vesicles of " + cell, "1", share, ORIGIN);
    }

    /// Contributes the mean over the vesicles that are collected.
    public void contributeMean(ModelBuilder model, Release release) {
        String share = share(loading.cargo(), release.donor());
        String formed = "formed_" + Names.id(loading.cargo()) + "_" + release.donor();
        String turn = "(" + release.cells() + ")*" + release.formations();
        String scale = "cells_start";
        model.species(formed, "vesicles formed by silenced donors", "{particles}", "1e-9*cells_start", scale, ORIGIN);
        model.species(formed + "_loaded", "vesicles formed, times the share loaded", "{particles}", "1e-9*cells_start",
                scale, ORIGIN);
        model.reaction("form_" + formed, "vesicle formation", turn, ORIGIN, formed, 1.0);
        model.reaction("form_" + formed + "_loaded", "vesicle formation, times the share loaded", turn + "*" + share,
                ORIGIN, formed + "_loaded", 1.0);
        model.rule(mean(loading.cargo(), release.donor()), "mean share loaded by silenced donors", "1",
                formed + "_loaded/" + formed, ORIGIN);
    }
}
