package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles that hold on to effector cells by a ligand on their surface, with avidity.
///
///     dB_k/dt = k_a·s·V_k·T − (k_d + k_i + d)·B_k
///     k_a = k_on·n·P·D_T/(k_on·n·P + D_T),   D_T = 4π·D_k·R_T
///     k_d = k_on·K·D_T/((k_on·n·P + D_T)·α)
///     α = ((1 + y)ⁿ − 1)/(n·y),   bonds = n·y·(1 + y)^{n−1}/((1 + y)ⁿ − 1),   y = f·σ/(K·ℓ)
///     P = N_P·(1 − β)·(1 − ϑ),   ϑ = Σ bonds·B_k/(N_P·T),   σ = N_P·(1 − β)/A_T
///
/// The first bond forms from the medium, with the constant K of the free ligand, by any of n ligands. Each further ligand
/// that can reach the cell (share f) meets receptors at σ per area of membrane, in a gap of height ℓ: a dissociation
/// constant of K·ℓ per area. Counting the ways to hold on by 1 to n bonds gives α, by which a vesicle holds faster than one
/// ligand; at n = 1 it is one, and bound/(free·T) = N_P/K whatever ℓ and f are. k_a/k_d is the equilibrium constant at any diffusion.
///
/// n of a size class follows its surface. A mean below one is read as a share s of vesicles with one ligand; above one all
/// vesicles of a class carry as many, which of all spreads has the least avidity.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | K | dissociation constant in solution | copies/µm³ | `ligand-affinity` |
/// | k_on | association in solution | µm³/copy/min | `ligand-association-rate` |
/// | N_P | receptors per effector | copies | `surface-copies` |
/// | ℓ | height of the gap in which bound membranes confine a ligand | µm | `confinement-length` |
/// | f | share of a vesicle's surface that reaches the cell | 1 | `vesicle-contact-share` |
/// | k_i | bound vesicles taken in | 1/min | `bound-vesicle-internalisation` |
/// | β | receptors that an antibody occupies | 1 | see [AntibodyExposure] |
///
/// Source: the count of binding arrangements of a particle with n ligands, Martinez-Veracoechea & Frenkel 2011,
/// doi:10.1073/pnas.1105351108, here with receptors free to move; constants per area, Dustin 1996, doi:10.1083/jcb.132.3.465, and Zhu
/// 2007, doi:10.1529/biophysj.106.089649; receptors on a sphere that diffusion supplies, Berg & Purcell 1977, PMC1473391. Left
/// out: receptors that vesicles hold do not lower the avidity of the next one; an antibody is not displaced.
///
/// @param ligand the ligand and its receptor
/// @param effector the effector cell
/// @param blocked formula of the share of receptors that an antibody occupies
public record SurfaceBinding(SurfaceLigand ligand, String effector, String blocked) {

    private static final Origin ORIGIN = Origin.of("surface-binding", "EQ-AVIDITY-1");
    /// Below this exponent the series is exact to rounding, above it the closed form is.
    private static final String SMALL = "1e-4";

    private String id() {
        return ligand.id();
    }

    /// Dissociation constant in solution, copies/µm³.
    public String constant() {
        return "kd_" + id();
    }

    private String density() {
        return "receptor_density_" + id();
    }

    /// Share of vesicles that have the ligand.
    public String carriers(VesicleClass vesicle) {
        return "carriers_" + id() + "_" + vesicle.id();
    }

    /// The rule that holds the bonds of a bound vesicle.
    public String bondsEach(VesicleClass vesicle) {
        return "bonds_each_" + id() + "_" + vesicle.id();
    }

    /// The rule that holds the share of binding that diffusion leaves.
    public String diffusionLimit(VesicleClass vesicle) {
        return "diffusion_limit_" + id() + "_" + vesicle.id();
    }

    /// The rule that holds free receptors per effector.
    public String freeReceptors() {
        return "free_receptors_" + id();
    }

    /// Association rate, µm³/copy/min.
    public String association() {
        return onRate();
    }

    private String onRate() {
        return "k_on_" + id();
    }

    /// Height of the gap between membranes, µm.
    static String gap(ModelBuilder model) {
        return model.drawn("confinement", "height in which two membranes confine a ligand", "ℓ", "um",
                "confinement-length", Scope.ANY, ORIGIN);
    }

