package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.AtlasAudit;
import org.exodyn.study.audit.Calibration;
import org.exodyn.study.audit.Ignorance;
import org.exodyn.study.audit.Verdict;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// Counts of verdicts, shares of ignorance, and the chain of one claim.
final class VerdictFigures {

    private static final double WIDTH = 760;
    private static final double LABELS = 190;
    /// Smaller than one molecule in all cells on earth: nothing, whose digits say nothing.
    private static final double SMALLEST = 1e-30;

    private VerdictFigures() {}

    /// Claims by verdict, one bar per setting.
    static Figure counts(AtlasAudit audit) {
        List<AuditSetting> settings = Arrays.stream(AuditSetting.values()).filter(AuditSetting::isDelivery).toList();
        double height = 40 + settings.size() * 34 + 34;
        FigureSheet sheet = new FigureSheet("verdicts", "Claims by verdict", audit.claims().size()
                + " claims in " + settings.size() + " settings", WIDTH, height, FigureSheet.Flow.COLUMN);
        sheet.panel("", svg -> {
            legend(svg, 18, List.of(Verdict.values()));
            double y = 52;
            for (AuditSetting setting : settings) {
                long[] counts = new long[Verdict.values().length];
                for (Verdict verdict : Verdict.values()) {
                    counts[verdict.ordinal()] = audit.count(setting, verdict);
                }
                stack(svg, setting.label(), counts, audit.claims().size(), y);
                y += 34;
            }
        });
        return sheet.finish();
    }

    /// Known deliveries by what the audit says of them.
    static Figure calibration(Calibration calibration) {
        FigureSheet sheet = new FigureSheet("calibration", "The audit asked of known outcomes",
                calibration.hits() + " decided as was seen, " + calibration.errors() + " otherwise", WIDTH, 142,
                FigureSheet.Flow.COLUMN);
        sheet.panel("", svg -> {
            legend(svg, 18, Verdict.OF_DELIVERIES);
            double y = 52;
            for (boolean works : new boolean[] {true, false}) {
                long[] counts = new long[Verdict.values().length];
                long all = 0;
                for (Verdict verdict : Verdict.values()) {
                    counts[verdict.ordinal()] = calibration.count(works, verdict);
                    all += counts[verdict.ordinal()];
                }
                stack(svg, works ? "seen to work" : "seen to fail", counts, all, y);
                y += 34;
            }
        });
        return sheet.finish();
    }

    private static void legend(Markup svg, double y, List<Verdict> verdicts) {
        double x = verdicts.size() > 4 ? 20 : LABELS;
        for (Verdict verdict : verdicts) {
            svg.leaf("rect", "x", x, "y", y - 10, "width", 11.0, "height", 11.0, "rx", 2.0, "fill",
                    SufficiencyFigure.colour(verdict));
            Words.of(Ink.TEXT, 12).at(svg, x + 16, y, verdict.word());
            x += 32 + TextWidth.of(verdict.word(), 12);
        }
    }

    private static void stack(Markup svg, String label, long[] counts, long all, double y) {
        Words.of(Ink.TEXT, 12.5).end().at(svg, LABELS - 10, y + 4, label);
        double x = LABELS;
        double width = WIDTH - LABELS - 12;
        for (Verdict verdict : Verdict.values()) {
            long count = counts[verdict.ordinal()];
            double part = all == 0 ? 0 : width * count / all;
            if (count == 0) {
                continue;
            }
            svg.leaf("rect", "x", x, "y", y - 10, "width", Math.max(2, part - 1.5), "height", 20.0, "rx", 2.0, "fill",
                    SufficiencyFigure.colour(verdict));
            if (part > TextWidth.of(Long.toString(count), 11) + 6) {
                svg.element("text", Long.toString(count), "x", x + part / 2, "y", y + 4, "font-size", "11",
                        "text-anchor", "middle", "fill",
                        verdict == Verdict.OTHER_SETTING || verdict == Verdict.NOT_ASKED ? "#24292f" : "#ffffff");
            }
            x += part;
        }
    }

