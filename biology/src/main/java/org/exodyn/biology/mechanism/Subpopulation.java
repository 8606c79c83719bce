package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Recipients that were there before any vesicle came and answer the drug differently: the explanation that competes with
/// transfer. A transferred effect fades after wash-out at the rate at which cargo decays and dilutes; a clone does not fade,
/// and persisters return at a rate of their own.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | w | share of all recipients at the start | 1 | stated by the scenario |
/// | f | EC50 over that of the other cells (clone) | 1 | stated, or `resistant-clone-ec50-fold` |
/// | t_r | half-life of the return from persistence | min | stated, or `persister-return-half-life` |
///
/// Source: pre-existing clones under selection, Luria & Delbrück 1943, doi:10.1093/genetics/28.6.491; reversible drug-tolerant
/// persisters in cancer, Sharma et al. 2010, doi:10.1016/j.cell.2010.02.027.
public sealed interface Subpopulation {

    /// Name of a population whose cells are neither clone nor persisters.
    String MAJORITY = "majority";

    /// Short identifier, part of the names of species.
    String id();

    /// What figures and messages call it.
    String label();

    /// Share of all recipients at the start, in (0, 1).
    double share();

    /// Share as the scenario writes it, e.g. `1 %`.
    String shareAsWritten();

    /// Where the scenario says so.
    String path();

    /// Number of its cells.
    default String cells() {
        return "N_" + id();
    }

    /// Contributes the share and returns its name.
    default String contributeShare(ModelBuilder model) {
        return model.given("share_" + id(), "share of " + label() + " at the start", "w", "1", share(),
                shareAsWritten(),
                path() + ".share");
    }

    /// Cells that inherit a higher EC50.
    ///
    /// @param stated EC50 over that of the others as the scenario states it; NaN where it is drawn
    record Clone(double share, String shareAsWritten, double stated, String statedAsWritten,
            String path) implements Subpopulation {

        @Override
        public String id() {
            return "clone";
        }

        @Override
        public String label() {
            return "resistant clone";
        }

        /// Contributes the fold and returns its name.
        String contributeFold(ModelBuilder model, String drug, Origin origin) {
            String id = "ec50_fold_clone";
            String label = "EC50 of " + drug + " in the resistant clone over that of the others";
            return Double.isNaN(stated)
                    ? model.drawn(id, label, "f", "1", "resistant-clone-ec50-fold", Scope.ofDrug(drug), origin)
                    : model.given(id, label, "f", "1", stated, statedAsWritten, path + ".ec50-fold");
        }
    }

    /// Cells that neither divide nor die, drug or not, and return to the others; without drug their share stays as it is.
    ///
    /// @param stated half-life of the return, min, as the scenario states it; NaN where it is drawn
    record Persisters(double share, String shareAsWritten, double stated, String statedAsWritten,
            String path) implements Subpopulation {

        @Override
        public String id() {
            return "persisters";
        }

        @Override
        public String label() {
            return "persisters";
        }

        /// Contributes the half-life of the return and returns its name.
        String contributeReturn(ModelBuilder model, String cell, Origin origin) {
            String id = "persister_return_half_life";
            String label = "half-life of the return from persistence";
            return Double.isNaN(stated)
                    ? model.drawn(id, label, "t_r", "min", "persister-return-half-life", Scope.ofCell(cell), origin)
                    : model.given(id, label, "t_r", "min", stated, statedAsWritten, path + ".return");
        }
    }
}
