package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Uptake of vesicles by cells at the bottom of the medium, all classes competing for the same sites.
///
///     U_k = k_eff·τ·V_k / (1 + Σ_l V_l/K + V_serum/K)        vesicles/cell/min, V at the cell
///     k = −ln(1−F)/(t·ρ),   1/k_eff = 1/k + 1/(4π·D_k·R_cell)
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | F | share of added vesicles taken up in t = 1 h | 1 | `uptake-fraction-1h` |
/// | ρ | cell density of that assay | cells/µm³ | `uptake-assay-density` |
/// | K | half-saturation | particles/µm³ | `uptake-half-saturation-mass` × `particles-per-mass` |
/// | τ | tropism, ligand–receptor match | 1 | `tropism` |
/// | V_serum | vesicles that serum brings | particles/µm³ | `competing-vesicles-in-serum` |
/// | φ | cytosolic release fraction, in total | 1 | `cytosolic-release` |
/// | ϱ | share of what is not released that leaves the cell again | 1 | `re-release-share` |
///
/// Inside the cell a vesicle is released to the cytosol (φ), re-released to the medium ((1−φ)·ϱ) or degraded
/// ((1−φ)·(1−ϱ)): the fates sum to one. Re-released vesicles return to the bottom layer.
///
/// Source of the diffusion limit: Smoluchowski 1917, doi:10.1515/zpch-1918-9209 (rate 4πDR of a perfectly absorbing sphere);
/// of fusion and release in endosomes: Bonsergent et al. 2021, doi:10.1038/s41467-021-22126-y.
///
/// Checklist: 21, 22, 23, 24
///
/// @param recipient cell line or type that takes vesicles up
/// @param cells formula of the number of cells
/// @param blocked formula of the occupancy of an uptake inhibitor, `0` without
/// @param competitors formulas of the concentrations of what else takes the sites of vesicles, particles/µm³
public record Uptake(String recipient, String cells, String blocked, List<String> competitors) {

    public Uptake {
        competitors = List.copyOf(competitors);
    }

    /// Uptake for which vesicles compete among themselves and with serum alone.
    public Uptake(String recipient, String cells, String blocked) {
        this(recipient, cells, blocked, List.of());
    }

    private static final Origin ORIGIN = Origin.of("uptake", "EQ-UPTAKE-1");
    private static final Origin FATE = Origin.of("uptake", "EQ-FATE-1");
    /// 1 plus what takes the sites of vesicles, each over its half-saturation.
    public static final String COMPETITION = "uptake_competition";
    /// The cytosolic release fraction.
    public static final String CYTOSOLIC = "cytosolic_release";
    /// The rate at which endosomes are processed.
    public static final String PROCESSING = "endosome_processing";

    /// Contributes uptake and fates for all classes at once, because they compete.
    ///
    /// @param serumShare share of serum in the medium, 0 to 1
    /// @param deathRate formula of the recipients' death rate, which destroys what they hold
    public void contribute(ModelBuilder model, List<VesicleClass> classes, double serumShare, String deathRate,
            String scale, List<String> claims) {
        String saturation = occupancy(model, classes, serumShare);
        String processing = fates(model);
        for (VesicleClass vesicle : classes) {
            String effective = clearance(model, vesicle, claims);
            String inside = vesicle.internalised();
            String bottom = vesicle.inLayer(0);
            model.species(inside, "vesicles inside " + recipient + ", class " + vesicle.id(), "{particles}", "0", scale,
                    ORIGIN);
            model.reaction(
                    "uptake_" + vesicle.id(),
                    "uptake by " + recipient,
                    taken(vesicle, effective, saturation),
                    ORIGIN.restingOn(claims),
                    bottom,
                    -1.0,
                    inside,
                    1.0,
                    Ledger.TAKEN_UP.of(vesicle),
                    1.0);
            model.reaction(
                    "rerelease_" + vesicle.id(),
                    "re-release to the medium",
                    processing + "*rerelease*" + inside,
                    FATE,
                    inside,
                    -1.0,
                    bottom,
                    1.0,
                    Ledger.RERELEASED.of(vesicle),
                    1.0);
            model.reaction(
                    "consume_" + vesicle.id(),
                    "release to the cytosol or degradation",
                    processing + "*(1 - rerelease)*" + inside,
                    FATE,
                    inside,
                    -1.0,
                    Ledger.CONSUMED.of(vesicle),
                    1.0);
            model.reaction("die_" + inside, "lost with dying cells", "(" + deathRate + ")*" + inside, FATE, inside,
                    -1.0, Ledger.DIED.of(vesicle), 1.0);
        }
    }

    /// Formula of the vesicles of a class that these cells take up per minute, once uptake is contributed.
    String rate(VesicleClass vesicle) {
        return taken(vesicle, effectiveClearance(vesicle), COMPETITION);
    }

    private String taken(VesicleClass vesicle, String effective, String saturation) {
        return "(" + cells + ")*" + effective + "*(1 - (" + blocked + "))*" + MediumTransport.atBottom(vesicle) + "/"
                + saturation;
    }

    private String effectiveClearance(VesicleClass vesicle) {
        return effectiveClearance(vesicle, recipient);
    }

    /// Name of the volume that one cell clears of vesicles of a class, µm³/min.
    public static String effectiveClearance(VesicleClass vesicle, String cell) {
        return "uptake_" + vesicle.id() + "_effective_" + Names.id(cell);
    }

