package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Drug that cells carry away in the vesicles they release, so that less of it is left inside them.
///
///     g = σ·f_σ·v/V_cell                              share of a cell's drug that one forming vesicle takes
///     dA_in/dt = q·N·A/V_m − k_out·A_in − g·B·A_in + k_lys·A_ILV + what comes back with vesicles − d·A_in
///     dA_ILV/dt = g·B_ILV·A_in − (k_fuse·(1 − I_F) + k_lys)·A_ILV − d·A_ILV
///     dA_twin/dt = q·N·A/V_m − k_out·A_twin − d·A_twin                       the same cells without export
///     C_eff = C·A_in/A_twin
///
/// B and B_ILV are vesicle formations per cell, in all and as ILVs ([Release]). A vesicle of volume v holds the drug at σ times the
/// cell's concentration; σ = 1 is passive inclusion. Lysosomes give the drug of their ILVs back to the cell.
///
/// The effect of a drug follows its concentration in the medium, because published IC50s are nominal; the cells of such an
/// assay held what influx and efflux leave, without export over that of the assay's line. So C_eff is the
/// concentration in the medium at which cells that do not export would hold, in proportion, what these hold. It is C exactly
/// where nothing is exported.
///
/// Where only export changes the amount, it settles at
///
///     A_in/A_twin = (k_out + b)/(k_out + b + κ),   κ = g·(B − B_ILV·k_lys/(k_fuse·(1 − I_F) + k_lys))
///
/// with division rate b; so ln(1 + κ/(k_out + b₀)) is the resistance that export brings at rest, at any dose.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | σ | drug in a vesicle over that in the cell, by volume | 1 | `drug-sequestration` |
/// | f_σ | the same, cells that resist by export over others | 1 | `drug-sequestration-fold` |
///
/// Source: mass balance; export of cisplatin in exosomes, Safaei et al. 2005, doi:10.1158/1535-7163.MCT-05-0102.
///
/// Checklist: 28
///
/// @param drug preferred name
/// @param cell the recipients
/// @param resistant whether the cells are said to resist by export, so that f_σ applies
/// @param blocked how far inhibitors hold up the routes
public record DrugExport(String drug, String cell, boolean resistant, BlockedSteps blocked) {

    private static final Origin ORIGIN = Origin.of("drug-export", "EQ-EXPORT-1");

    private String id() {
        return Names.id(drug);
    }

    /// Drug in ILVs that wait in the cells, copies.
    public String inIlvs() {
        return "A_ilv_" + id();
    }

    /// Drug in the same cells without export, copies.
    public String twin() {
        return "A_twin_" + id();
    }

    /// The rule that holds A_in/A_twin.
    public String kept() {
        return "kept_" + id();
    }

    /// The rule that holds κ, 1/min.
    public String rate() {
        return "export_rate_" + id();
    }

    /// The rule that holds the share of the efflux that leaves in vesicles, κ/(κ + k_out).
    public String share() {
        return "export_share_" + id();
    }

