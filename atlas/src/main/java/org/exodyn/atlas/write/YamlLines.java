package org.exodyn.atlas.write;

import java.util.Collection;
import java.util.regex.Pattern;
import org.exodyn.quantity.NumberText;
import org.jspecify.annotations.Nullable;

/// Lines of YAML under construction; texts are quoted where YAML could take them for something else.
final class YamlLines {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}(][\\p{L}\\p{N} _./()+;=-]*[\\p{L}\\p{N})]|\\p{L}");

    private final StringBuilder text = new StringBuilder();
    private int indent;
    private boolean item;

    YamlLines open(String key) {
        line(key + ":");
        indent += 2;
        return this;
    }

    YamlLines close() {
        indent -= 2;
        return this;
    }

    /// The next line starts an item of a list.
    YamlLines item() {
        item = true;
        return this;
    }

    YamlLines endItem() {
        indent -= 2;
        return this;
    }

    YamlLines put(String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line(key + ": " + quoted(value));
        }
        return this;
    }

    YamlLines put(String key, @Nullable Number value) {
        if (value != null) {
            line(key + ": " + (value instanceof Double number ? exact(number) : value.toString()));
        }
        return this;
    }

    YamlLines putWord(String key, String word) {
        line(key + ": " + word);
        return this;
    }

    YamlLines put(String key, Collection<?> values) {
        if (!values.isEmpty()) {
            StringBuilder list = new StringBuilder(key).append(": [");
            int count = 0;
            for (Object value : values) {
                list.append(count++ == 0 ? "" : ", ")
                        .append(value instanceof Integer ? value.toString() : quoted(value.toString()));
            }
            line(list.append(']').toString());
        }
        return this;
    }

    static String exact(double number) {
        String shortText = NumberText.format(number);
        return NumberText.isNumber(shortText) && Double.parseDouble(shortText) == number ? shortText
                : Double.toString(number);
    }

    private void line(String content) {
        text.append(" ".repeat(indent)).append(item ? "- " : "").append(content).append('\n');
        if (item) {
            indent += 2;
            item = false;
        }
    }

    private static String quoted(String value) {
        boolean reserved = switch (value) {
            case "null", "true", "false", "yes", "no", "on", "off", "nan" -> true;
            default -> false;
        };
        if (!reserved && PLAIN.matcher(value).matches()) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
