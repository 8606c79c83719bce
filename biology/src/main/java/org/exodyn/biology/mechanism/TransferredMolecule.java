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

    /// Formula of the level, total over all cells.
    public String level(Titration.Side side) {
        return side == Titration.Side.ACTUAL ? "(" + own() + " + " + deliveredTotal() + ")" : own();
    }

    /// @param arrival formula of copies reaching the cytosol per minute, all cells together
    public void contribute(ModelBuilder model, String arrival, Origin why) {
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
        String scale = "cells_start*1e-3*" + resting;
        String delivered = model.species(deliveredTotal(), "delivered " + name + " in the cytosol", "{copies}", "0",
                scale, ORIGIN);
        Turnover.deliver(model, delivered, arrival, decay, scale, why);
    }
}
