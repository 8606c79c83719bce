package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// What an antimiR in the cytosol leaves of its miRNA: one binds one, and binding is fast against turnover.
///
///     g_free = g − b,   (g − b)·(y − b) = K·b
///
/// g are all copies of the miRNA fit for RISC per cell, delivered and the cell's own alike, y those of the antimiR. The
/// twin without delivery gets no antimiR, so that an arm shows what the strand does to the cell's own miRNA as well.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | K | dissociation constant of antimiR and miRNA | copies/µm³ | `antimir-affinity` |
///
/// Source: law of mass action for one-to-one binding.
final class AntimiR {

    private static final Origin ORIGIN = Origin.of("silencing", "EQ-ANTIMIR-1");

    private AntimiR() {}

    /// Formula of the free copies per cell.
    ///
    /// @param cell the cells
    /// @param suffix names them, as in [SilencingStrand#inCytosol(String)]
    /// @param total formula of g
    /// @param strand formula of y
    static String free(ModelBuilder model, String cell, String suffix, String total, String strand) {
        String affinity = model.drawn("antimir_affinity", "dissociation constant of an antimiR and its miRNA", "K_D",
                "{copies}/um3", "antimir-affinity", Scope.ofClass(SilencingStrand.Kind.ANTIMIR.label()), ORIGIN);
        String constant = model.derived("antimir_constant" + suffix, "dissociation constant, copies per cell", "K",
                "{copies}/{cell}", affinity + "*" + CellSize.cytosolVolume(model, cell, suffix), ORIGIN);
        String excess = "(" + strand + " + " + constant + " - " + total + ")";
        return "2*" + constant + "*" + total + "/(" + excess + " + sqrt(" + excess + "^2 + 4*" + constant + "*" + total
                + "))";
    }
}
