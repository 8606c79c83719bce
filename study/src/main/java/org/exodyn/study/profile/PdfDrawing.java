package org.exodyn.study.profile;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Draws the part of SVG that our figures use: groups, rectangles, circles, lines, paths of straight lines, and text.
final class PdfDrawing {
    /// Control points of a quarter of a circle by a cubic curve (Riškus 2006): 4/3 · tan(π/8).
    private static final float CIRCLE = 0.5522848f;

    private static final Pattern COMMANDS = Pattern.compile("(?=[A-Za-z])");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[\\s,]+|(?<=\\d)(?=-)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final PDPageContentStream content;
    private final PDType0Font font;
    private final float width;
    private final float height;

    PdfDrawing(PDPageContentStream content, PDType0Font font, float width, float height) {
        this.content = content;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /// What elements inherit.
    private record Style(String color, String fill, String stroke) {
        Style within(Element element) {
            return new Style(or(element, "color", color), or(element, "fill", fill), or(element, "stroke", stroke));
        }

        private static String or(Element element, String name, String otherwise) {
            return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
        }
    }

    void draw(Element root) throws IOException {
        children(root, new Style("#000000", "#000000", "none"));
    }

    private void children(Element parent, Style style) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, style.within(element));
            }
        }
    }

    private void element(Element element, Style style) throws IOException {
        switch (element.getLocalName()) {
            case "g" -> group(element, style);
            case "rect" ->
                shape(element, style, () -> content.addRect(length(element, "x", width), length(element, "y", height),
                        length(element, "width", width), length(element, "height", height)));
            case "circle" ->
                shape(element, style, () -> circle(number(element, "cx"), number(element, "cy"), number(element, "r")));
            case "line" -> shape(element, new Style(style.color(), "none", style.stroke()), () -> {
                content.moveTo(number(element, "x1"), number(element, "y1"));
                content.lineTo(number(element, "x2"), number(element, "y2"));
            });
            case "path" -> shape(element, style, () -> path(element.getAttribute("d")));
            case "text" -> text(element, style);
            default -> {
                // titles, descriptions and patterns leave no mark
            }
        }
    }

    private void group(Element element, Style style) throws IOException {
        String transform = element.getAttribute("transform");
        content.saveGraphicsState();
        if (transform.startsWith("translate(")) {
            float[] by = numbers(transform.substring(10, transform.indexOf(')')));
            content.transform(Matrix.getTranslateInstance(by[0], by.length > 1 ? by[1] : 0));
        }
        children(element, style);
        content.restoreGraphicsState();
    }

    /// Adds to the current path.
    @FunctionalInterface
    private interface Outline {
        void add() throws IOException;
    }

    private void shape(Element element, Style style, Outline outline) throws IOException {
        float[] fill = colour(style.fill(), style);
        float[] stroke = colour(style.stroke(), style);
        if (fill.length == 0 && stroke.length == 0) {
            return;
        }
        content.saveGraphicsState();
        if (element.hasAttribute("fill-opacity")) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(number(element, "fill-opacity"));
            content.setGraphicsStateParameters(state);
        }
        if (fill.length > 0) {
            content.setNonStrokingColor(fill[0], fill[1], fill[2]);
        }
        if (stroke.length > 0) {
            content.setStrokingColor(stroke[0], stroke[1], stroke[2]);
            content.setLineWidth(element.hasAttribute("stroke-width") ? number(element, "stroke-width") : 1);
            if (element.hasAttribute("stroke-dasharray")) {
                content.setLineDashPattern(numbers(element.getAttribute("stroke-dasharray")), 0);
            }
        }
        outline.add();
        if (fill.length > 0 && stroke.length > 0) {
            content.fillAndStroke();
        } else if (fill.length > 0) {
            content.fill();
        } else {
            content.stroke();
        }
        content.restoreGraphicsState();
    }

    private void circle(float x, float y, float r) throws IOException {
        float c = CIRCLE * r;
        content.moveTo(x + r, y);
        content.curveTo(x + r, y + c, x + c, y + r, x, y + r);
        content.curveTo(x - c, y + r, x - r, y + c, x - r, y);
        content.curveTo(x - r, y - c, x - c, y - r, x, y - r);
        content.curveTo(x + c, y - r, x + r, y - c, x + r, y);
        content.closePath();
    }

    /// Straight lines only, absolute and relative.
    private void path(String d) throws IOException {
        float x = 0;
        float y = 0;
        float startX = 0;
        float startY = 0;
        for (String part : COMMANDS.split(d)) {
            if (part.isBlank()) {
                continue;
            }
            char command = part.charAt(0);
            float[] at = numbers(part.substring(1));
            boolean relative = Character.isLowerCase(command);
            switch (Character.toUpperCase(command)) {
                case 'M', 'L' -> {
                    for (int i = 0; i + 1 < at.length; i += 2) {
                        x = at[i] + (relative ? x : 0);
                        y = at[i + 1] + (relative ? y : 0);
                        if (Character.toUpperCase(command) == 'M' && i == 0) {
                            startX = x;
                            startY = y;
                            content.moveTo(x, y);
                        } else {
                            content.lineTo(x, y);
                        }
                    }
                }
                case 'H' -> {
                    for (float value : at) {
                        x = value + (relative ? x : 0);
                        content.lineTo(x, y);
                    }
                }
                case 'V' -> {
                    for (float value : at) {
                        y = value + (relative ? y : 0);
                        content.lineTo(x, y);
                    }
                }
                case 'Z' -> {
                    content.closePath();
                    x = startX;
                    y = startY;
                }
                default -> throw new IllegalStateException("a figure has a path with '" + command + "'");
            }
        }
    }

    private void text(Element element, Style style) throws IOException {
        float size = element.hasAttribute("font-size") ? number(element, "font-size") : 12;
        String text = shown(element.getTextContent());
        float wide = font.getStringWidth(text) / 1000 * size;
        float x = switch (element.getAttribute("text-anchor")) {
            case "middle" -> number(element, "x") - wide / 2;
            case "end" -> number(element, "x") - wide;
            default -> number(element, "x");
        };
        float[] fill = colour(style.fill(), style);
        if (fill.length == 0 || text.isEmpty()) {
            return;
        }
        content.saveGraphicsState();
        content.setNonStrokingColor(fill[0], fill[1], fill[2]);
        content.beginText();
        content.setFont(font, size);
        // Text is upright although the page's y runs downwards.
        content.setTextMatrix(new Matrix(1, 0, 0, -1, x, number(element, "y")));
        content.showText(text);
        content.endText();
        content.restoreGraphicsState();
    }

    /// What the font cannot show is left out, so that a strange name does not cost the figure.
    private String shown(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(point -> {
            String one = Character.toString(point);
            try {
                font.encode(one);
                out.append(one);
            } catch (IOException | IllegalArgumentException _) {
                out.append('?');
            }
        });
        return out.toString();
    }

    /// Red, green and blue from 0 to 1; empty for nothing.
    private static float[] colour(String value, Style style) {
        String text = value.equals("currentColor") ? style.color() : value;
        if (!COLOUR.matcher(text).matches()) {
            return new float[0];
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new float[] {(rgb >> 16 & 255) / 255f, (rgb >> 8 & 255) / 255f, (rgb & 255) / 255f};
    }

    private static float length(Element element, String name, float whole) {
        String value = element.getAttribute(name);
        return value.endsWith("%") ? Float.parseFloat(value.substring(0, value.length() - 1)) / 100 * whole
                : value.isEmpty() ? 0 : Float.parseFloat(value);
    }

    private static float number(Element element, String name) {
        return length(element, name, 1);
    }

    private static float[] numbers(String text) {
        double[] parsed = Arrays.stream(BETWEEN_NUMBERS.split(text.trim())).filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
        float[] all = new float[parsed.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) parsed[i];
        }
        return all;
    }
}
