package org.exodyn.biology.mechanism;

import java.util.Set;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Loading of one cargo into the vesicles of one donor, with copies conserved.
///
///     dn/dt = β − δ·n − B·c,   β = δ·n₀
///
/// n are the donor's copies, B the vesicle formations per cell, c the copies per vesicle. β is what the cell makes:
/// the synthesis that keeps n₀ against decay. A draw whose vesicles carry away more than the cell makes, B·c > β,
/// cannot be and is rejected. Lysosomal ILVs take their share with them: B counts every vesicle that forms.
///
/// Where copies per vesicle are measured, they are used (`copies-per-vesicle`). Otherwise loading is passive or
/// sorted: c = σ·n₀·V_ves/V_cytosol, σ = 1 passive, with σ from `loading-ratio` and V_ves the mean volume over the size
/// classes. Copies are spread over the size classes in proportion to vesicle volume. Donors are taken to be at their loading steady state, so c is constant
/// during a run; the donor's own pool n still falls as vesicles carry copies away.
///
/// Source: conservation of copies; passive loading by volume as discussed in Chevillet et al. 2014, doi:10.1073/pnas.1408301111.
///
/// Checklist: 39
///
/// @param cargo the cargo's preferred name
/// @param cargoClass e.g. `miRNA`
/// @param mode measured copies per vesicle or the sorting ratio σ
public record Loading(String cargo, String cargoClass, Mode mode) {

    /// How copies per vesicle are known.
    public enum Mode {
        MEASURED, SORTED;

        /// Copies per vesicle are measured for miRNAs and bounded for proteins; other RNA goes by sorting.
        public static Mode of(String moleculeClass) {
            return SORTED_CLASSES.contains(moleculeClass) ? SORTED : MEASURED;
        }
    }

    private static final Set<String> SORTED_CLASSES = Set.of("circRNA", "lncRNA", "mRNA");

    private static final Origin ORIGIN = Origin.of("loading", "EQ-LOADING-1");

    /// Mean copies of the cargo per vesicle of a donor.
    public String meanCopies(String donor) {
        return "copies_" + Names.id(cargo) + "_" + donor;
    }

    /// Contributes copies per vesicle of each size class.
    ///
    /// @param enriched whether a claim calls this donor's vesicles enriched; other donors carry the enrichment fold less
    /// @param comparable whether any claim says which donors are enriched
    public void contributeCopies(ModelBuilder model, CargoClaim claim, String donor, String cell, boolean enriched,
            boolean comparable) {
        Origin origin = ORIGIN.restingOn(claim.claims());
        String id = Names.id(cargo);
        String copies;
        if (mode == Mode.MEASURED) {
            copies = model.drawn(
                    "copies_measured_" + id,
                    "copies of " + cargo + " per vesicle",
                    "c",
                    "1",
                    "copies-per-vesicle",
                    Scope.ofEntity(cargo, cargoClass),
                    origin);
        } else {
            String sigma = model.drawn(
                    "sorting_" + id, "sorting of " + cargo + " (1 is passive)", "σ", "1", "loading-ratio",
                    Scope.ofEntity(cargo, cargoClass), origin);
            String pool = cellular(model, donor, cell, origin);
            String diameter = CellSize.diameter(model, cell);
            String cytosol = CellSize.cytosolShare(model);
            copies = model.derived(
                    "copies_sorted_" + id + "_" + donor,
                    "copies of " + cargo + " per vesicle by sorting",
                    "c",
                    "1",
                    sigma + "*" + pool + "*8*" + VesicleClass.meanCubedRadius(donor) + "/(" + diameter + "^3*" + cytosol
                            + ")",
                    origin);
        }
        String mean = copies;
        if (comparable && !enriched) {
            String fold = model.drawn(
                    "enrichment_" + id,
                    "copies of " + cargo + " per vesicle of the claim's donor over other donors",
                    "f_enr",
                    "1",
                    "cargo-enrichment-fold",
                    Scope.ofEntity(cargo, cargoClass),
                    origin);
            mean = copies + "/" + fold;
        }
        String meanId = model.derived(meanCopies(donor), "mean copies of " + cargo + " per vesicle of " + cell, "c",
                "1", mean, origin);
        VesicleClass.contributeCopies(model, donor, cargo, meanId, origin);
    }

    /// Contributes the donor's own pool and the constraint that it must feed the vesicles.
    ///
    /// @param share formula of what silencing leaves of the copies per vesicle, `1` without
    public void contributePool(ModelBuilder model, Release release, CargoClaim claim, String share) {
        Origin origin = ORIGIN.restingOn(claim.claims());
        String id = Names.id(cargo);
        String donor = release.donor();
        String pool = cellular(model, donor, release.cell(), origin);
        String decay = model.derived(
                "decay_" + Names.id(cargoClass),
                "decay rate of a " + cargoClass,
                "δ",
                "/min",
                "ln(2)/" + halfLife(model, cargoClass),
                ORIGIN);
        String made = model.derived(
                "synthesis_" + id + "_" + donor, "copies of " + cargo + " made per donor cell", "β",
                "{copies}/{cell}/min", decay + "*" + pool, origin);
        String cells = "(" + release.cells() + ")";
        String species = model.species(
                pool(donor), cargo + " in " + release.cell(), "{copies}", cells + "*" + pool,
                cells + "*" + pool, origin);
        model.reaction("make_" + species, "synthesis of " + cargo + " in the donor", cells + "*" + made, origin,
                species, 1.0);
        model.reaction("decay_" + species, "decay of " + cargo + " in the donor", decay + "*" + species, origin,
                species, -1.0);
        model.reaction(
                "load_" + species,
                "loading of " + cargo + " into vesicles",
                cells + "*" + release.formations() + "*" + meanCopies(donor) + (share.equals("1") ? "" : "*" + share),
                origin,
                species,
                -1.0);
        model.constraint(
                "feeds_" + id + "_" + donor,
                "vesicles carry away no more " + cargo + " than the donor makes",
                release.greatestFormations() + "*" + meanCopies(donor),
                made,
                "B·c > β: copies would have to come from nowhere",
                origin);
    }

    /// The species that holds the donors' own copies.
    String pool(String donor) {
        return "n_" + Names.id(cargo) + "_" + donor;
    }

    private String cellular(ModelBuilder model, String donor, String cell, Origin origin) {
        return model.drawn(
                "pool_" + Names.id(cargo) + "_" + donor,
                "copies of " + cargo + " per " + cell,
                "n₀",
                "{copies}/{cell}",
                "cellular-copies",
                Scope.ofEntity(cargo, cargoClass).withCell(cell),
                origin);
    }

    /// The half-life parameter of a class of molecules.
    static String halfLife(ModelBuilder model, String moleculeClass) {
        return model.drawn(
                "half_life_" + Names.id(moleculeClass),
                "half-life of a " + moleculeClass,
                "t_½",
                "min",
                "half-life",
                Scope.ofClass(moleculeClass),
                Origin.of("turnover", "EQ-TURNOVER-1"));
    }
}
