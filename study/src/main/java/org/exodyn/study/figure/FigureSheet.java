package org.exodyn.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A figure of one or more panels of equal size. Each panel is complete in itself (own axes and heading), so that a
/// page can show any of them alone by moving the view box.
public final class FigureSheet {
    /// Font that every system has under one of these names.
    public static final String FONT = "Helvetica Neue,Helvetica,Arial,Liberation Sans,sans-serif";

    /// Where the next panel goes.
    public enum Flow {
        ROW, COLUMN
    }

    private static final double GUTTER = 20;

    private record Panel(String key, Consumer<Markup> drawing) {}

    private final String id;
    private final String title;
    private final String description;
    private final double panelWidth;
    private final double panelHeight;
    private final Flow flow;
    private final List<Panel> panels = new ArrayList<>();
    private boolean interactive;

    public FigureSheet(
            String id, String title, String description, double panelWidth, double panelHeight, Flow flow) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.panelWidth = panelWidth;
        this.panelHeight = panelHeight;
        this.flow = flow;
    }

    /// Adds a panel.
    ///
    /// @param key what a switch on the page knows it by (a premise), empty for a panel that is always shown
    public FigureSheet panel(String key, Consumer<Markup> drawing) {
        panels.add(new Panel(key, drawing));
        return this;
    }

    /// Parts of this figure can be focused and chosen: assistive technology must look inside.
    public FigureSheet interactive() {
        interactive = true;
        return this;
    }

    /// Draws everything.
    public Figure finish() {
        int steps = Math.max(1, panels.size());
        double width = flow == Flow.ROW ? steps * panelWidth + (steps - 1) * GUTTER : panelWidth;
        double height = flow == Flow.COLUMN ? steps * panelHeight + (steps - 1) * GUTTER : panelHeight;
        Markup svg = new Markup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "id",
                id,
                "class",
                "figure",
                "viewBox",
                "0 0 " + Coordinate.text(width) + " " + Coordinate.text(height),
                "width",
                width,
                "height",
                height,
                "role",
                interactive ? "group" : "img",
                "aria-labelledby",
                id + "-title " + id + "-desc",
                "font-family",
                FONT,
                "font-size",
                12.0,
                "data-panel-width",
                panelWidth,
                "data-panel-height",
                panelHeight,
                "data-gutter",
                GUTTER,
                "data-flow",
                flow == Flow.ROW ? "row" : "column");
        svg.element("title", title, "id", id + "-title");
        svg.element("desc", description, "id", id + "-desc");
        Hatch.define(svg, id);
        svg.leaf(
                "rect", "class", Ink.PAPER.css(), "fill", Ink.PAPER.light(), "width", "100%", "height", "100%");
        for (int place = 0; place < panels.size(); place++) {
            double x = flow == Flow.ROW ? place * (panelWidth + GUTTER) : 0;
            double y = flow == Flow.COLUMN ? place * (panelHeight + GUTTER) : 0;
            svg.open(
                    "g",
                    "class",
                    "panel",
                    "data-premise",
                    panels.get(place).key(),
                    "transform",
                    "translate(" + Coordinate.text(x) + " " + Coordinate.text(y) + ")");
            panels.get(place).drawing().accept(svg);
            svg.close();
        }
        svg.close();
        return new Figure(id, title, description, width, height, svg.finish());
    }
}
