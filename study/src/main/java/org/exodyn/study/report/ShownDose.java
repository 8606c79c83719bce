package org.exodyn.study.report;

import org.exodyn.study.figure.NumberText;
import org.exodyn.study.report.ReportContent.Arm;
import org.exodyn.study.report.ReportContent.Band;
import org.exodyn.study.report.ReportContent.Response;
import org.jspecify.annotations.Nullable;

/// Doses in words, and the dose at which arms can differ most: the one nearest to the reference arm's IC50.
final class ShownDose {
    private ShownDose() {}

    /// Index of the dose that figures show first.
    static int index(ReportIndex index) {
        Arm reference = index.referenceArm();
        Response response = reference == null ? null : index.response(ReportIndex.MEASURED, reference.id());
        if (response == null) {
            response = index.content().responses().isEmpty()
                    ? null
                    : index.content().responses().getFirst();
        }
        return response == null ? 0 : nearest(response);
    }

    private static int nearest(Response response) {
        double[] doses = response.doses();
        Band ic50 = response.ic50();
        double wanted = ic50 == null || !(ic50.q50() > 0) ? Double.NaN : ic50.q50();
        int best = Math.max(0, doses.length / 2);
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < doses.length; at++) {
            double distance = Math.abs(StrictMath.log(doses[at] / wanted));
            if (doses[at] > 0 && distance < least) {
                least = distance;
                best = at;
            }
        }
        return best;
    }

    /// A dose with its unit, nanomolar above 1000 as micromolar.
    static String text(double dose, String unit) {
        if (unit.equals("nM") && dose >= 1000) {
            return NumberText.tick(dose / 1000) + " µM";
        }
        return NumberText.tick(dose) + " " + NumberText.unit(unit);
    }

    /// The unit that every response shares, or the first one's.
    static @Nullable Response first(ReportIndex index) {
        return index.content().responses().isEmpty()
                ? null
                : index.content().responses().getFirst();
    }
}
