package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A drug's effect on division and death, from a published 72-h half-inhibitory concentration by the growth-rate
/// (GR) relation.
///
/// The net growth rate falls by a Hill term, k(C) = k₀ − K·H(C), and GR(C) = 2^{k(C)/k₀} − 1. Its plateau GR_∞ gives
/// K = κ·k₀ with κ = 1 − log₂(1 + GR_∞). In an assay of duration T with doubling time T_d, half viability means
/// (k₀ − k(IC50))·T = ln 2, hence
///
///     H(IC50) = T_d/(κ·T),   EC50 = IC50·(1/H(IC50) − 1)^{1/h}
///
/// exactly. A draw with H(IC50) ≥ 1 could never have reached half viability in that assay and is rejected. K acts partly
/// on division and partly on death; the share that is death is drawn above the least that keeps division
/// from turning negative.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | IC50 | half viability in a 72-h assay | copies/µm³ | `viability-ic50` |
/// | h | Hill coefficient | 1 | `hill-coefficient` |
/// | GR_∞ | growth-rate value at saturating drug | 1 | `gr-at-infinity` |
/// | m | share of the effect that is death | 1 | `death-share-of-effect` |
///
/// Source: Hafner et al. 2016, doi:10.1038/nmeth.3853, eqs 1–2 (GR value and its relation to growth rates).
///
/// @param drug preferred name
/// @param cell the cell line
/// @param concentration formula of the concentration at the cells, copies/µm³
/// @param resistance formula of the resistance factor that multiplies the EC50
public record CytotoxicEffect(String drug, String cell, String concentration, String resistance) {

    /// Duration of the viability assays behind `viability-ic50` records, min (all recorded assays are 72-h assays).
    public static final double ASSAY_MIN = 72 * 60;

    private static final Origin ORIGIN = Origin.of("drug-effect", "EQ-GR-1");

    private String id() {
        return Names.id(drug);
    }

    /// The Hill occupancy, 0 to 1.
    public String hill() {
        return "hill_" + id();
    }

    /// Greatest relative loss of the division rate.
    public String divisionLoss() {
        return "division_loss_" + id();
    }

    /// Greatest added death rate, 1/min.
    public String greatestDeath() {
        return "death_max_" + id();
    }

    /// Half-effect concentration on the growth rate, copies/µm³.
    public String ec50() {
        return "ec50_" + id();
    }

    /// Contributes the drug's potency and its occupancy.
    public void contribute(ModelBuilder model) {
        Scope both = Scope.ofDrug(drug).withCell(cell);
        String id = id();
        String ic50 = model.drawn(
                "ic50_" + id, "72-h IC50 of " + drug + " in " + cell, "IC50", "{copies}/um3", "viability-ic50", both,
                ORIGIN);
        String slope = model.drawn("hill_" + id + "_n", "Hill coefficient of " + drug, "h", "1", "hill-coefficient",
                Scope.ofDrug(drug), ORIGIN);
        String plateau = model.drawn("gr_inf_" + id, "GR value at saturating " + drug, "GR_∞", "1", "gr-at-infinity",
                Scope.ofDrug(drug), ORIGIN);
        String share = model.drawn(
                "death_share_" + id, "share of the effect of " + drug + " that is death", "m", "1",
                "death-share-of-effect", Scope.ofDrug(drug), ORIGIN);
        String assay = model.given(
                "assay_duration", "duration of the viability assays behind the IC50 records", "T", "min", ASSAY_MIN,
                "72 h", "records of viability-ic50");
        String kappa = model.derived(
                "gr_kappa_" + id, "greatest loss of net growth over k₀", "κ", "1", "1 - ln(1 + " + plateau + ")/ln(2)",
                ORIGIN);
        String atIc50 = model.derived(
                "hill_at_ic50_" + id, "occupancy at the assay's IC50", "H(IC50)", "1",
                "doubling_time/(" + kappa + "*" + assay + ")", ORIGIN);
        model.constraint(
                "reaches_half_" + id,
                drug + " can reach half viability in the assay that reported its IC50",
                atIc50,
                "0.999",
                "with this doubling time and plateau the assay could not have fallen to one half",
                ORIGIN);
        model.derived(
                ec50(),
                "half-effect concentration of " + drug + " on the growth rate",
                "EC50",
                "{copies}/um3",
                ic50 + "*(1/" + atIc50 + " - 1)^(1/" + slope + ")",
                ORIGIN);
        String least = model.derived(
                "death_share_least_" + id,
                "least share of death that keeps division non-negative",
                "m_min",
                "1",
                "max(0, 1 - " + CellGrowth.DIVISION_AT_REST + "/(" + kappa + "*" + CellGrowth.NET_AT_REST + "))",
                ORIGIN);
        String death = model.derived(
                "death_share_used_" + id, "share of death", "m", "1", least + " + (1 - " + least + ")*" + share,
                ORIGIN);
        model.derived(
                greatestDeath(), "greatest added death rate", "m·K", "/min",
                death + "*" + kappa + "*" + CellGrowth.NET_AT_REST, ORIGIN);
        model.derived(
                divisionLoss(),
                "greatest relative loss of division",
                "e",
                "1",
                "(1 - " + death + ")*" + kappa + "*" + CellGrowth.NET_AT_REST + "/" + CellGrowth.DIVISION_AT_REST,
                ORIGIN);
        // Without drug the power has no finite slope for h < 1, so the branch keeps the Jacobian finite.
        model.rule(
                hill(),
                "occupancy of " + drug,
                "1",
                "piecewise(1/(1 + (" + ec50() + "*(" + resistance + ")/(" + concentration + "))^" + slope + "), ("
                        + concentration + ") > 0, 0)",
                ORIGIN);
    }
}
