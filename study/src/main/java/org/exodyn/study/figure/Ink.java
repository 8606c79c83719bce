package org.exodyn.study.figure;

/// The roles that colour has besides telling arms apart: class name for the page, colour for a figure on its own.
public enum Ink {
    TEXT("t", "#1c2230"),
    MUTED("m", "#566070"),
    GRID("g", "#e7eaef"),
    AXIS("a", "#8b95a3"),
    PAPER("paper", "#ffffff"),
    PANEL("pn", "#f6f7f9"),
    PRESENT("pr", "#7f8a9a"),
    NEEDED("nd", "#6a3d9a"),
    SHORT("sh", "#b02a1e"),
    ENOUGH("en", "#1b7a4b"),
    ACCENT("ac", "#1f5f9e");

    private final String css;
    private final String light;

    Ink(String css, String light) {
        this.css = css;
        this.light = light;
    }

    public String css() {
        return css;
    }

    public String light() {
        return light;
    }
}