    /// Contributes uptake without intracellular fate, for donors that take up their own vesicles.
    public void contributeSink(ModelBuilder model, List<VesicleClass> classes, double serumShare) {
        String saturation = occupancy(model, classes, serumShare);
        for (VesicleClass vesicle : classes) {
            String effective = clearance(model, vesicle, List.of());
            model.reaction(
                    "uptake_" + vesicle.id() + "_by_" + Names.id(recipient),
                    "uptake by " + recipient,
                    "(" + cells + ")*" + effective + (blocked.equals("0") ? "" : "*(1 - (" + blocked + "))") + "*"
                            + MediumTransport.atBottom(vesicle) + "/" + saturation,
                    ORIGIN,
                    vesicle.inLayer(0),
                    -1.0,
                    Ledger.TAKEN_BY_DONORS.of(vesicle),
                    1.0);
        }
    }

    String occupancy(ModelBuilder model, List<VesicleClass> classes, double serumShare) {
        if (model.has(COMPETITION)) {
            return COMPETITION;
        }
        String mass = model.drawn(
                "half_saturation_mass",
                "half-saturation of uptake, as vesicle protein",
                "K_m",
                "ug/mL",
                "uptake-half-saturation-mass",
                Scope.ANY,
                ORIGIN);
        String perMass = model.drawn(
                "particles_per_mass", "vesicles per µg of vesicle protein", "n_µg", "{particles}/ug",
                "particles-per-mass", Scope.ANY, ORIGIN);
        String half = model.derived(
                "half_saturation", "half-saturation of uptake", "K", "{particles}/um3", mass + "*" + perMass + "*1e-12",
                ORIGIN);
        StringBuilder sum = new StringBuilder("1");
        for (VesicleClass vesicle : classes) {
            sum.append(" + ").append(MediumTransport.atBottom(vesicle)).append("/").append(half);
        }
        competitors.forEach(competitor -> sum.append(" + ").append(competitor).append("/").append(half));
        if (serumShare > 0) {
            String plasma = model.drawn(
                    "serum_vesicles",
                    "vesicles in undiluted serum",
                    "V_serum",
                    "{particles}/um3",
                    "competing-vesicles-in-serum",
                    Scope.ANY,
                    ORIGIN);
            String share = model.given("serum_share", "serum in the medium", "s", "1", serumShare,
                    serumShare * 100 + " %", "culture.serum");
            sum.append(" + ").append(plasma).append("*").append(share).append("/").append(half);
        }
        return model.rule(COMPETITION, "competition for uptake", "1", sum.toString(), ORIGIN);
    }

    String clearance(ModelBuilder model, VesicleClass vesicle, List<String> claims) {
        String share = model.drawn(
                "uptake_1h_" + Names.id(recipient),
                "share of vesicles that " + recipient + " takes up in 1 h in uptake assays", "F", "1",
                "uptake-fraction-1h",
                Scope.ofCell(recipient), ORIGIN);
        String density = model.drawn(
                "uptake_density", "cell density of uptake assays", "ρ", "{cells}/um3", "uptake-assay-density",
                Scope.ANY, ORIGIN);
        String rate = model.derived(
                assayClearance(), "volume cleared of vesicles per cell", "k", "um3/{cell}/min",
                "-ln(1 - " + share + ")/(60*" + density + ")", ORIGIN);
        String tropism = model.drawn(
                "tropism_" + vesicle.donor() + "_" + Names.id(recipient),
                "ligand–receptor match of these vesicles and " + recipient,
                "τ",
                "1",
                "tropism",
                Scope.ofCell(recipient),
                ORIGIN.restingOn(claims));
        String ligand = EngineeredVesicle.ligandFold(vesicle.donor(), recipient);
        if (model.has(ligand)) {
            tropism += "*" + ligand;
        }
        String diameter = CellSize.diameter(model, recipient);
        return model.derived(
                effectiveClearance(vesicle),
                "cleared volume, limited by diffusion",
                "k_eff",
                "um3/{cell}/min",
                "1/(1/(" + rate + "*" + tropism + ") + 1/(6.283185307179586*diffusion_" + vesicle.id() + "*" + diameter
                        + "))",
                ORIGIN);
    }

    /// Name of the volume that one cell clears of vesicles in uptake assays.
    String assayClearance() {
        return "uptake_clearance_" + Names.id(recipient);
    }

    /// Formula of the copies of a cargo that reach the cytosol per minute, all cells together: the share of processed vesicles that
    /// open, times the copies in each.
    public static String arrival(String cargo, List<VesicleClass> classes) {
        StringBuilder copies = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            copies.append(copies.isEmpty() ? "" : " + ").append(vesicle.copies(cargo)).append("*")
                    .append(vesicle.internalised());
        }
        return CYTOSOLIC + "*" + PROCESSING + "*(" + copies + ")";
    }

    private static String fates(ModelBuilder model) {
        String released = model.has(CYTOSOLIC) ? CYTOSOLIC
                : model.drawn(
                        CYTOSOLIC, "share of internalised cargo that reaches the cytosol", "φ", "1",
                        "cytosolic-release",
                        Scope.ANY, FATE);
        String again = model.drawn(
                "rerelease_share", "share of the rest that is re-released", "ϱ", "1", "re-release-share", Scope.ANY,
                FATE);
        String residence = model.drawn(
                "endosome_residence", "residence time in endosomes", "τ_E", "min", "endosome-residence-time", Scope.ANY,
                FATE);
        model.derived("rerelease", "fate re-release", "(1−φ)ϱ", "1", "(1 - " + released + ")*" + again, FATE);
        return model.derived(PROCESSING, "processing rate of endosomes", "k_E", "/min", "1/" + residence, FATE);
    }
}
