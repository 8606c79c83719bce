package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// What a published 72-h viability assay says of a drug on a cell line: IC50, slope, and the growth-rate value at saturation.
///
/// @param drug preferred name
/// @param cell the cell line
record Potency(String drug, String cell) {

    /// Names of the parameters that hold them.
    record Numbers(String ic50, String slope, String kappa, String assay) {}

    /// Contributes the assay's numbers and κ = 1 − log₂(1 + GR_∞).
    Numbers contribute(ModelBuilder model, Origin origin) {
        Scope both = Scope.ofDrug(drug).withCell(cell);
        String id = Names.id(drug);
        String ic50 = model.drawn(
                "ic50_" + id, "72-h IC50 of " + drug + " in " + cell, "IC50", "{copies}/um3", "viability-ic50", both,
                origin);
        String slope = model.drawn("hill_" + id + "_n", "Hill coefficient of " + drug, "h", "1", "hill-coefficient",
                Scope.ofDrug(drug), origin);
        String plateau = model.drawn("gr_inf_" + id, "GR value at saturating " + drug, "GR_∞", "1", "gr-at-infinity",
                Scope.ofDrug(drug), origin);
        String assay = model.given(
                "assay_duration", "duration of the viability assays behind the IC50 records", "T", "min",
                CytotoxicEffect.ASSAY_MIN, "72 h", "records of viability-ic50");
        String kappa = model.derived(
                "gr_kappa_" + id, "greatest loss of net growth over k₀", "κ", "1", "1 - ln(1 + " + plateau + ")/ln(2)",
                origin);
        return new Numbers(ic50, slope, kappa, assay);
    }
}
