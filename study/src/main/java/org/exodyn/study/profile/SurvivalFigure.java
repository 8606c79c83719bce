package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.survival.KaplanMeierCurve;
import org.exodyn.clinic.survival.KaplanMeierStep;
import org.exodyn.study.figure.ArmColour;
import org.exodyn.study.figure.Axes;
import org.exodyn.study.figure.Coordinate;
import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.FigureSheet;
import org.exodyn.study.figure.Ink;
import org.exodyn.study.figure.LinearScale;
import org.exodyn.study.figure.Markup;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.figure.TextWidth;
import org.exodyn.study.figure.Words;

/// Kaplan–Meier curves with their pointwise 95 % intervals and the number at risk.
final class SurvivalFigure {
    private static final double WIDTH = 760;
    private static final double LEFT = 110;
    private static final double RIGHT = WIDTH - 20;
    private static final double TOP = 40;
    private static final double BOTTOM = 330;
    private static final double ROW = 18;

    private final String time;
    private final List<String> names;
    private final List<ArmColour> colours;
    private final List<KaplanMeierCurve> curves;
    private final LinearScale x;
    private final LinearScale y;

    private SurvivalFigure(SurvivalColumns columns, List<String> names, List<ArmColour> colours,
            List<KaplanMeierCurve> curves) {
        this.time = columns.label();
        this.names = names;
        this.colours = colours;
        this.curves = curves;
        double last = curves.stream().mapToDouble(curve -> curve.steps().getLast().time()).max().orElse(1);
        this.x = LinearScale.fromZero(last, LEFT, RIGHT, 8);
        this.y = new LinearScale(0, 1, BOTTOM, TOP, 5);
    }

    /// Of the groups: the reference has the first colour, the group the second.
    static Figure ofGroups(Profile profile, SurvivalColumns columns, GroupSurvival groups) {
        List<ArmColour> colours = new ArrayList<>();
        for (int group = 0; group < groups.names().size(); group++) {
            String name = groups.names().get(group);
            colours.add(ArmColour.at(name.equals(profile.plan().contrast().reference()) ? 0
                    : name.equals(profile.plan().contrast().group()) ? 1 : 2 + group));
        }
        boolean all = groups.names().equals(List.of(GroupSurvival.ALL));
        return new SurvivalFigure(columns, groups.names(), colours, groups.curves()).draw("survival",
                all ? "Survival of all patients" : "Survival of the compared groups");
    }

    /// Of the two sides of a cut.
    static Figure ofCut(SurvivalColumns columns, SurvivalCut cut, int number) {
        List<String> names = SurvivalCut.SIDES.stream().map(side -> side + " " + NumberText.significant(cut.value(), 4))
                .toList();
        return new SurvivalFigure(columns, names, List.of(ArmColour.at(2), ArmColour.at(1)), cut.curves())
                .draw("cut-" + number, "Survival by " + cut.feature() + ", cut at a pre-set value");
    }

    private Figure draw(String id, String title) {
        return new FigureSheet(id, title,
                "Share of patients without the event over time; bands are pointwise 95 % intervals, ticks mark the end of a follow-up"
                        + " without it. Below: patients still followed.",
                WIDTH, BOTTOM + 66 + ROW * names.size(), FigureSheet.Flow.ROW).panel("", this::panel).finish();
    }

    private void panel(Markup svg) {
        Axes.bottom(svg, x, BOTTOM, TOP, time);
        Axes.left(svg, y, LEFT, RIGHT, "without the event");
        double legend = LEFT;
        for (int group = 0; group < names.size(); group++) {
            ArmColour colour = colours.get(group);
            KaplanMeierCurve curve = curves.get(group);
            svg.open("g", "class", colour.css(), "color", colour.line());
            svg.leaf("path", "d", band(curve), "fill", "currentColor", "fill-opacity", "0.13");
            svg.leaf("path", "d", stairs(curve), "fill", "none", "stroke", "currentColor", "stroke-width", 2.0);
            svg.leaf("path", "d", ends(curve), "fill", "none", "stroke", "currentColor", "stroke-width", 1.0);
            svg.close();
            String name = names.get(group) + " (" + curve.size() + ", " + curve.events() + " events)";
            Words.of(colour, 12).at(svg, legend, 16, name);
            legend += TextWidth.of(name, 12) + 24;
            double row = BOTTOM + 62 + group * ROW;
            Words.of(colour, 11).end().at(svg, LEFT - 22, row,
                    TextWidth.shortened(names.get(group), 11, LEFT - 24));
            for (double tick : x.ticks().major()) {
                Words.of(Ink.TEXT, 11).middle().at(svg, x.at(tick), row, Integer.toString(curve.atRiskAt(tick)));
            }
        }
        Words.of(Ink.MUTED, 11).at(svg, 0, BOTTOM + 44, "at risk");
    }

    private String stairs(KaplanMeierCurve curve) {
        StringBuilder path = new StringBuilder("M" + Coordinate.text(x.at(0)) + " " + Coordinate.text(y.at(1)));
        for (KaplanMeierStep step : curve.steps()) {
            path.append('H').append(Coordinate.text(x.at(step.time()))).append('V')
                    .append(Coordinate.text(y.at(step.survival())));
        }
        return path.toString();
    }

    private String band(KaplanMeierCurve curve) {
        StringBuilder there = new StringBuilder("M" + Coordinate.text(x.at(0)) + " " + Coordinate.text(y.at(1)));
        StringBuilder back = new StringBuilder();
        double lower = 1;
        double lastTime = 0;
        for (KaplanMeierStep step : curve.steps()) {
            if (Double.isNaN(step.lower()) || Double.isNaN(step.upper())) {
                break;
            }
            there.append('H').append(Coordinate.text(x.at(step.time()))).append('V')
                    .append(Coordinate.text(y.at(step.upper())));
            back.insert(0, "L" + Coordinate.text(x.at(step.time())) + " " + Coordinate.text(y.at(step.lower())) + "L"
                    + Coordinate.text(x.at(step.time())) + " " + Coordinate.text(y.at(lower)));
            lower = step.lower();
            lastTime = step.time();
        }
        return there + "L" + Coordinate.text(x.at(lastTime)) + " " + Coordinate.text(y.at(lower)) + back + "Z";
    }

    private String ends(KaplanMeierCurve curve) {
        StringBuilder path = new StringBuilder("M0 0");
        for (KaplanMeierStep step : curve.steps()) {
            if (step.censored() > 0) {
                path.append('M').append(Coordinate.text(x.at(step.time()))).append(' ')
                        .append(Coordinate.text(y.at(step.survival()) - 4)).append("v8");
            }
        }
        return path.toString();
    }
}