    /// Contributes export, its twin and the rules; after the drug's exposure and the release of own vesicles.
    ///
    /// @param vesicles the drug in own vesicles, contributed before
    /// @param claims ids of claims that say these cells export the drug
    /// @param ec50 the drug's half-effect concentration, which sets below what amounts are equal
    public void contribute(ModelBuilder model, VesicleDrug vesicles, List<String> claims, String ec50, String scale) {
        Origin why = ORIGIN.restingOn(claims);
        String key = OwnVesicles.KEY;
        DrugExposure exposure = new DrugExposure(drug);
        String inside = exposure.inCells();
        String each = share(model, why);
        String forming = "ilv_forming_" + key;
        String budding = "(formations_" + key + " - " + forming + ")";
        String fusing = blocked.of(StepInhibitor.Step.FUSION);
        String fusion = "mvb_fusion" + (fusing.equals("0") ? "" : "*(1 - (" + fusing + "))");

        String waiting = model.species(inIlvs(), drug + " in intraluminal vesicles", "{copies}", "0", scale, ORIGIN);
        model.reaction("sequester_" + waiting, "into intraluminal vesicles", each + "*" + forming + "*" + inside, why,
                inside, -1.0, waiting, 1.0);
        model.reaction("return_" + waiting, "given back by lysosomes", "mvb_lysis*" + waiting, ORIGIN, waiting, -1.0,
                inside, 1.0);
        model.reaction("die_" + waiting, "lost with dying cells", CellGrowth.DEATH + "*" + waiting, ORIGIN, waiting,
                -1.0, VesicleDrug.gone(drug), 1.0);
        for (VesicleClass vesicle : OwnVesicles.classes()) {
            String part = "volume_share_" + vesicle.id() + "/" + VesicleClass.SIZES;
            String out = vesicles.inMedium(vesicle);
            model.reaction("export_" + out, "export by fusion", fusion + "*" + part + "*" + waiting, why, waiting, -1.0,
                    out, 1.0);
            model.reaction("bud_" + out, "export by budding", each + "*" + budding + "*" + part + "*" + inside, why,
                    inside, -1.0, out, 1.0);
        }

        String twin = model.species(twin(), drug + " in cells, twin without export", "{copies}", "0", scale, ORIGIN);
        model.reaction("enter_" + twin, "uptake by the twin", exposure.entering(exposure.inMedium()), ORIGIN, twin,
                1.0);
        model.reaction("leave_" + twin, "efflux of the twin",
                "(drug_efflux_" + id() + " + " + CellGrowth.DEATH + ")*" + twin, ORIGIN, twin, -1.0);
        // Both are zero before the drug comes; next to nothing added to both keeps their ratio at one there.
        String nothing = "1e-13*" + ec50 + "*medium_volume";
        model.rule(kept(), "drug in cells over that of the twin without export", "1",
                "(" + inside + " + " + nothing + ")/(" + twin + " + " + nothing + ")", ORIGIN);
        rate(model, each, fusion);
        model.rule(share(), "share of the efflux of " + drug + " that leaves in vesicles", "1",
                rate() + "/(" + rate() + " + drug_efflux_" + id() + ")", ORIGIN);
        for (String claim : claims) {
            model.rule(RecipientNetwork.contribution(claim), "ln resistance factor through export", "1",
                    "ln(1 + " + rate() + "/(drug_efflux_" + id() + " + " + CellGrowth.DIVISION_AT_REST + "))", why);
        }
    }

    /// Contributes the rate alone, for cells that are not run; after the release of own vesicles.
    ///
    /// @param claims ids of claims that say these cells export the drug
    public void contributeRate(ModelBuilder model, List<String> claims) {
        rate(model, share(model, ORIGIN.restingOn(claims)), "mvb_fusion");
    }

    private void rate(ModelBuilder model, String each, String fusion) {
        String forming = "ilv_forming_" + OwnVesicles.KEY;
        String budding = "(formations_" + OwnVesicles.KEY + " - " + forming + ")";
        model.rule(rate(), "rate at which vesicles carry " + drug + " out of a cell", "/min",
                each + "*(" + budding + " + " + forming + "*" + fusion + "/(" + fusion + " + mvb_lysis))", ORIGIN);
    }

    private String share(ModelBuilder model, Origin why) {
        Scope scope = Scope.ofDrug(drug).withCell(cell);
        String sigma = model.drawn("sequestration_" + id(), drug + " in a vesicle over that in the cell", "σ", "1",
                "drug-sequestration", scope, why);
        if (resistant) {
            sigma += "*" + model.drawn("sequestration_fold_" + id(),
                    drug + " per vesicle of cells that export it over others", "f_σ", "1", "drug-sequestration-fold",
                    scope, why);
        }
        String diameter = CellSize.diameter(model, cell);
        // (4/3)·π·r³ over (π/6)·d³
        return model.derived("exported_share_" + id(), "share of a cell's " + drug + " that one vesicle takes", "g",
                "1", sigma + "*8*" + VesicleClass.meanCubedRadius(OwnVesicles.KEY) + "/" + diameter + "^3", why);
    }
}
