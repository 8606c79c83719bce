package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A protein, circRNA or lncRNA that vesicles bring into the recipient, on top of its own copies.
///
///     dp/dt = κ·N − δ·p − d·p,   dx/dt = φ·k_E·Σ_k c_k·E_k − δ·x − d·x,   level = p + x
///
/// δ is that of the molecule's class. Source: mass balance.
///
/// @param name preferred name
/// @param moleculeClass `protein`, `circRNA` or `lncRNA`
/// @param recipient the cell line
public record TransferredMolecule(String name, String moleculeClass, String recipient) {

    private static final Origin ORIGIN = Origin.of("protein-transfer", "EQ-TRANSFER-1");

    private String id() {
        return Names.id(name);
    }

    /// Delivered copies, total over all cells.
    public String deliveredTotal() {
        return "X_" + id();
    }

    /// Own copies per cell at rest.
    public String endogenous() {
        return "p0_" + id();
    }

    /// Own copies, total over all cells; also the level of the twin without delivery.
    public String own() {
        return "P_" + id();
    }

    private String ownSilenced() {
        return own() + "_cut";
    }

    /// Formula of the level, total over all cells.
    ///
    /// @param silenced whether siRNA acts on it
    public String level(Titration.Side side, boolean silenced) {
        return side == Titration.Side.REFERENCE ? own()
                : "(" + (silenced ? ownSilenced() : own()) + " + " + deliveredTotal() + ")";
    }

    /// @param arrival formula of copies reaching the cytosol per minute, all cells together
    /// @param cut formula of the decay rate that siRNA adds to its RNA, `0` without
    public void contribute(ModelBuilder model, String arrival, String cut, Origin why) {
        String resting = model.drawn(
                endogenous(), "own copies of " + name + " per cell", "p₀", "{copies}/{cell}", "cellular-copies",
                Scope.ofEntity(name, moleculeClass).withCell(recipient), ORIGIN);
        String decay = Turnover.decay(model, moleculeClass);
        String own = model.species(own(), name + " of the cell's own", "{copies}", "cells_start*" + resting,
                "cells_start*" + resting, ORIGIN);
        model.reaction(
                "make_" + own,
                "synthesis of " + name,
                "(" + decay + " + " + CellGrowth.DIVISION_AT_REST + ")*" + resting + "*" + CellGrowth.CELLS,
                ORIGIN,
                own,
                1.0);
        Turnover.lose(model, own, decay);
        if (!cut.equals("0")) {
            silence(model, resting, decay, cut, why);
        }
        String scale = "cells_start*1e-3*" + resting;
        String delivered = model.species(deliveredTotal(), "delivered " + name + " in the cytosol", "{copies}", "0",
                scale, ORIGIN);
        Turnover.deliver(model, delivered, arrival, decay, scale, why);
        if (!cut.equals("0") && isRna()) {
            model.reaction("cut_" + delivered, "cleavage by siRNA", cut + "*" + delivered, why, delivered, -1.0,
                    Ledger.lost(delivered), 1.0);
        }
    }

    private boolean isRna() {
        return moleculeClass.endsWith("RNA");
    }

    /// Own copies in a cell that gets siRNA are no longer those of the twin without delivery, which is kept beside.
    private void silence(ModelBuilder model, String resting, String decay, String cut, Origin why) {
        String silenced = model.species(ownSilenced(), name + " of the cell's own, with siRNA", "{copies}",
                "cells_start*" + resting, "cells_start*" + resting, ORIGIN);
        String made = "(" + decay + " + " + CellGrowth.DIVISION_AT_REST + ")*" + resting + "*" + CellGrowth.CELLS;
        if (isRna()) {
            model.reaction("make_" + silenced, "synthesis of " + name, made, ORIGIN, silenced, 1.0);
            model.reaction("cut_" + silenced, "cleavage by siRNA", cut + "*" + silenced, why, silenced, -1.0);
        } else {
            // A protein is made from its mRNA, which is taken to have settled: it falls by turnover over turnover and cleavage.
            String turnover = "(" + Turnover.decay(model, "mRNA") + " + " + CellGrowth.DIVISION_AT_REST + ")";
            model.reaction("make_" + silenced, "synthesis of " + name, made + "*" + turnover + "/(" + turnover + " + "
                    + cut + ")", why, silenced, 1.0);
        }
        Turnover.lose(model, silenced, decay);
    }
}
