package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Decay of molecules inside cells: dx/dt = −δ·x − d·x for totals, δ = ln2/t_½. Dilution by division needs no term,
/// because division leaves totals unchanged while cells increase; per cell it is −b·x.
///
/// Source: first-order decay; Schwanhäusser et al. 2011, doi:10.1038/nature10098, for the turnover model.
final class Turnover {

    private static final Origin ORIGIN = Origin.of("turnover", "EQ-TURNOVER-1");

    private Turnover() {}

    /// The decay-rate parameter of a class of molecules.
    static String decay(ModelBuilder model, String moleculeClass) {
        return model.derived(
                "decay_" + Names.id(moleculeClass),
                "decay rate of a " + moleculeClass,
                "δ",
                "/min",
                "ln(2)/" + Loading.halfLife(model, moleculeClass),
                Origin.of("loading", "EQ-LOADING-1"));
    }

    /// Decay and loss with dying cells.
    static void lose(ModelBuilder model, String total, String decay) {
        model.reaction("decay_" + total, "decay", decay + "*" + total, ORIGIN, total, -1.0);
        model.reaction("die_" + total, "lost with dying cells", CellGrowth.DEATH + "*" + total, ORIGIN, total, -1.0);
    }

    /// Arrival, decay and loss of delivered copies, kept in the ledger.
    static void deliver(ModelBuilder model, String total, String arrival, String decay, String scale, Origin why) {
        Ledger.contributeCopies(model, total, scale);
        model.reaction("deliver_" + total, "release to the cytosol", arrival, why, total, 1.0, Ledger.arrived(total),
                1.0);
        model.reaction("decay_" + total, "decay", decay + "*" + total, ORIGIN, total, -1.0, Ledger.lost(total), 1.0);
        model.reaction(
                "die_" + total, "lost with dying cells", CellGrowth.DEATH + "*" + total, ORIGIN, total, -1.0,
                Ledger.lost(total), 1.0);
    }
}
