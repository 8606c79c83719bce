package org.exodyn.biology.mechanism;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// What conditioned medium brings beside vesicles and drug, taken together as one factor on the EC50: an explanation that
/// competes with transfer, since it stays when vesicles are taken out.
///
///     ln RF_soluble = s·ln f,   ds/dt = −λ·s,   s(0) = transferred share of the medium
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | f | EC50 in undiluted conditioned medium over that in fresh medium | 1 | stated, or `soluble-factor-ec50-fold` |
/// | t_½ | half-life in the medium, λ = ln2/t_½ | min | stated, or `soluble-factor-half-life` |
///
/// Source: log-linear dependence near an operating point, Savageau 1969, doi:10.1016/S0022-5193(69)80026-3; first-order decay.
///
/// @param donor the donor's cell type
/// @param share transferred share of the medium
/// @param fold f as the scenario states it; NaN where it is drawn
/// @param halfLifeMin t_½ in min as the scenario states it; NaN where it is drawn
/// @param path where the scenario says so
public record SolubleFactors(String donor, double share, double fold, double halfLifeMin, String path) {

    /// Logarithm of the factor on the EC50.
    public static final String LN_FOLD = "ln_soluble";
    /// What is left of the soluble factors, 1 in undiluted conditioned medium.
    public static final String LEVEL = "soluble";

    private static final Origin ORIGIN = Origin.of("soluble-factors", "EQ-SOLUBLE-1");

    /// Contributes the factors and the rule [#LN_FOLD].
    public void contribute(ModelBuilder model) {
        Scope scope = Scope.ofCell(donor);
        String change = Double.isNaN(fold)
                ? model.drawn("soluble_fold",
                        "EC50 in conditioned medium of " + donor + " without vesicles, over fresh",
                        "f", "1", "soluble-factor-ec50-fold", scope, ORIGIN)
                : model.given("soluble_fold",
                        "EC50 in conditioned medium of " + donor + " without vesicles, over fresh",
                        "f", "1", fold, Double.toString(fold), path + ".ec50-fold");
        String half = Double.isNaN(halfLifeMin)
                ? model.drawn("soluble_half_life", "half-life of soluble factors in the medium", "t_½", "min",
                        "soluble-factor-half-life", scope, ORIGIN)
                : model.given("soluble_half_life", "half-life of soluble factors in the medium", "t_½", "min",
                        halfLifeMin, halfLifeMin / 60 + " h", path + ".half-life");
        String start = model.given("soluble_share", "share of the medium that is conditioned", "s(0)", "1", share,
                share * 100 + " %", path);
        String level = model.species(LEVEL, "soluble factors, 1 in undiluted conditioned medium", "1", start, "1",
                ORIGIN);
        model.reaction("lose_" + LEVEL, "loss of soluble factors", "ln(2)/" + half + "*" + level, ORIGIN, level, -1.0);
        model.rule(LN_FOLD, "ln resistance factor of soluble factors", "1", level + "*ln(" + change + ")", ORIGIN);
    }
}
