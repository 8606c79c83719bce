package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A protein that vesicles bring into the recipient, on top of its own.
///
///     dp/dt = κ·N − δ_p·p − d·p,   dx/dt = φ·k_E·Σ_k c_k·E_k − δ_p·x − d·x,   level = p + x
///
/// Source: mass balance.
///
/// @param protein preferred name of the gene product
/// @param recipient the cell line
public record TransferredProtein(String protein, String recipient) {

    static final String CLASS = "protein";
    private static final Origin ORIGIN = Origin.of("protein-transfer", "EQ-TRANSFER-1");

    private String id() {
        return Names.id(protein);
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

    /// Formula of the level, total over all cells.
    public String level(Titration.Side side) {
        return side == Titration.Side.ACTUAL ? "(" + own() + " + " + deliveredTotal() + ")" : own();
    }

    /// @param arrival formula of copies reaching the cytosol per minute, all cells together
    public void contribute(ModelBuilder model, String arrival, Origin why) {
        String resting = model.drawn(
                endogenous(), "own copies of " + protein + " per cell", "p₀", "{copies}/{cell}", "cellular-copies",
                Scope.ofEntity(protein, CLASS).withCell(recipient), ORIGIN);
        String decay = Turnover.decay(model, CLASS);
        String own = model.species(own(), protein + " of the cell's own", "{copies}", "cells_start*" + resting,
                "cells_start*" + resting, ORIGIN);
        model.reaction(
                "make_" + own,
                "synthesis of " + protein,
                "(" + decay + " + " + CellGrowth.DIVISION_AT_REST + ")*" + resting + "*" + CellGrowth.CELLS,
                ORIGIN,
                own,
                1.0);
        Turnover.lose(model, own, decay);
        String scale = "cells_start*1e-3*" + resting;
        String delivered = model.species(deliveredTotal(), "delivered " + protein + " in the cytosol", "{copies}", "0",
                scale, ORIGIN);
        Turnover.deliver(model, delivered, arrival, decay, scale, why);
    }
}
