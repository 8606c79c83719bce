package org.exodyn.study.audit;

import java.util.List;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditModel;

/// What a biomarker needs: so many copies in each sample that counting noise, on top of the spread between patients, hides no
/// difference between two groups.
///
///     1/M + s² ≤ n·(ln f)²/(2·(z₀.₉₇₅ + z₀.₈)²)      for a power of 0.8 at 5 %, a change by the factor f,
///                                                    n = 2/(1/n₁ + 1/n₂) of groups of n₁ and n₂
///
/// ln of a Poisson count of mean M has variance 1/M (delta method), and s is the standard deviation of the logarithm between patients of
/// one group. Where s alone exceeds the right side, no number of copies suffices.
///
/// Source: two-sample comparison of means, Armitage, Berry & Matthews, Statistical Methods in Medical Research, 4th ed. 2002, §4.6.
final class Detection {

    /// z₀.₉₇₅ and z₀.₈.
    private static final double Z = 1.959963984540054 + 0.8416212335729143;

    private Detection() {}

    static List<Need> needs(AuditConditions conditions) {
        return List.of(need("twofold", 2, conditions), need("change by 20 %", 1.2, conditions));
    }

    private static Need need(String label, double fold, AuditConditions conditions) {
        return new Need(label, "to see a " + (fold == 2 ? "twofold difference" : "difference by 20 %") + " between "
                + conditions.patients() + " patients and " + conditions.controls()
                + " controls, beside the spread between patients",
                List.of(AuditModel.SPREAD),
                at -> copies(fold, conditions.perGroup(), at.applyAsDouble(AuditModel.SPREAD)));
    }

    /// M.
    ///
    /// @param spread s
    static double copies(double fold, double perGroup, double spread) {
        double change = StrictMath.log(fold);
        double left = perGroup * change * change / (2 * Z * Z) - spread * spread;
        return left > 0 ? 1 / left : Double.POSITIVE_INFINITY;
    }
}
