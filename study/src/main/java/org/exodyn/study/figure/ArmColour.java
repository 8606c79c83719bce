package org.exodyn.study.figure;

/// Colours that tell arms apart, after Okabe and Ito (https://jfly.uni-koeln.de/color/), darkened where text in them
/// must be read on white (contrast at least 4.5 to 1).
///
/// @param css class name, `c0` …; the page recolours it on dark screens
/// @param line colour of lines and areas; `text` of words
/// @param dark colour of lines and words on a dark ground
public record ArmColour(String css, String line, String text, String dark) {
    private static final String[][] HUES = {
        {"#4a5261", "#4a5261", "#b9c1cd"},
        {"#d55e00", "#b34f00", "#ff8f45"},
        {"#0072b2", "#0069a5", "#5db4ee"},
        {"#009e73", "#007a59", "#3fcf9f"},
        {"#cc6fa4", "#a8497f", "#ec9cc8"},
        {"#e69f00", "#8f6300", "#f6c04d"},
        {"#56b4e9", "#1f79ad", "#8fd0f7"},
        {"#7b61b5", "#6a4fa6", "#b7a3ea"},
        {"#8c6239", "#7c5530", "#cfa67c"},
        {"#6b8e23", "#55731a", "#b3d36b"},
    };

    /// The colour of the arm at a place in the display order; the reference arm takes place 0. Beyond ten arms colours
    /// repeat, and direct labels tell them apart.
    public static ArmColour at(int place) {
        int hue = place < HUES.length ? place : 1 + (place - 1) % (HUES.length - 1);
        return new ArmColour("c" + hue, HUES[hue][0], HUES[hue][1], HUES[hue][2]);
    }

    /// Number of different colours.
    public static int count() {
        return HUES.length;
    }
}
