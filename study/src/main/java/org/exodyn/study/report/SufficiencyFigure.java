package org.exodyn.study.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exodyn.assembly.audit.AuditSetting;
import org.exodyn.assembly.audit.AuditSubject;
import org.exodyn.study.audit.Assessment;
import org.exodyn.study.audit.AtlasAudit;
import org.exodyn.study.audit.Mass;
import org.exodyn.study.audit.Verdict;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LogScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// S = D/Q of every claim in one setting on a logarithmic axis, by class of cargo: one row per question, with the number of claims
/// that ask it.
final class SufficiencyFigure {

    private static final double WIDTH = 860;
    private static final double LABELS = 340;
    private static final double RIGHT = 62;
    private static final double ROW = 17;
    private static final double HEAD = 30;
    private static final double TOP = 46;
    private static final double LOWEST = 1e-14;
    private static final double HIGHEST = 1e6;

    private SufficiencyFigure() {}

    private record Row(String label, String cancer, Assessment assessment, int claims) {
        Row named(String other) {
            return new Row(other, cancer, assessment, claims);
        }
    }

    static Figure draw(AtlasAudit audit, AuditSetting setting) {
        Map<String, List<Row>> byClass = rows(audit, setting);
        int rows = byClass.values().stream().mapToInt(List::size).sum();
        double height = TOP + rows * ROW + byClass.size() * HEAD + 52;
        FigureSheet sheet = new FigureSheet("s-" + id(setting), setting.isDelivery()
                ? "Delivered over required, " + setting.label()
                : "Copies in the sample over copies that tell two groups apart",
                rows + " questions on a logarithmic axis. Bars reach from the 5 % to the 95 % quantile; what lies right of 1 "
                        + (setting.isDelivery() ? "suffices." : "can be detected."),
                WIDTH, height, FigureSheet.Flow.COLUMN);
        sheet.panel("", svg -> panel(svg, byClass, height, setting.isDelivery()));
        return sheet.finish();
    }

    static String id(AuditSetting setting) {
        return setting.label().replace(' ', '-');
    }

