package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicle classes of one donor type: donor × size class, sizes log-normal.
///
/// Three classes of equal number stand for the log-normal diameter, each at the median of its third
/// (standard-normal quantiles of 1/6, 1/2, 5/6). Diffusion follows Stokes–Einstein, D = k_B·T/(6π·η·r), at 37 °C.
///
/// | symbol | meaning | unit | parameter |
/// |---|---|---|---|
/// | r_k | radius of class k | µm | `radius_<donor>_<k>` |
/// | D_k | diffusion in medium | µm²/min | `diffusion_<donor>_<k>` |
/// | v_k | volume of class k over the mean volume | 1 | `volume_share_<donor>_<k>` |
///
/// Source: Einstein 1905, doi:10.1002/andp.19053220806, eq. 11 (after Sutherland); k_B from the SI definition.
///
/// @param donor the donor's key
/// @param size 0, 1 or 2
public record VesicleClass(String donor, int size) {

    /// Number of size classes.
    public static final int SIZES = 3;

    private static final double[] QUANTILES = {-0.967421566101701, 0, 0.967421566101701};
    private static final Origin ORIGIN = Origin.of("vesicle-size", "EQ-SIZE-1");

    /// The classes of one donor.
    public static List<VesicleClass> of(String donor) {
        return List.of(new VesicleClass(donor, 0), new VesicleClass(donor, 1), new VesicleClass(donor, 2));
    }

    /// Identifier of this class, e.g. `caf_0`.
    public String id() {
        return donor + "_" + size;
    }

    /// Vesicles of this class in a layer of the medium.
    public String inLayer(int layer) {
        return "V_" + id() + "_" + layer;
    }

    /// Vesicles of this class inside recipient cells.
    public String internalised() {
        return "E_" + id();
    }

    /// Copies of a cargo in one vesicle of this class.
    public String copies(String cargo) {
        return "copies_" + Names.id(cargo) + "_" + id();
    }

    /// Contributes radius, diffusion and volume share of every class of a donor.
    public static void contribute(ModelBuilder model, String donor, String cell) {
        String diameter = model.drawn(
                "diameter_" + donor,
                "median vesicle diameter",
                "d",
                "um",
                "vesicle-diameter",
                Scope.ofCell(cell),
                ORIGIN);
        String cv = model.drawn(
                "diameter_cv_" + donor,
                "coefficient of variation of vesicle diameter",
                "CV_d",
                "1",
                "vesicle-diameter-cv",
                Scope.ofCell(cell),
                ORIGIN);
        model.drawn("viscosity", "viscosity of the medium", "η", "mPa.s", "viscosity", Scope.ANY, ORIGIN);
        String sigma = model.derived(
                "diameter_sigma_" + donor,
                "spread of ln diameter",
                "σ_d",
                "1",
                "sqrt(ln(1 + " + cv + "^2))",
                ORIGIN);
        StringBuilder volumes = new StringBuilder();
        for (VesicleClass vesicle : of(donor)) {
            String radius = model.derived(
                    "radius_" + vesicle.id(),
                    "vesicle radius, size class " + vesicle.size,
                    "r_k",
                    "um",
                    diameter + "/2*exp(" + number(QUANTILES[vesicle.size]) + "*" + sigma + ")",
                    ORIGIN);
            // k_B T/(6π η r) with T = 310.15 K, η in mPa·s, r in µm, in µm²/min: 1e3 · 1e6 · 1e12 · 60 = 6e22
            model.derived(
                    "diffusion_" + vesicle.id(),
                    "diffusion coefficient, size class " + vesicle.size,
                    "D_k",
                    "um2/min",
                    "1.380649e-23*310.15*6e22/(18.84955592153876*viscosity*" + radius + ")",
                    ORIGIN);
            volumes.append(volumes.isEmpty() ? "" : " + ").append(radius).append("^3");
        }
        for (VesicleClass vesicle : of(donor)) {
            model.derived(
                    "volume_share_" + vesicle.id(),
                    "vesicle volume over the mean, size class " + vesicle.size,
                    "v_k",
                    "1",
                    SIZES + "*radius_" + vesicle.id() + "^3/(" + volumes + ")",
                    ORIGIN);
        }
    }

    /// Contributes the copies of a cargo in one vesicle of every class of a donor: in proportion to volume.
    ///
    /// @param mean parameter that holds the mean over vesicles
    static void contributeCopies(ModelBuilder model, String donor, String cargo, String mean, Origin origin) {
        for (VesicleClass vesicle : of(donor)) {
            model.derived(vesicle.copies(cargo), "copies of " + cargo + " in size class " + vesicle.size, "c_k", "1",
                    mean + "*volume_share_" + vesicle.id(), origin);
        }
    }

    /// Formula of the mean of r³ over the size classes of a donor, µm³: larger than the median's, as large vesicles weigh
    /// most.
    static String meanCubedRadius(String donor) {
        StringBuilder sum = new StringBuilder();
        for (VesicleClass vesicle : of(donor)) {
            sum.append(sum.isEmpty() ? "" : " + ").append("radius_").append(vesicle.id()).append("^3");
        }
        return "((" + sum + ")/" + SIZES + ")";
    }

    private static String number(double value) {
        return value < 0 ? "(" + value + ")" : Double.toString(value);
    }
}
