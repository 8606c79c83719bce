package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A circRNA or lncRNA that holds a miRNA by its sites: what vesicles bring adds to the sites that compete for the miRNA.
///
///     S = S₀ + n·x        S₀ competing sites of the cell, its own copies of the sponge among them; n sites per delivered copy
///
/// The sites of a sponge are seed-matched ones of the cell's usual affinity, and hold the miRNA without being lost. One RNA may
/// hold several miRNAs, each by sites of its own.
///
/// Source: titration by added sites, Bosson et al. 2014, doi:10.1016/j.molcel.2014.09.018, and Denzler et al. 2014,
/// doi:10.1016/j.molcel.2014.03.045; both are kept out of the inputs, and the threshold is predicted.
///
/// @param rna what is delivered
/// @param mirna what it holds
record Sponge(TransferredMolecule rna, String mirna) {

    private static final Origin ORIGIN = Origin.of("sponge", "EQ-SPONGE-1");

    /// The sites per copy of a sponge, for one miRNA.
    static String sitesPerCopy(String rna, String mirna) {
        return "sponge_sites_" + Names.id(rna) + "_" + Names.id(mirna);
    }

    /// Contributes the sites per copy; returns the formula of delivered sites per cell.
    String contribute(ModelBuilder model, Origin why) {
        String sites = model.drawn(sitesPerCopy(rna.name(), mirna), "sites for " + mirna + " on one " + rna.name(), "n",
                "{sites}", "sponge-sites-per-copy", Scope.ofEntity(rna.name(), rna.moleculeClass()),
                ORIGIN.restingOn(why.claims()));
        return sites + "*" + rna.deliveredTotal() + "/" + CellGrowth.CELLS;
    }
}
