package org.exodyn.study.audit;

import java.util.List;
import org.exodyn.assembly.audit.AuditConditions;
import org.exodyn.assembly.audit.AuditSubject;

/// What a biomarker needs: so many copies in each sample that counting noise hides no difference between two groups.
///
///     M ≥ 2·(z₀.₉₇₅ + z₀.₈)²/(n·(ln f)²)        for a power of 0.8 at 5 %, n patients per group, a change by the factor f
///
/// ln of a Poisson count of mean M has variance 1/M (delta method). It is the least that a study needs: patients differ as well, by
/// how much no record says, so that a biomarker can be found insufficient and never sufficient.
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
        double copies = copies(fold, conditions.patientsPerGroup());
        return new Need(label, "to see a " + (fold == 2 ? "twofold difference" : "difference by 20 %") + " between "
                + conditions.patientsPerGroup() + " patients and as many controls, were counting the only noise",
                List.of(), _ -> copies);
    }

    /// M.
    static double copies(double fold, int perGroup) {
        double change = StrictMath.log(fold);
        return 2 * Z * Z / (perGroup * change * change);
    }

    static String missing(AuditSubject subject) {
        return "No record gives how much " + subject.cargo().cargo()
                + " in plasma vesicles differs between patients of one group, without which no power can be told; counting alone "
                + "would not stand in the way in all draws.";
    }
}
