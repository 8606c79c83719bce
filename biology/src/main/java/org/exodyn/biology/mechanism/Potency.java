package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// What a published 72-h viability assay says of a drug on a cell line: IC50, slope, and the growth-rate value at saturation.
///
/// In the assay the drug is lost at the rate λ as it is in the culture, so the concentration falls from the IC50 as C·e^{−λt}. The
/// effect is in proportion to the occupancy, so what has to be met is the occupancy's mean over the assay:
///
///     H̄ = 1/(hλT)·ln((IC50^h + EC50^h)/(IC50^h·e^{−hλT} + EC50^h))   ⟹   (EC50/IC50)^h = (e^{−yH̄} − e^{−y})/(1 − e^{−yH̄}),   y = hλT
///
/// which tends to 1/H̄ − 1 as λ → 0. What cells of the assay take up is left out: their number per volume is not recorded.
///
/// Source: the integral of a Hill term over first-order loss; IC50 and GR_∞ as in [CytotoxicEffect].
///
/// @param drug preferred name
/// @param cell the cell line
/// @param decays whether the drug is lost in medium
record Potency(String drug, String cell, boolean decays) {

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

    /// Formula of the EC50 from the mean occupancy that the assay's IC50 must have had.
    String ec50(ModelBuilder model, Numbers numbers, String occupancy, Origin origin) {
        String ratio = "1/" + occupancy + " - 1";
        if (decays) {
            String falls = model.derived("assay_loss_" + Names.id(drug),
                    "logarithm by which the Hill term of " + drug + " falls in the assay", "y", "1",
                    numbers.slope() + "*" + DrugLoss.contribute(model, drug, origin) + "*" + numbers.assay(), origin);
            String left = "exp(-" + falls + "*" + occupancy + ")";
            ratio = "(" + left + " - exp(-" + falls + "))/(1 - " + left + ")";
        }
        return numbers.ic50() + "*(" + ratio + ")^(1/" + numbers.slope() + ")";
    }
}
