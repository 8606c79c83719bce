package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// One miRNA in a recipient cell: delivered and endogenous copies, AGO loading, and titration by its target sites
///.
///
///     ℓ = A·(m + ω·x)/(A + m + ω·x)                      copies in RISC; ω of the delivered are competent, A AGO copies
///     ℓ = f + S·f/(K + f),   θ = f/(K + f)               free RISC f among S competing sites of dissociation constant K
///     dm/dt = β_m·N − δ·m − d·m,   dx/dt = φ·k_E·Σ_k c_k·E_k − δ·x − d·x        (totals)
///
/// The quasi-steady form solves the second line for f; the full form follows the bound sites B as a species,
/// dB/dt = k_on·f·(S − B) − k_on·K·B, and takes f = ℓ − B. Both agree where binding is fast against turnover.
///
/// A *reference* twin follows the same cell without delivery. Effects are measured against it, because a published
/// IC50 already contains what the drug alone does to a cell's turnover.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | m₀ | endogenous copies per cell | copies/cell | `cellular-copies` |
/// | ω | competent share of delivered copies | 1 | `risc-competent-share` |
/// | A | AGO copies per cell | copies/cell | `ago-copies` |
/// | S/m₀ | competing sites per endogenous copy | 1 | `sites-per-mirna` |
/// | K | dissociation constant of seed-matched sites | copies/µm³ | `seed-affinity` |
///
/// Source: Mukherji et al. 2011, doi:10.1038/ng.905 (titration by one target); Bosia et al. 2013, doi:10.1371/journal.pone.0066609 and
/// Figliuzzi et al. 2013, doi:10.1016/j.bpj.2013.01.012 (competing targets); AGO as a finite pool: Khan et al. 2009, doi:10.1038/nbt.1543.
///
/// Checklist: 54
///
/// @param mirna preferred name
/// @param recipient the cell line
/// @param delivered whether vesicles bring it
/// @param form how binding is treated
public record Titration(String mirna, String recipient, boolean delivered, Form form) {

    /// How binding to sites is treated.
    public enum Form {
        QUASI_STEADY, FULL
    }

    /// The cell that receives vesicles, or its twin that does not.
    public enum Side {
        ACTUAL(""), REFERENCE("_ref");

        private final String suffix;

