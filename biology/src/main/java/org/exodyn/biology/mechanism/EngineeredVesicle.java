package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;
import org.jspecify.annotations.Nullable;

/// What an engineer changes in vesicles: what they carry, what they are aimed with, and whether they fuse.
///
///     copies per vesicle of class k = c·v_k, c as stated       τ' = τ·f_τ
///     φ = share of internalised cargo that reaches the cytosol, with the fusogen, or in assays of function without one
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | f_τ | uptake of vesicles with the ligand over that of the same vesicles without | 1 | `ligand-tropism-fold` |
/// | φ | cytosolic release with a fusogen | 1 | `cytosolic-release-by-fusogen` |
/// | φ | cytosolic release without fusogen, as assays that count delivered function find it | 1 | `cytosolic-release-without-fusogen` |
///
/// Source: fusogens and their absence, Somiya & Kuroda 2020, doi:10.1101/2020.10.16.341974; de Jong et al. 2020,
/// doi:10.1038/s41467-020-14977-8.
///
/// @param donor the donor's key
/// @param ligand preferred name of the ligand on the surface, or null
/// @param fusion whether they fuse
/// @param fusogen preferred name of the fusogen, or null
public record EngineeredVesicle(String donor, @Nullable String ligand, Fusion fusion, @Nullable String fusogen) {

    /// What is said of fusion.
    public enum Fusion {
        /// Nothing: as vesicles are found.
        NATURAL,
        /// A protein that fuses membranes.
        FUSOGEN,
        /// The negative control: vesicles made alike without fusogen, of which only delivered function counts.
        NONE
    }

    private static final Origin ORIGIN = Origin.of("engineered-vesicles", "EQ-ENGINEERED-1");

    /// Contributes the copies that were loaded.
    ///
    /// @param cargo preferred name
    /// @param copies mean per vesicle
    public static void contributeCopies(ModelBuilder model, String donor, String cargo, double copies, String path,
            List<String> claims) {
        String mean = model.given("copies_" + Names.id(cargo) + "_" + donor, "copies of " + cargo
                + " loaded per vesicle", "c", "1", copies, Double.toString(copies), path);
        VesicleClass.contributeCopies(model, donor, cargo, mean, ORIGIN.restingOn(claims));
    }

    /// Name of the factor of a ligand on tropism.
    static String ligandFold(String donor, String recipient) {
        return "ligand_fold_" + donor + "_" + Names.id(recipient);
    }

    /// Contributes the factor of the ligand on tropism, if there is one; before uptake, which multiplies it in.
    public void contributeLigand(ModelBuilder model, String recipient) {
        if (ligand != null) {
            model.drawn(ligandFold(donor, recipient), "uptake of vesicles with " + ligand + " over that without", "f_τ",
                    "1", "ligand-tropism-fold", Scope.ofEntity(ligand, "protein").withCell(recipient), ORIGIN);
        }
    }

    /// Contributes the cytosolic release that replaces that of natural vesicles; nothing where nothing is said of fusion.
    public void contributeRelease(ModelBuilder model) {
        switch (fusion) {
            case NATURAL -> {
                // as Uptake draws it
            }
            case FUSOGEN -> model.drawn(Uptake.CYTOSOLIC, "share of internalised cargo that reaches the cytosol with "
                    + fusogen, "φ", "1", "cytosolic-release-by-fusogen",
                    fusogen == null ? Scope.ANY : Scope.ofEntity(fusogen, "protein"), ORIGIN);
            case NONE -> model.drawn(Uptake.CYTOSOLIC,
                    "share of internalised cargo that reaches the cytosol without fusogen", "φ", "1",
                    "cytosolic-release-without-fusogen", Scope.ANY, ORIGIN);
        }
    }
}
