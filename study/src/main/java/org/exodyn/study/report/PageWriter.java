package org.exodyn.study.report;

import org.exodyn.study.figure.Figure;
import org.exodyn.study.figure.Markup;

/// What every section writes with: the markup, and the running numbers of sections and figures.
public final class PageWriter {
    private final Markup html = new Markup();
    private final Markup contents = new Markup();
    private int sections;
    private int figures;

    /// Where to write what has no method here.
    public Markup html() {
        return html;
    }

    /// The list of the sections written so far.
    String contents() {
        return contents.finish();
    }

    /// Begins a numbered section; `lead` may be empty.
    public void section(String id, String title, String lead) {
        sections++;
        contents.open("li").element("a", title, "href", "#" + id).close();
        html.open("section", "id", id, "aria-labelledby", id + "-h");
        html.open("h2", "id", id + "-h").element("span", Integer.toString(sections), "class", "no").text(title).close();
        if (!lead.isEmpty()) {
            html.element("p", lead, "class", "lead");
        }
    }

    /// Ends the section begun last.
    public void endSection() {
        html.close();
    }

    /// @param css class, or empty
    public void paragraph(String text, String css) {
        html.element("p", text, "class", css.isEmpty() ? null : css);
    }

    /// A figure that follows the premise switch.
    public void figure(Figure figure, String caption) {
        figure(figure, caption, "premise");
    }

    /// @param follows `premise` if the premise switch acts on the figure, `none` if not
    public void figure(Figure figure, String caption, String follows) {
        figures++;
        html.open("figure", "id", "fig-" + figure.id(), "data-figure", figure.id(), "data-switch", follows);
        html.open("div", "class", "canvas").raw(figure.svg()).close();
        html.open("figcaption");
        html.open("p").element("b", "Figure " + figures + ". " + figure.title() + ". ").text(caption).close();
        html.open("p", "class", "downloads js-only");
        button(figure, "svg", "Download SVG");
        button(figure, "png", "Download PNG");
        html.close().close().close();
    }

    private void button(Figure figure, String format, String label) {
        html.element("button", label, "type", "button", "data-download", format, "aria-label",
                label + " of " + figure.title());
    }
}