    private static Map<String, List<Row>> rows(AtlasAudit audit, AuditSetting setting) {
        Map<Assessment, List<AtlasAudit.ClaimAudit>> asking = new LinkedHashMap<>();
        audit.claims().forEach(claim -> claim.bySetting().getOrDefault(setting, List.of()).stream()
                .filter(one -> one.numbers().isPresent() && one.verdict() != Verdict.NOT_ASSESSABLE)
                .forEach(one -> asking.computeIfAbsent(one, _ -> new ArrayList<>()).add(claim)));
        Map<String, List<Row>> byClass = new LinkedHashMap<>();
        asking.forEach((assessment, claims) -> byClass
                .computeIfAbsent(assessment.subject().cargo().cargoClass(), _ -> new ArrayList<>())
                .add(new Row(AuditWords.row(assessment.subject(), audit.names()),
                        claims.stream().map(AtlasAudit.ClaimAudit::cancer)
                                .filter(cancer -> !cancer.isEmpty()).distinct().limit(2)
                                .reduce((one, other) -> one + ", " + other).orElse(""),
                        assessment, claims.size())));
        byClass.values().forEach(SufficiencyFigure::tellApart);
        byClass.values().forEach(list -> list.sort(Comparator.comparingDouble(
                (Row row) -> row.assessment().numbers().map(numbers -> place(numbers.masses().getFirst())).orElse(0.0))
                .reversed().thenComparing(Row::label)));
        Map<String, List<Row>> sorted = new LinkedHashMap<>();
        byClass.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /// Rows of one label get what differs between them: donor, drug, or what the cargo acts on.
    private static void tellApart(List<Row> rows) {
        Map<String, List<Row>> same = new LinkedHashMap<>();
        rows.forEach(row -> same.computeIfAbsent(row.label(), _ -> new ArrayList<>()).add(row));
        rows.replaceAll(row -> {
            List<Row> alike = same.getOrDefault(row.label(), List.of());
            if (alike.size() == 1) {
                return row;
            }
            List<String> parts = new ArrayList<>();
            differing(alike, row, one -> "from " + one.donor()).ifPresent(parts::add);
            differing(alike, row, one -> one.drug() == null ? "no drug" : one.drug()).ifPresent(parts::add);
            differing(alike, row, one -> one.cargo().regulations().isEmpty() ? "no target named"
                    : "on "
                            + String.join(", ", one.cargo().regulations().stream().map(edge -> edge.target()).distinct()
                                    .toList()))
                    .ifPresent(parts::add);
            return parts.isEmpty() ? row : row.named(row.label() + " (" + String.join(", ", parts) + ")");
        });
    }

    private static Optional<String> differing(List<Row> alike, Row row, Function<AuditSubject, String> part) {
        return alike.stream().map(one -> part.apply(one.assessment().subject())).distinct().count() > 1
                ? Optional.of(part.apply(row.assessment().subject()))
                : Optional.empty();
    }

    private static double place(Mass mass) {
        return Double.isFinite(mass.high()) ? mass.high() : -1000;
    }

    private static void panel(Markup svg, Map<String, List<Row>> byClass, double height, boolean delivery) {
        LogScale x = new LogScale(LOWEST, HIGHEST, LABELS, WIDTH - RIGHT, 0, 8);
        double bottom = height - 46;
        Axes.bottom(svg, x, bottom, TOP - 12, delivery
                ? "S = delivered over required (1 suffices)"
                : "copies in the sample over copies needed (1 has a power of 0.8)", NumberText::decade);
        Axes.line(svg, Ink.AXIS, x.at(1), TOP - 14, x.at(1), bottom, 1.4, "");
        Words.of(Ink.MUTED, 11).at(svg, x.at(1) + 5, TOP - 32, delivery ? "suffices →" : "detected →");
        Words.of(Ink.MUTED, 11).end().at(svg, x.at(1) - 5, TOP - 32, delivery ? "← falls short" : "← too few");
        Words.of(Ink.MUTED, 11).end().at(svg, WIDTH - 4, TOP - 18, "claims");
        // The axis below is far from the first rows.
        for (double tick : x.ticks().major()) {
            Words.of(Ink.MUTED, 11).middle().at(svg, x.at(tick), TOP - 18, NumberText.decade(tick));
        }
        double y = TOP;
        for (Map.Entry<String, List<Row>> group : byClass.entrySet()) {
            y += HEAD;
            Words.of(Ink.TEXT, 13).strong().at(svg, 4, y - 10, group.getKey());
            for (Row row : group.getValue()) {
                row(svg, row, x, y);
                y += ROW;
            }
        }
    }

    private static void row(Markup svg, Row row, LogScale x, double y) {
        Verdict verdict = row.assessment().verdict();
        svg.open("g", "class", "v-" + verdict.name().toLowerCase(Locale.ROOT), "fill", colour(verdict));
        String cancer = row.cancer().isEmpty() ? "" : "  · " + row.cancer();
        svg.element("title", row.label() + cancer + ": " + row.assessment().word());
        Words.of(Ink.TEXT, 11).at(svg, 14, y + 4, TextWidth.shortened(row.label() + cancer, 11, LABELS - 26));
        row.assessment().numbers().ifPresent(numbers -> {
            double[] reach = numbers.reach();
            bar(svg, x, reach[0], reach[1], y, 3, 0.3);
            Mass lenient = numbers.masses().getFirst();
            bar(svg, x, lenient.low(), lenient.high(), y, 9, 0.75);
            if (Double.isFinite(lenient.median())) {
                svg.leaf("rect", "class", "mid", "x", x.at(power(lenient.median())) - 1, "y", y - 6, "width", 2.0,
                        "height", 12.0);
            }
            if (lenient.high() == Double.NEGATIVE_INFINITY) {
                Words.of(Ink.MUTED, 10).at(svg, LABELS + 6, y + 4, "no amount suffices");
            }
        });
        Words.of(Ink.MUTED, 11).end().at(svg, WIDTH - 8, y + 4, Integer.toString(row.claims()));
        svg.close();
    }

    private static void bar(Markup svg, LogScale x, double low, double high, double y, double height, double opacity) {
        if (high == Double.NEGATIVE_INFINITY || Double.isNaN(high)) {
            return;
        }
        boolean never = low == Double.NEGATIVE_INFINITY;
        double from = never ? LABELS : x.at(power(low));
        double to = x.at(power(high));
        svg.leaf("rect", "x", from, "y", y - height / 2, "width", Math.max(1.5, to - from), "height", height, "rx", 1.5,
                "fill-opacity", opacity);
        if (never && height > 5) {
            svg.leaf("path", "d", "M" + Coordinate.text(from - 2) + " " + Coordinate.text(y) + "l7 -4.5v9z");
        }
    }

    private static double power(double exponent) {
        return exponent == Double.NEGATIVE_INFINITY ? 0 : Math.pow(10, Math.clamp(exponent, -300, 300));
    }

    /// The colour of a verdict as text, which has to be read on white.
    static String text(Verdict verdict) {
        return switch (verdict) {
            case NOT_ASSESSABLE, NOT_ASKED, OTHER_SETTING -> "#57606a";
            case SUFFICIENT, INSUFFICIENT, PRIOR_DEPENDENT -> colour(verdict);
        };
    }

    static String colour(Verdict verdict) {
        return switch (verdict) {
            case SUFFICIENT -> "#1b7f5c";
            case INSUFFICIENT -> "#b4432f";
            case PRIOR_DEPENDENT -> "#c98a1b";
            case NOT_ASSESSABLE -> "#8b949e";
            case NOT_ASKED -> "#b9c0c8";
            case OTHER_SETTING -> "#dfe3e7";
        };
    }
}
