package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.Words;
import org.exodyn.study.report.ReportContent.Response;

/// A logarithmic dose axis with a place for no drug before a break.
final class DoseAxis {
    private final LogScale scale;
    private final String unit;
    private final String drug;

    private DoseAxis(LogScale scale, String unit, String drug) {
        this.scale = scale;
        this.unit = unit;
        this.drug = drug;
    }

    static DoseAxis of(ReportIndex index, double start, double end) {
        List<Double> doses = new ArrayList<>();
        String unit = "";
        String drug = "drug";
        for (Response response : index.content().responses()) {
            for (double dose : response.doses()) {
                doses.add(dose);
            }
            unit = response.doseUnit();
            drug = response.drug();
        }
        double[] range = LogScale.decadesAround(doses, new double[] {1, 1000});
        // a little wider than the doses, within the decades that hold them
        List<Double> shown = doses.stream().filter(dose -> dose > 0 && Double.isFinite(dose)).toList();
        double least = shown.stream().min(Double::compare).orElse(range[0]);
        double most = shown.stream().max(Double::compare).orElse(range[1]);
        double low = Math.max(range[0], Math.min(least * 0.8, range[1] / 2));
        return new DoseAxis(
                new LogScale(low, Math.max(Math.min(most * 1.05, range[1] * 1.05), low * 2), start, end,
                        (end - start) * 0.1, 7),
                unit, drug);
    }

    LogScale scale() {
        return scale;
    }

    void draw(Markup svg, double y, double gridTop, boolean labelled) {
        Axes.bottom(svg, scale, y, gridTop, labelled ? drug + " (" + NumberText.unit(unit) + ")" : "");
        double zero = scale.at(0);
        Words.of(Ink.MUTED, 11).middle().at(svg, zero, y + 17, "0");
        double gap = scale.start() + scale.zeroSlot() * 0.66;
        svg.leaf("path", "class", "stroke-m", "d",
                "M" + (int) (gap - 4) + " " + (int) (y + 4) + "l5 -8m-1 8l5 -8", "stroke", Ink.MUTED.light(),
                "stroke-width", 1.0, "fill", "none");
    }
}
