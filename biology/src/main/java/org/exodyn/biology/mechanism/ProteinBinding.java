package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A circRNA or lncRNA that binds a protein one to one, and the decay of the protein while it is bound.
///
///     (p − b)·(c − b) = K·b,   y = b/p,   the protein decays at δ_p·(1 + (w − 1)·y)
///
/// p are copies of the protein per cell, c those of the RNA, the cell's own and delivered ones alike, w < 1 where the RNA
/// stabilises the protein and w > 1 where it destabilises it. A few hundred copies of an RNA can bind a few hundred of a
/// protein and no more, whatever the affinity: y is never above c/p.
///
/// The quasi-steady form solves the first line. The full form follows the complexes B of all cells,
///
///     dB/dt = N·(k_on/V_cyt)·((p − B/N)·(c − B/N) − K·B/N) − w·δ_p·B − δ_c·B − d·B
///
/// of which a decaying partner frees the other. Both agree where binding is fast against turnover.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | K | dissociation constant × volume of the cytosol | copies/cell | `rna-protein-affinity` |
/// | w, 1/w | decay of the bound protein over that of the free one, where it is stabilised; the inverse where it is destabilised | 1 | `bound-protein-decay-ratio` |
/// | k_on | association (full form only) | µm³/copies/min | `rna-protein-association-rate` |
///
/// Several RNAs on one protein sit on places of their own; their factors multiply.
///
/// Source: law of mass action for one-to-one binding.
///
/// @param rna the delivered RNA
/// @param protein preferred name of what it binds
/// @param sign +1 where it stabilises, −1 where it destabilises
/// @param form how binding is treated
public record ProteinBinding(TransferredMolecule rna, String protein, int sign, Titration.Form form) {

    private static final Origin ORIGIN = Origin.of("protein-binding", "EQ-BINDING-1");

    public ProteinBinding {
        if (sign == 0) {
            throw new IllegalArgumentException(rna.name() + " neither stabilises nor destabilises " + protein);
        }
    }

    private String id() {
        return Names.id(rna.name()) + "_" + Names.id(protein);
    }

    /// Copies of the protein per cell at rest.
    public String ownProtein() {
        return "p0_" + Names.id(protein);
    }

    /// K, copies per cell.
    public String constant() {
        return "binding_constant_" + id();
    }

    /// w.
    public String decayOfBound() {
        return "bound_decay_" + id();
    }

    /// y at rest, before anything is delivered.
    public String shareAtRest() {
        return "bound0_" + id();
    }

    /// y.
    public String share(Titration.Side side) {
        return "bound_" + id() + side.suffix();
    }

    /// Formula of the factor on the protein's decay.
    ///
    /// @param share formula of y
    String factor(String share) {
        return "(1 + (" + decayOfBound() + " - 1)*" + share + ")";
    }

    /// Contributes the parameters and what is bound at rest.
    ///
    void contributeAtRest(ModelBuilder model, Origin why) {
        Origin origin = ORIGIN.restingOn(why.claims());
        String affinity = model.drawn("affinity_" + id(), "dissociation constant of " + rna.name() + " and " + protein,
                "K_D", "{copies}/um3", "rna-protein-affinity", Scope.ofEntity(rna.name(), rna.moleculeClass()), origin);
        String volume = CellSize.cytosolVolume(model, rna.recipient(), "");
        model.derived(constant(), "dissociation constant of " + rna.name() + " and " + protein + ", copies per cell",
                "K", "{copies}/{cell}", affinity + "*" + volume, origin);
        String slower = model.drawn("slower_decay_" + id(),
                "decay of " + protein + " in the slower of the two states, bound to "
                        + rna.name() + " and free, over the other",
                "w", "1", "bound-protein-decay-ratio",
                Scope.ofEntity(rna.name(), rna.moleculeClass()), origin);
        model.derived(decayOfBound(), "decay of bound " + protein + " over that of free " + protein, "w", "1",
                sign > 0 ? slower : "1/" + slower, origin);
        model.derived(shareAtRest(), "share of " + protein + " that the cell's own " + rna.name() + " binds", "y₀", "1",
                bound(ownProtein(), rna.endogenous()), origin);
    }

    /// Contributes the share of the protein that is bound.
    ///
    /// @param proteinPerCell formula of copies of the protein
    /// @param rnaPerCell formula of copies of the RNA
    void contribute(ModelBuilder model, Titration.Side side, String proteinPerCell, String rnaPerCell, Origin why) {
        Origin origin = ORIGIN.restingOn(why.claims());
        String share = form == Titration.Form.QUASI_STEADY ? bound(proteinPerCell, rnaPerCell)
                : followed(model, side, proteinPerCell, rnaPerCell);
        model.rule(share(side), "share of " + protein + " that " + rna.name() + " binds", "1", share, origin);
    }

    private String followed(ModelBuilder model, Titration.Side side, String protein, String rnaPerCell) {
        Origin full = Origin.of("protein-binding", "EQ-BINDING-2");
        String on = model.drawn("association_" + id(), "association of " + rna.name() + " and " + this.protein, "k_on",
                "um3/{copies}/min", "rna-protein-association-rate", Scope.ofEntity(rna.name(), rna.moleculeClass()),
                full);
        String initial = "cells_start*" + ownProtein() + "*" + shareAtRest();
        String complexes = model.species("B_" + id() + side.suffix(), rna.name() + " on " + this.protein, "{copies}",
                initial, initial, full);
        String perCell = complexes + "/" + CellGrowth.CELLS;
        String rate = on + "/cytosol_volume";
        model.reaction("bind_" + complexes, "binding", CellGrowth.CELLS + "*" + rate + "*(" + protein + " - " + perCell
                + ")*(" + rnaPerCell + " - " + perCell + ")", full, complexes, 1.0);
        model.reaction("unbind_" + complexes, "dissociation", rate + "*" + constant() + "*" + complexes, full,
                complexes,
                -1.0);
        model.reaction("decay_" + complexes, "decay of one of the two",
                "(" + decayOfBound() + "*" + Turnover.decay(model, RepressedTarget.PROTEIN) + " + "
                        + Turnover.decay(model, rna.moleculeClass()) + ")*" + complexes,
                full, complexes, -1.0);
        model.reaction("die_" + complexes, "lost with dying cells", CellGrowth.DEATH + "*" + complexes, full, complexes,
                -1.0);
        return perCell + "/(" + protein + ")";
    }

    /// Formula of y from the law of mass action, without a difference of nearly equal numbers where one partner is in excess.
    private String bound(String protein, String rnaCopies) {
        String p = "(" + protein + ")";
        String c = "(" + rnaCopies + ")";
        String sum = p + " + " + c;
        return "2*" + c + "/(" + sum + " + " + constant() + " + sqrt((" + p + " - " + c + ")^2 + " + constant() + "*("
                + constant() + " + 2*(" + sum + "))))";
    }
}