        Side(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    private static final Origin ORIGIN = Origin.of("titration", "EQ-TITRATION-1");
    static final String CLASS = "miRNA";

    private String id() {
        return Names.id(mirna);
    }

    /// Endogenous copies per cell at rest.
    public String endogenous() {
        return "m0_" + id();
    }

    /// Delivered copies, total over all cells.
    public String deliveredTotal() {
        return "X_" + id();
    }

    /// Endogenous copies, total over all cells.
    public String endogenousTotal(Side side) {
        return "M_" + id() + side.suffix();
    }

    /// The rule that holds the copies that can go into RISC, less what an antimiR holds, per cell.
    public String free() {
        return "guide_" + id();
    }

    /// Competing sites per cell.
    public String sites() {
        return "sites_" + id();
    }

    /// Occupancy of a seed-matched site, 0 to 1.
    public String occupancy(Side side) {
        return "theta_" + id() + side.suffix();
    }

    /// Occupancy at rest, before anything is delivered.
    public String occupancyAtRest() {
        return "theta0_" + id();
    }

    /// Formula of the copies that count as the miRNA's level, total over all cells.
    public String level(Side side) {
        return side == Side.ACTUAL && delivered
                ? "(" + endogenousTotal(side) + " + " + deliveredTotal() + ")"
                : endogenousTotal(side);
    }

    /// Contributes the miRNA's parameters, copies and occupancies on both sides.
    ///
    /// @param arrival formula of copies reaching the cytosol per minute, all cells together
    /// @param activation formula by which activators multiply synthesis, `1` without
    /// @param added formula of sites per cell that delivered sponges add, `0` without
    /// @param antimir formula of copies of an antimiR per cell, `0` without
    public void contribute(ModelBuilder model, String arrival, String activation, String added, String antimir,
            Origin why) {
        parameters(model);
        String id = id();
        String decay = Turnover.decay(model, CLASS);
        String cells = CellGrowth.CELLS;
        String made = model.derived(
                "synthesis_" + id, "endogenous " + mirna + " made per cell", "β_m", "{copies}/{cell}/min",
                "(" + decay + " + " + CellGrowth.DIVISION_AT_REST + ")*" + endogenous(), ORIGIN);
        for (Side side : Side.values()) {
            String total = model.species(
                    endogenousTotal(side),
                    "endogenous " + mirna + (side == Side.REFERENCE ? ", twin without delivery" : ""),
                    "{copies}",
                    "cells_start*" + endogenous(),
                    "cells_start*" + endogenous(),
                    ORIGIN);
            String factor = side == Side.ACTUAL && !activation.equals("1") ? "*(" + activation + ")" : "";
            model.reaction("make_" + total, "synthesis of " + mirna, made + "*" + cells + factor, why, total, 1.0);
            Turnover.lose(model, total, decay);
        }
        if (delivered) {
            String scale = "cells_start*1e-3*" + endogenous();
            String total = model.species(deliveredTotal(), "delivered " + mirna + " in the cytosol", "{copies}", "0",
                    scale, ORIGIN);
            Turnover.deliver(model, total, arrival, decay, scale, why);
        }
        for (Side side : Side.values()) {
            bind(model, side,
                    side == Side.ACTUAL && !added.equals("0") ? model.rule("competing_" + id, "competing sites of "
                            + mirna + " per cell, with delivered sponges", "{sites}/{cell}", sites() + " + " + added,
                            why)
                            : sites(),
                    side == Side.ACTUAL ? antimir : "0");
        }
    }

    private void parameters(ModelBuilder model) {
        String id = id();
        model.drawn(
                endogenous(), "endogenous copies of " + mirna + " per cell", "m₀", "{copies}/{cell}", "cellular-copies",
                Scope.ofEntity(mirna, CLASS).withCell(recipient), ORIGIN);
        model.drawn("ago_copies", "AGO copies per cell", "A", "{copies}/{cell}", "ago-copies", Scope.ofCell(recipient),
                ORIGIN);
        model.drawn("risc_share", "share of delivered miRNA that becomes RISC-competent", "ω", "1",
                "risc-competent-share", Scope.ofClass(CLASS), ORIGIN);
        String perCopy = model.drawn(
                "sites_per_" + id, "competing sites per copy of " + mirna, "S/m₀", "1", "sites-per-mirna",
                Scope.ofEntity(mirna, CLASS), ORIGIN);
        String affinity = model.drawn(
                "seed_affinity", "dissociation constant of a seed-matched site", "K_D", "{copies}/um3", "seed-affinity",
                Scope.ofClass(CLASS), ORIGIN);
        CellSize.cytosolVolume(model, recipient, "");
        model.derived("seed_constant", "dissociation constant, copies per cell", "K", "{copies}/{cell}",
                affinity + "*cytosol_volume", ORIGIN);
        model.derived("sites_" + id, "competing sites of " + mirna + " per cell", "S", "{sites}/{cell}",
                perCopy + "*" + endogenous(), ORIGIN);
        String loaded = "ago_copies*" + endogenous() + "/(ago_copies + " + endogenous() + ")";
        String free = model.derived(
                "free0_" + id, "free RISC at rest", "f₀", "{copies}/{cell}",
                free("(" + loaded + ")", "sites_" + id, "seed_constant"), ORIGIN);
        model.derived(occupancyAtRest(), "occupancy of sites of " + mirna + " at rest", "θ₀", "1",
                free + "/(seed_constant + " + free + ")", ORIGIN);
    }

    private void bind(ModelBuilder model, Side side, String sites, String antimir) {
        String id = id() + side.suffix();
        String competent = side == Side.ACTUAL && delivered
                ? "(" + endogenousTotal(side) + " + risc_share*" + deliveredTotal() + ")/" + CellGrowth.CELLS
                : endogenousTotal(side) + "/" + CellGrowth.CELLS;
        String fit = antimir.equals("0") ? "guide_" + id : "guide_all_" + id;
        model.rule(fit, mirna + " fit for RISC per cell", "{copies}/{cell}", competent, ORIGIN);
        String available = antimir.equals("0") ? fit
                : model.rule("guide_" + id, mirna + " that no antimiR holds, per cell", "{copies}/{cell}",
                        AntimiR.free(model, recipient, "", fit, antimir), ORIGIN);
        String loaded = model.rule(
                "loaded_" + id, mirna + " in RISC per cell", "{copies}/{cell}",
                "ago_copies*" + available + "/(ago_copies + " + available + ")", ORIGIN);
        String free;
        if (form == Form.QUASI_STEADY) {
            free = free(loaded, sites, "seed_constant");
        } else {
            Origin full = Origin.of("titration", "EQ-TITRATION-2");
            String on = model.drawn(
                    "seed_association", "association of RISC and a seed-matched site", "k_on", "um3/{copies}/min",
                    "seed-association-rate", Scope.ofClass(CLASS), full);
            String bound = model.species(
                    "B_" + id, "sites bound by " + mirna, "{sites}",
                    "cells_start*sites_" + id() + "*" + occupancyAtRest(), "cells_start*sites_" + id(), full);
            String perCell = bound + "/" + CellGrowth.CELLS;
            free = "(" + loaded + " - " + perCell + ")";
            // Sites are made in step with division, so that their number per cell stays S; dying cells take theirs.
            model.reaction(
                    "bind_" + id, "binding to sites",
                    CellGrowth.CELLS + "*" + on + "/cytosol_volume*" + free + "*((" + sites + ") - " + perCell + ")",
                    full, bound, 1.0);
            model.reaction("unbind_" + id, "leaving sites", on + "/cytosol_volume*seed_constant*" + bound, full, bound,
                    -1.0);
            model.reaction("die_" + bound, "lost with dying cells", CellGrowth.DEATH + "*" + bound, full, bound, -1.0);
        }
        String freeRule = model.rule("free_" + id, "free RISC of " + mirna + " per cell", "{copies}/{cell}", free,
                ORIGIN);
        model.rule(occupancy(side), "occupancy of sites of " + mirna, "1",
                freeRule + "/(seed_constant + " + freeRule + ")", ORIGIN);
    }

    /// Formula of free RISC f from ℓ = f + S·f/(K + f), in the form that loses no digits when sites are in excess.
    private static String free(String loaded, String sites, String constant) {
        String excess = "(" + sites + " + " + constant + " - " + loaded + ")";
        return "2*" + constant + "*" + loaded + "/(" + excess + " + sqrt(" + excess + "^2 + 4*" + constant + "*"
                + loaded + "))";
    }
}
