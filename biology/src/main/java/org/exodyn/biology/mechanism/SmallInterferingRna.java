package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// How fast an siRNA in the cytosol makes its target decay.
///
///     y_R = A·y/(A + y),   rate = k_on·c·k_cat/(k_on·c + k_cat),   c = y_R/V_cytosol
///
/// y are its copies per cell, of which Argonaute (A copies) takes what it can, as for miRNAs. A target
/// molecule is met at k_on·c and then cut at k_cat, one after the other.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | k_on | association of RISC and a perfectly matched target | L/nmol/h | `risc-target-association` |
/// | k_cat | cleavage of a perfectly matched target | 1/h | `risc-cleavage-rate` |
/// | A | AGO copies per cell | copies/cell | `ago-copies` |
///
/// Source: association and cleavage in sequence, Mihaila et al. 2017, PMC5415968.
final class SmallInterferingRna {

    private static final Origin ORIGIN = Origin.of("silencing", "EQ-SIRNA-1");

    private SmallInterferingRna() {}

    /// Contributes the added decay rate of the target, 1/min, and returns its name.
    ///
    /// @param cell the cells
    /// @param suffix names them, as in [SilencingStrand#inCytosol(String)]
    /// @param strand formula of y
    static String rate(ModelBuilder model, String target, String cell, String suffix, String strand) {
        Scope scope = Scope.ofClass(SilencingStrand.Kind.SIRNA.label());
        String ago = model.drawn("ago_copies" + suffix, "AGO copies per cell", "A", "{copies}/{cell}", "ago-copies",
                Scope.ofCell(cell), Origin.of("titration", "EQ-TITRATION-1"));
        String volume = CellSize.cytosolVolume(model, cell, suffix);
        String on = model.drawn("risc_association", "association of RISC and a perfectly matched target", "k_on",
                "L/nmol/h", "risc-target-association", scope, ORIGIN);
        String cut = model.drawn("risc_cleavage", "cleavage of a perfectly matched target", "k_cat", "/h",
                "risc-cleavage-rate", scope, ORIGIN);
        String id = Names.id(target) + suffix;
        String loaded = model.rule("sirna_loaded_" + id, "siRNA against " + target + " in RISC per cell",
                "{copies}/{cell}", ago + "*(" + strand + ")/(" + ago + " + (" + strand + "))", ORIGIN);
        // 1 nmol/L is 0.602214076 copies/µm³
        String meeting = "(" + on + "*" + loaded + "/(" + volume + "*0.602214076))";
        return model.rule("sirna_rate_" + id, "decay of " + target + " added by siRNA", "/min",
                meeting + "*" + cut + "/(" + meeting + " + " + cut + ")/60", ORIGIN);
    }
}
