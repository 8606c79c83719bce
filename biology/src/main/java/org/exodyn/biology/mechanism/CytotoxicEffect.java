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
/// exactly, where the concentration stays as it was; how loss in the medium of the assay changes that stands in [Potency]. A draw with H(IC50) ≥ 1 could never have reached half viability in that assay and is rejected. K acts partly
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
/// @param decays whether the drug is lost in medium, here as in the assay
public record CytotoxicEffect(String drug, String cell, String concentration,
        String resistance, boolean decays) implements DrugEffect {

    /// Duration of the viability assays behind `viability-ic50` records, min (all recorded assays are 72-h assays).
    public static final double ASSAY_MIN = 72 * 60;

    private static final Origin ORIGIN = Origin.of("drug-effect", "EQ-GR-1");

    private String id() {
        return Names.id(drug);
    }

    /// Greatest relative loss of the division rate.
    public String divisionLoss() {
        return "division_loss_" + id();
    }

    /// Greatest added death rate, 1/min.
    public String greatestDeath() {
        return "death_max_" + id();
    }

    @Override
    public void contribute(ModelBuilder model) {
        String id = id();
        Potency potency = new Potency(drug, cell, decays);
        Potency.Numbers assay = potency.contribute(model, ORIGIN);
        String kappa = assay.kappa();
        String share = model.drawn(
                "death_share_" + id, "share of the effect of " + drug + " that is death", "m", "1",
                "death-share-of-effect", Scope.ofDrug(drug), ORIGIN);
        String atIc50 = model.derived(
                "hill_at_ic50_" + id, "mean occupancy in the assay at its IC50", "H(IC50)", "1",
                "doubling_time/(" + kappa + "*" + assay.assay() + ")", ORIGIN);
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
                potency.ec50(model, assay, atIc50, ORIGIN),
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
        occupancy(model, hill(), "occupancy of " + drug, "1", ORIGIN);
    }

    @Override
    public String relativeDivision(String occupancy) {
        return "(1 - " + divisionLoss() + "*" + occupancy + ")";
    }

    @Override
    public String addedDeath(String occupancy) {
        return greatestDeath() + "*" + occupancy;
    }
}
