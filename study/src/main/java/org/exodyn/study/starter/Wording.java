package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exodyn.atlas.Entity;
import org.exodyn.atlas.EntityKind;
import org.exodyn.tables.WrappedText;

/// Names and sentences as a scenario file has them.
final class Wording {
    /// Columns of a comment, with its indentation.
    private static final int WIDTH = 110;

    private Wording() {}

    /// `breast carcinoma cells`, `mesenchymal stem cells of the bone marrow`; lines have no plural.
    static String plural(Entity cell) {
        String name = cell.name();
        if (cell.kind() == EntityKind.CELL_LINE) {
            return name + " cells";
        }
        int of = name.indexOf(" of ");
        return of < 0 ? name + "s" : name.substring(0, of) + "s" + name.substring(of);
    }

    /// `a`, `a and b`, `a, b and c`.
    static String list(List<String> words) {
        return words.size() < 2 ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// The text with a capital letter in front.
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Letters, digits and hyphens: a key of the scenario language.
    static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.matches("[a-z].*") ? key : "cell-" + key;
    }

    /// A scalar that YAML reads as this text and nothing else.
    static String quoted(String text) {
        return text.matches("[A-Za-z+][A-Za-z0-9+(),./ -]*") && !text.endsWith(" ") ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// A word as it is typed in a shell.
    static String shell(String name) {
        return name.matches("[\\w./-]+") ? name : '"' + name + '"';
    }

    /// A reason as part of a sentence.
    static String withoutStop(String reason) {
        return reason.replaceFirst("\\.$", "");
    }

    /// Comment lines.
    static List<String> comment(String indent, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : WrappedText.lines(text.replace('\n', ' '), WIDTH - indent.length() - 2)) {
            lines.add(indent + "# " + line);
        }
        return lines;
    }
}
