package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles that were loaded with a synthetic strand or a drug, and what the payload needs inside the cell.
///
///     strands per vesicle  c, counted or drawn        drug molecules per vesicle  c = w·N_A/(n_µg·M)
///     antimiR              holds the share Δ of the m₀ copies of its miRNA
///     siRNA                adds the decay k_a·y_R·k_cat/(k_a·y_R + k_cat) to its target's mRNA, k_a = k_on/V_cytosol
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | c | strands in a loaded vesicle, mean | 1 | `loaded-copies` |
/// | w | mass of loaded drug over that of the vesicles' protein | 1 | `loaded-mass-share` |
/// | n_µg | vesicles per mass of vesicle protein | 1/µg | `particles-per-mass` |
/// | M | molar mass of the drug | g/mol | `molar-mass` |
/// | | siRNA copies in the cytosol that were counted to lower a target | copies/cell | `silencing-copies` |
///
/// Source: conservation of mass; the strand's steps as in [SilencingStrand], [AntimiR] and [SmallInterferingRna].
public final class LoadedVesicle {

    private static final Origin ORIGIN = Origin.of("loaded-vesicles", "EQ-LOADED-1");
    /// Copies of the miRNA that an antimiR is made against.
    public static final String OWN = "antimir_target_copies";
    /// Dissociation constant of an antimiR, copies per cell.
    public static final String ANTIMIR_CONSTANT = "antimir_constant";
    /// Argonaute per cell.
    public static final String AGO = "ago_copies";
    /// Decay of a target per minute and loaded siRNA, where meeting it takes longest.
    public static final String MEETING = "risc_meeting_per_copy";
    /// Cleavage, 1/min.
    public static final String CUTTING = "risc_cutting";
    /// Decay of the target's mRNA, 1/min.
    public static final String MESSAGE_DECAY = "decay_mRNA";
    /// Copies of an siRNA that were counted to lower a target.
    public static final String COUNTED = "silencing_copies";

    private LoadedVesicle() {}

    /// Contributes strands per vesicle as records have them.
    public static void contributeStrands(ModelBuilder model, String donor, String cargo, String cargoClass,
            List<String> claims) {
        String mean = model.drawn(mean(donor, cargo), "copies of " + cargo + " loaded per vesicle", "c", "1",
                "loaded-copies", Scope.ofEntity(cargo, cargoClass), ORIGIN.restingOn(claims));
        VesicleClass.contributeCopies(model, donor, cargo, mean, ORIGIN.restingOn(claims));
    }

    /// Contributes copies per vesicle as donors load them, times what they were made to carry more.
    ///
    /// @param fold as printed
    /// @param path where it is stated
    public static void contributeEnriched(ModelBuilder model, String donor, CargoClaim claim, double fold,
            String path) {
        Origin origin = ORIGIN.restingOn(claim.claims());
        String cargo = claim.cargo();
        String natural = model.drawn("copies_measured_" + Names.id(cargo), "copies of " + cargo + " per vesicle", "c",
                "1", "copies-per-vesicle", Scope.ofEntity(cargo, claim.cargoClass()), origin);
        String more = model.given("loading_fold_" + Names.id(cargo), cargo + " per vesicle over vesicles not made to "
                + "carry more", "f", "1", fold, Double.toString(fold), path);
        String mean = model.derived(mean(donor, cargo), "mean copies of " + cargo + " per vesicle", "c", "1",
                natural + "*" + more, origin);
        VesicleClass.contributeCopies(model, donor, cargo, mean, origin);
        Turnover.decay(model, claim.cargoClass());
    }

    /// Contributes molecules of a drug per vesicle.
    public static void contributeDrug(ModelBuilder model, String donor, String drug, List<String> claims) {
        Scope scope = Scope.ofDrug(drug);
        String share = model.drawn("loaded_mass_share", "mass of loaded " + drug + " over that of vesicle protein", "w",
                "1", "loaded-mass-share", scope, ORIGIN);
        String perMass = model.drawn("particles_per_mass", "vesicles per µg of vesicle protein", "n_µg",
                "{particles}/ug", "particles-per-mass", Scope.ANY, Origin.of("uptake", "EQ-UPTAKE-1"));
        String molar = model.drawn("molar_mass", "molar mass of " + drug, "M", "g/mol", "molar-mass", scope, ORIGIN);
        // molecules per µg and g/mol: 6.02214076e23·1e-6
        String mean = model.derived(mean(donor, drug), "molecules of " + drug + " loaded per vesicle", "c", "1",
                share + "*6.02214076e17/(" + perMass + "*" + molar + ")", ORIGIN.restingOn(claims));
        VesicleClass.contributeCopies(model, donor, drug, mean, ORIGIN.restingOn(claims));
    }

    private static String mean(String donor, String cargo) {
        return "copies_" + Names.id(cargo) + "_" + donor;
    }

    /// Contributes what a strand needs, and returns the name of its decay rate in the cytosol.
    ///
    /// @param against the RNA that it holds or destroys, by preferred name
    public static String contributeNeeds(ModelBuilder model, SilencingStrand.Kind kind, String against, String cell) {
        Scope scope = Scope.ofClass(kind.label());
        String volume = CellSize.cytosolVolume(model, cell, "");
        switch (kind) {
            case ANTIMIR -> {
                model.drawn(OWN, "copies of " + against + " per " + cell, "m₀", "{copies}/{cell}", "cellular-copies",
                        Scope.ofEntity(against, Titration.CLASS).withCell(cell), ORIGIN);
                String affinity = model.drawn("antimir_affinity", "dissociation constant of an antimiR and its miRNA",
                        "K_D", "{copies}/um3", "antimir-affinity", scope, ORIGIN);
                model.derived(ANTIMIR_CONSTANT, "dissociation constant, copies per cell", "K", "{copies}/{cell}",
                        affinity + "*" + volume, ORIGIN);
            }
            case SIRNA -> {
                model.drawn(AGO, "AGO copies per cell", "A", "{copies}/{cell}", "ago-copies", Scope.ofCell(cell),
                        Origin.of("titration", "EQ-TITRATION-1"));
                String on = model.drawn("risc_association", "association of RISC and a perfectly matched target",
                        "k_on", "L/nmol/h", "risc-target-association", scope, ORIGIN);
                // 1 nmol/L is 0.602214076 copies/µm³
                model.derived(MEETING, "decay of a target per siRNA in RISC, were cleavage at once", "k_a",
                        "{cell}/{copies}/min", on + "/(" + volume + "*0.602214076*60)", ORIGIN);
                model.drawn(CUTTING, "cleavage of a perfectly matched target", "k_cat", "/min", "risc-cleavage-rate",
                        scope, ORIGIN);
                Turnover.decay(model, RepressedTarget.MESSAGE);
                model.drawn(COUNTED, "siRNA in the cytosol that was counted to lower a target", "x_s",
                        "{copies}/{cell}", "silencing-copies", scope, ORIGIN);
            }
        }
        return model.drawn("strand_decay_" + kind.label(), "decay of " + kind.label() + " in the cytosol", "δ", "/min",
                "strand-decay-rate", scope, Origin.of("silencing", "EQ-STRAND-1"));
    }
}