    /// Mean total shares of ignorance over the assessable questions of each setting.
    static Figure ignorance(AtlasAudit audit) {
        List<AuditSetting> settings = List.of(AuditSetting.PURIFIED, AuditSetting.CO_CULTURE, AuditSetting.TISSUE,
                AuditSetting.PLASMA);
        double height = 40 + Ignorance.values().length * 58 + 46;
        FigureSheet sheet = new FigureSheet("ignorance", "Shares of ignorance",
                "How much of the variance of log S would be left if all but one part of the chain were known", WIDTH,
                height,
                FigureSheet.Flow.COLUMN);
        sheet.panel("", svg -> {
            LinearScale x = new LinearScale(0, 1, LABELS, WIDTH - 20, 5);
            Axes.bottom(svg, x, height - 44, 20, "total Sobol index of log₁₀ S, mean over questions");
            double y = 30;
            for (Ignorance part : Ignorance.values()) {
                Words.of(Ink.TEXT, 12.5).end().at(svg, LABELS - 10, y + 22, part.label());
                for (int at = 0; at < settings.size(); at++) {
                    double mean = mean(audit, settings.get(at), part);
                    double top = y + at * 11;
                    svg.leaf("rect", "x", LABELS, "y", top, "width", Math.max(1, x.at(mean) - LABELS), "height", 9.0,
                            "rx", 1.5, "fill", "#3d6ea8", "fill-opacity", 1 - 0.22 * at);
                    Words.of(Ink.MUTED, 9.5).at(svg, x.at(mean) + 5, top + 8, settings.get(at).label());
                }
                y += 58;
            }
        });
        return sheet.finish();
    }

    private static double mean(AtlasAudit audit, AuditSetting setting, Ignorance part) {
        return audit.claims().stream().flatMap(claim -> claim.bySetting().getOrDefault(setting, List.of()).stream())
                .distinct().flatMap(one -> one.numbers().stream()).filter(one -> !one.shares().isEmpty())
                .mapToDouble(one -> Math.clamp(one.shares().get(part.ordinal()).total(), 0, 1)).average().orElse(0);
    }

    /// The way from vesicles to what is needed, medians and central 90 %.
    static Figure chain(String id, Assessment assessment) {
        List<Assessment.ChainStep> steps = new ArrayList<>(
                assessment.numbers().map(Assessment.Numbers::chain).orElse(List.of()));
        double height = 26 + steps.size() * 30 + 46;
        List<Double> values = new ArrayList<>();
        steps.forEach(step -> values.addAll(List.of(step.band().low(), step.band().median(), step.band().high())));
        double[] range = LogScale.decadesAround(values, new double[] {1e-3, 1e3});
        range[0] = Math.max(range[0], 1e-14);
        range[1] = Math.max(range[0] * 10, Math.min(range[1], 1e14));
        FigureSheet sheet = new FigureSheet(id, "From vesicles to what is needed, " + assessment.setting().label(),
                steps.size() + " steps, each with its median and central 90 %", 930, height, FigureSheet.Flow.COLUMN);
        sheet.panel("", svg -> {
            LogScale x = new LogScale(range[0], range[1], 350, 760, 0, 7);
            Axes.bottom(svg, x, height - 44, 14, "in the unit of each step", NumberText::decade);
            double y = 28;
            Words.of(Ink.MUTED, 11).at(svg, 768, 12, "median (× step before)");
            double before = Double.NaN;
            for (Assessment.ChainStep step : steps) {
                Words.of(Ink.TEXT, 12).end().at(svg, 340, y + 4,
                        TextWidth.shortened(unit(step), 12, 330));
                svg.open("g", "fill", switch (step.role()) {
                    case NEEDED -> "#b4432f";
                    case WAY -> "#3d6ea8";
                    case ASIDE -> "#8b949e";
                });
                double from = x.at(Math.max(step.band().low(), 0));
                double to = x.at(finite(step.band().high(), range[1]));
                svg.leaf("rect", "x", from, "y", y - 6, "width", Math.max(2, to - from), "height", 12.0, "rx", 2.0,
                        "fill-opacity", 0.45);
                if (Double.isFinite(step.band().median())) {
                    svg.leaf("rect", "class", "mid", "x", x.at(step.band().median()) - 1.2, "y", y - 8, "width", 2.4,
                            "height", 16.0);
                }
                svg.close();
                String left = step.role() == Assessment.ChainStep.Role.WAY && before > 0
                        ? "  (×" + number(step.band().median() / before) + ")"
                        : "";
                Words.of(Ink.MUTED, 11).at(svg, 768, y + 4, number(step.band().median()) + left);
                if (step.role() == Assessment.ChainStep.Role.WAY) {
                    before = step.band().median();
                }
                y += 30;
            }
        });
        return sheet.finish();
    }

    /// A step with its unit, where its words do not hold it.
    private static String unit(Assessment.ChainStep step) {
        String counted = step.unit().split(" ")[0];
        return step.label().startsWith(counted) || step.label().contains(counted) ? step.label()
                : step.label() + ", " + step.unit();
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    /// Two digits; infinite where no amount suffices.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "not known";
        }
        if (Double.isInfinite(value)) {
            return "no amount";
        }
        if (value > 0 && value < SMALLEST) {
            return "below " + NumberText.power((int) Math.round(Math.log10(SMALLEST)));
        }
        return value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5) ? scientific(value)
                : NumberText.of(value);
    }

    private static String scientific(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        return String.format(Locale.ROOT, "%.1f×%s", value / Math.pow(10, exponent), NumberText.power(exponent));
    }
}
