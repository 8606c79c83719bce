package org.exodyn.biology.mechanism;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;
import org.jspecify.annotations.Nullable;

/// Biogenesis and release of vesicles by one donor type.
///
/// Intraluminal vesicles (ILVs) form by an ESCRT-dependent and a ceramide route, wait in multivesicular bodies, and
/// are released by fusion with the plasma membrane or destroyed in lysosomes; small vesicles also bud from the
/// plasma membrane itself:
///
///     dM/dt = s·(b_E·(1−I_ESCRT) + b_C·(1−I_nSMase)) − (k_fuse·(1−I_Rab27) + k_lys)·M
///     R     = s·R_PM + k_fuse·(1−I_Rab27)·M
///
/// Data bound R far better than its parts: R at rest and the endosomal share f_exo are drawn, the rest follows from
/// the resting steady state: k_fuse = f_sec/τ, k_lys = (1−f_sec)/τ, b = f_exo·R/f_sec, R_PM = (1−f_exo)·R. So an
/// inhibitor of one route leaves the others.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | R | vesicles released per cell at rest | 1/min | `release-rate` × `release-relative-to-epithelial` |
/// | s | multiplier under treatment | 1 | `release-fold-under-treatment` |
/// | C_s | drug at which a donor that shares the medium has half of that multiplier | copies/µm³ | `release-response-ec50` |
/// | f_exo | endosomal share of released small vesicles | 1 | `endosomal-share` |
/// | f_sec | share of multivesicular bodies that are secreted | 1 | `secreted-share-of-mvb` |
/// | τ | residence time in multivesicular bodies | min | `mvb-residence-time` |
/// | f_C | ceramide (nSMase) share of ILV formation | 1 | `ceramide-route-share` |
///
/// Donors that share the medium with the drug answer to it: s = 1 + (s_max − 1)·C/(C + C_s). That closes the loop from drug
/// over stroma and vesicles to resistance.
///
/// Source of the routes: van Niel et al. 2018, doi:10.1038/nrm.2017.125; of the ceramide route: Trajkovic et al. 2008,
/// doi:10.1126/science.1153124.
///
/// Checklist: 1, 2, 3, 4, 5, 6, 7, 46
///
/// @param donor key of the donor
/// @param cell the donor's cell type
/// @param treatment what the donor was treated with, or null
/// @param cells formula of the number of donor cells
/// @param blocked how far inhibitors hold up the routes
/// @param drug formula of the concentration of the treatment in the donors' medium that their release follows, copies/µm³, or
///     null where they were treated beforehand and keep the multiplier
/// @param cellsAtStart formula of the number of donor cells when the run begins
public record Release(String donor, String cell, @Nullable String treatment, String cells, BlockedSteps blocked,
        @Nullable String drug, String cellsAtStart) {

    private static final Origin ORIGIN = Origin.of("release", "EQ-RELEASE-1");
    private static final String EPITHELIAL = "carcinoma cell";

    /// Release by donors whose multiplier does not change during a run.
    public Release(String donor, String cell, @Nullable String treatment, String cells, BlockedSteps blocked) {
        this(donor, cell, treatment, cells, blocked, null);
    }

    /// Release by donors whose number does not change.
    public Release(String donor, String cell, @Nullable String treatment, String cells, BlockedSteps blocked,
            @Nullable String drug) {
        this(donor, cell, treatment, cells, blocked, drug, cells);
    }

    /// Vesicle formations per cell and minute (both ILV routes and plasma-membrane budding): what loads cargo.
    public String formations() {
        return "formations_" + donor;
    }

    /// Formations per cell and minute with no inhibitor: the most that this donor ever makes.
    public String greatestFormations() {
        return "formations_max_" + donor;
    }

    /// Contributes the donor's release into the lowest layer, evenly over the size classes `receivers`.
    ///
    /// @param claims claims that say these cells release more when treated
    public void contribute(ModelBuilder model, List<VesicleClass> receivers, List<String> claims) {
        Scope scope = Scope.ofCell(cell);
        String rate = model.drawn(
                "release_epithelial",
                "vesicles released by an epithelial cancer cell",
                "R",
                "{particles}/{cell}/min",
                "release-rate",
                Scope.ofCell(EPITHELIAL),
                ORIGIN);
        String relative = model.drawn(
                "release_relative_" + donor,
                "release of " + cell + " relative to an epithelial cancer cell",
                "R_d/R",
                "1",
                "release-relative-to-epithelial",
                scope,
                ORIGIN);
        String endosomal = model.drawn("endosomal_share", "endosomal share of small vesicles", "f_exo", "1",
                "endosomal-share", Scope.ANY, ORIGIN);
        String secreted = model.drawn(
                "secreted_share",
                "share of multivesicular bodies that are secreted",
                "f_sec",
                "1",
                "secreted-share-of-mvb",
                Scope.ANY,
                ORIGIN);
        String residence = model.drawn(
                "mvb_residence", "residence time in multivesicular bodies", "τ", "min", "mvb-residence-time", Scope.ANY,
                ORIGIN);
        String ceramide = model.drawn(
                "ceramide_share", "ceramide share of ILV formation", "f_C", "1", "ceramide-route-share", Scope.ANY,
                ORIGIN);
        String fold;
        if (treatment == null) {
            fold = model.given("release_fold_" + donor, "release multiplier of untreated " + cell, "s", "1", 1, "1",
                    "donors." + donor);
        } else {
            fold = model.drawn(
                    "release_fold_" + donor,
                    "release multiplier of " + cell + " treated with " + treatment,
                    "s",
                    "1",
                    "release-fold-under-treatment",
                    scope.withTreatment(treatment),
                    ORIGIN.restingOn(claims));
        }
        String atRest = model.derived(
                "release_rest_" + donor, "release per cell at rest", "R", "{particles}/{cell}/min",
                rate + "*" + relative, ORIGIN);
        String fusion = model.derived("mvb_fusion", "fusion rate of multivesicular bodies", "k_fuse", "/min",
                secreted + "/" + residence, ORIGIN);
        String lysis = model.derived(
                "mvb_lysis", "lysosomal fate of multivesicular bodies", "k_lys", "/min",
                "(1 - " + secreted + ")/" + residence, ORIGIN);
        String formation = model.derived(
                "ilv_formation_" + donor,
                "ILV formation per cell at rest",
                "b",
                "{particles}/{cell}/min",
                endosomal + "*" + atRest + "/" + secreted,
                ORIGIN);
        String budding = model.derived(
                "pm_budding_" + donor,
                "plasma-membrane budding per cell at rest",
                "R_PM",
                "{particles}/{cell}/min",
                "(1 - " + endosomal + ")*" + atRest,
                ORIGIN);
        model.derived(
                greatestFormations(),
                "vesicle formations per cell without inhibitor",
                "B_max",
                "{particles}/{cell}/min",
                fold + "*(" + formation + " + " + budding + ")",
                ORIGIN);
        String now = multiplier(model, fold);
        String ilvFormation = model.rule(
                "ilv_forming_" + donor,
                "ILV formation per cell",
                "{particles}/{cell}/min",
                now + "*" + formation + "*" + forming(ceramide),
                ORIGIN);
        model.rule(
                formations(),
                "vesicle formations per cell",
                "{particles}/{cell}/min",
                ilvFormation + " + " + now + "*" + budding,
                ORIGIN);
        String ilvs = model.species(
                "ILV_" + donor,
                "intraluminal vesicles of " + cell,
                "{particles}",
                "(" + cellsAtStart + ")*" + formation + "*" + residence,
                "(" + cellsAtStart + ")*" + formation + "*" + residence,
                ORIGIN);
        model.reaction("ilv_form_" + donor, "ILV formation", "(" + cells + ")*" + ilvFormation, ORIGIN, ilvs, 1.0);
        model.reaction("ilv_lyse_" + donor, "lysosomal degradation of ILVs", lysis + "*" + ilvs, ORIGIN, ilvs, -1.0);
        List<Object> byFusion = new ArrayList<>(List.of(ilvs, -1.0));
        List<Object> byBudding = new ArrayList<>();
        double share = 1.0 / receivers.size();
        for (VesicleClass receiver : receivers) {
            List<Object> arrival = List.of(receiver.inLayer(0), share, Ledger.RELEASED.of(receiver), share);
            byFusion.addAll(arrival);
            byBudding.addAll(arrival);
        }
        String fusing = blocked.of(StepInhibitor.Step.FUSION);
        model.reaction("release_fusion_" + donor, "release by fusion",
                fusion + "*" + ilvs + (fusing.equals("0") ? "" : "*(1 - (" + fusing + "))"), ORIGIN,
                byFusion.toArray());
        model.reaction(
                "release_budding_" + donor,
                "release by plasma-membrane budding",
                "(" + cells + ")*" + now + "*" + budding,
                ORIGIN,
                byBudding.toArray());
    }

    /// The multiplier as it is at each moment.
    private String multiplier(ModelBuilder model, String greatest) {
        if (drug == null || treatment == null) {
            return greatest;
        }
        String half = model.drawn("release_response_" + donor,
                "concentration of " + treatment + " at which release of " + cell + " has half of its rise", "C_s",
                "{copies}/um3", "release-response-ec50", Scope.ofDrug(treatment).withCell(cell), ORIGIN);
        return model.rule("release_fold_now_" + donor, "release multiplier of " + cell + " in this medium", "1",
                "1 + (" + greatest + " - 1)*(" + drug + ")/(" + drug + " + " + half + ")", ORIGIN);
    }

    /// What is left of ILV formation: each route by its share.
    private String forming(String ceramideShare) {
        String ceramide = blocked.of(StepInhibitor.Step.CERAMIDE_ROUTE);
        String escrt = blocked.of(StepInhibitor.Step.ESCRT_ROUTE);
        return "(1 - " + ceramideShare + "*(" + ceramide + ")"
                + (escrt.equals("0") ? "" : " - (1 - " + ceramideShare + ")*(" + escrt + ")") + ")";
    }
}