    /// Contributes the receptors and the constants of binding, which cell-borne ligands need as well.
    public void contributeReceptors(ModelBuilder model) {
        Scope pair = Scope.ofEntity(ligand.entity(), "protein");
        model.drawn(ligand.receptors(), ligand.receptorLabel() + " per " + effector, "N_P", "{copies}/{cell}",
                "surface-copies", Scope.ofEntity(ligand.receptor(), "protein").withCell(effector), ORIGIN);
        model.drawn(constant(), "dissociation constant of " + ligand.label() + " and " + ligand.receptorLabel()
                + " in solution", "K", "{copies}/um3", "ligand-affinity", pair, ORIGIN);
        gap(model);
        String diameter = CellSize.diameter(model, effector);
        model.derived(EffectorCells.AREA, "membrane of an effector", "A_T", "um2",
                "3.141592653589793*" + diameter + "^2", Origin.of("cell-size", "EQ-SIZE-2"));
        model.rule(density(), "free " + ligand.receptorLabel() + " per area of an effector", "{copies}/um2",
                ligand.receptors() + "*(1 - " + blocked + ")/" + EffectorCells.AREA, ORIGIN);
    }

    /// Formula of free receptors per µm² of an effector.
    public String freeDensity() {
        return density();
    }

    /// Contributes bound vesicles of all classes; needs the receptors.
    ///
    /// @param classes vesicles that carry the ligand
    /// @param deathRate formula of the effectors' death rate, 1/min
    /// @param claims ids of the claims that say vesicles carry it
    public void contribute(ModelBuilder model, List<VesicleClass> classes, String deathRate, String scale,
            List<String> claims) {
        String solution = model.drawn("association_" + id(), "association rate of " + ligand.label() + " and "
                + ligand.receptorLabel() + " in solution", "k_on", "L/umol/s", "ligand-association-rate",
                Scope.ofEntity(ligand.entity(), "protein"), ORIGIN);
        // 1 L/µmol/s is 60 min⁻¹ for 1e15 µm³ and 6.02214076e17 copies.
        String on = model.derived(onRate(), "association rate of " + ligand.label() + " and " + ligand.receptorLabel(),
                "k_on", "um3/{copies}/min", solution + "*60/602.214076", ORIGIN);
        String contact = model.drawn("vesicle_contact", "share of a vesicle's surface that reaches the cell", "f", "1",
                "vesicle-contact-share", Scope.ANY, ORIGIN);
        String internalised = model.drawn("bound_internalisation", "bound vesicles taken in by the cell", "k_i", "/min",
                "bound-vesicle-internalisation", Scope.ofCell(effector), ORIGIN);
        String weight = model.rule("bond_weight_" + id(), "weight of one further bond", "1",
                contact + "*" + density() + "/(" + constant() + "*confinement)", ORIGIN);
        StringBuilder bonds = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            bonds.append(bonds.isEmpty() ? "" : " + ").append(bonds(model, vesicle, weight, classes, claims, scale));
        }
        String all = model.rule("bonds_" + id(), "complexes with vesicles, all effectors", "{copies}", bonds.toString(),
                ORIGIN);
        String share = model.rule(ligand.occupied(), "share of " + ligand.receptorLabel() + " that vesicles occupy",
                "1",
                all + "/(" + ligand.receptors() + "*" + EffectorCells.ALL + ")", ORIGIN);
        model.rule(ligand.complexes(), ligand.label() + " complexes with vesicles per area of an effector",
                "{copies}/um2", all + "/(" + EffectorCells.ALL + "*" + EffectorCells.AREA + ")", ORIGIN);
        String free = model.rule("free_receptors_" + id(), "free " + ligand.receptorLabel() + " per effector",
                "{copies}/{cell}", ligand.receptors() + "*(1 - " + blocked + ")*(1 - " + share + ")", ORIGIN);
        for (VesicleClass vesicle : classes) {
            turnover(model, vesicle, on, free, internalised, deathRate);
        }
    }

    /// Ligands per vesicle that has any.
    public String number(VesicleClass vesicle) {
        return "ligands_" + id() + "_" + vesicle.id();
    }

    /// The rule that holds 1/α.
    public String avidity(VesicleClass vesicle) {
        return "avidity_inverse_" + id() + "_" + vesicle.id();
    }

    private String bonds(ModelBuilder model, VesicleClass vesicle, String weight, List<VesicleClass> classes,
            List<String> claims, String scale) {
        String suffix = id() + "_" + vesicle.id();
        StringBuilder surfaces = new StringBuilder();
        classes.forEach(one -> surfaces.append(surfaces.isEmpty() ? "" : " + ").append("radius_").append(one.id())
                .append("^2"));
        String copies = new Loading(ligand.entity(), "protein", Loading.Mode.MEASURED).meanCopies(vesicle.donor());
        String mean = model.derived("mean_ligands_" + suffix, ligand.label() + " per vesicle, size class "
                + vesicle.size(), "n", "1",
                copies + "*" + classes.size() + "*radius_" + vesicle.id() + "^2/(" + surfaces
                        + ")",
                ORIGIN.restingOn(claims));
        model.derived("carriers_" + suffix, "share of vesicles with " + ligand.label(), "s", "1",
                "min(1, " + mean + ")", ORIGIN.restingOn(claims));
        String number = model.derived(number(vesicle), ligand.label() + " per vesicle that has it", "n", "1",
                "max(1, " + mean + ")", ORIGIN.restingOn(claims));
        String exponent = model.rule("bond_exponent_" + suffix, "n·ln(1 + y)", "1", number + "*ln(1 + " + weight + ")",
                ORIGIN);
        // (1 + y)ⁿ is written as e^(n·ln(1 + y)) and turned over, so that it can grow without bound.
        model.rule(avidity(vesicle), "1/α, how much faster than from one bond a vesicle holds", "1",
                "piecewise(1/(1 + (" + number + " - 1)*" + weight + "/2 + (" + number + " - 1)*(" + number + " - 2)*"
                        + weight + "^2/6), " + exponent + " < " + SMALL + ", " + number + "*" + weight + "*exp(-"
                        + exponent + ")/(1 - exp(-" + exponent + ")))",
                ORIGIN);
        String each = model.rule("bonds_each_" + suffix, "bonds of a bound vesicle", "1",
                "piecewise(1 + (" + number + " - 1)*" + weight + "/2, " + exponent + " < " + SMALL + ", " + number + "*"
                        + weight + "/(1 + " + weight + ")/(1 - exp(-" + exponent + ")))",
                ORIGIN);
        String bound = model.species(ligand.bound(vesicle), "vesicles bound to " + effector + " by " + ligand.label()
                + ", class " + vesicle.id(), "{particles}", "0", scale, ORIGIN);
        return each + "*" + bound;
    }

    private void turnover(ModelBuilder model, VesicleClass vesicle, String on, String free, String internalised,
            String deathRate) {
        String suffix = id() + "_" + vesicle.id();
        String bound = ligand.bound(vesicle);
        String diffusive = model.derived("diffusive_" + suffix, "volume swept by diffusion to an effector", "4πDR",
                "um3/{cell}/min",
                "6.283185307179586*diffusion_" + vesicle.id() + "*" + CellSize.diameterOf(effector), ORIGIN);
        String reactive = on + "*" + number(vesicle) + "*" + free;
        String limit = model.rule("diffusion_limit_" + suffix, "share of binding that diffusion leaves", "1",
                diffusive + "/(" + reactive + " + " + diffusive + ")", ORIGIN);
        model.reaction("bind_" + suffix, "binding to " + effector + " by " + ligand.label(),
                EffectorCells.ALL + "*" + reactive + "*" + limit + "*carriers_" + suffix + "*"
                        + MediumTransport.atBottom(vesicle),
                ORIGIN, vesicle.inLayer(0), -1.0, bound, 1.0);
        model.reaction("unbind_" + suffix, "loss of the last bond",
                on + "*" + constant() + "*" + limit + "*" + avidity(vesicle) + "*" + bound, ORIGIN, bound, -1.0,
                vesicle.inLayer(0), 1.0);
        model.reaction("internalise_" + suffix, "bound vesicles taken in", internalised + "*" + bound, ORIGIN, bound,
                -1.0, EffectorUptake.inside(vesicle), 1.0);
        model.reaction("die_" + bound, "lost with dying effectors", "(" + deathRate + ")*" + bound, ORIGIN, bound, -1.0,
                EffectorUptake.gone(vesicle), 1.0);
    }
}
