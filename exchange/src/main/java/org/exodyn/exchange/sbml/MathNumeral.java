package org.exodyn.exchange.sbml;

import java.util.List;
import org.exodyn.exchange.xml.XmlElement;
import org.exodyn.exchange.xml.XmlNode;
import org.exodyn.exchange.xml.XmlText;
import org.jspecify.annotations.Nullable;

/// The number in a `cn` element: real, integer, rational (`1 <sep/> 3`) or with an exponent (`1.5 <sep/> -4`).
final class MathNumeral {

    private MathNumeral() {}

    /// The value; null if there is none.
    static @Nullable Double value(XmlElement cn) {
        String type = cn.attribute("type");
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        int separators = 0;
        for (XmlNode node : cn.content()) {
            switch (node) {
                case XmlText(String text) -> (separators == 0 ? first : second).append(text);
                case XmlElement element when element.name().equals("sep") -> separators++;
                case XmlElement _ -> separators = 2;
            }
        }
        String left = first.toString().strip();
        String right = second.toString().strip();
        if (separators > 1 || List.of("rational", "e-notation").contains(type == null ? "" : type) != separators > 0) {
            return null;
        }
        if (separators == 0) {
            return Tag.parsed(left);
        }
        if ("e-notation".equals(type)) {
            return left.matches("[+-]?[0-9.]+") && right.matches("[+-]?[0-9]+") ? Tag.parsed(left + "e" + right) : null;
        }
        Double above = Tag.parsed(left);
        Double below = Tag.parsed(right);
        return above == null || below == null ? null : above / below;
    }

    /// Whether a numeral is too large or too small for a double.
    static boolean isLost(XmlElement cn, double value) {
        return !"rational".equals(cn.attribute("type")) && !cn.content().isEmpty()
                && cn.content().getFirst() instanceof XmlText(String text) && Tag.isLost(text.strip(), value);
    }
}
