package org.exodyn.atlas.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exodyn.atlas.AtlasCode;
import org.exodyn.input.Fields;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.YamlList;
import org.exodyn.input.YamlNode;
import org.exodyn.input.YamlScalar;
import org.exodyn.input.YamlText;
import org.jspecify.annotations.Nullable;

/// Reads an extraction. Names are free texts here; nothing is looked up.
public final class ExtractionReader {
    private ExtractionReader() {}

    /// The extraction in a file; empty if it cannot be read at all. What does not fit is reported.
    public static Optional<Extraction> read(Path file, Problems problems) {
        String shown = file.toString().replace('\\', '/');
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            problems.error(AtlasCode.NOTHING_TO_READ, Location.ofFile(shown), "There is no extraction here.",
                    Files.exists(file) ? String.valueOf(e.getMessage()) : "The file does not exist.");
            return Optional.empty();
        }
        @Nullable
        YamlNode root = YamlText.read(shown, content, problems);
        if (root == null) {
            return Optional.empty();
        }
        Fields fields = Fields.of(root, "file", Location.ofFile(shown), problems);
        Fields head = fields.map("curation");
        List<Extraction.Statement> statements = new ArrayList<>();
        for (Fields one : fields.maps("claims")) {
            statements.add(statement(one));
        }
        fields.optionalList("silent");
        return Optional.of(new Extraction(text(head, "source"), text(head, "curator"), text(head, "date"), statements));
    }

    private static Extraction.Statement statement(Fields one) {
        List<String> cargo = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (Fields item : one.optionalMaps("cargo")) {
            cargo.add(text(item, "name"));
            classes.add(text(item, "class"));
        }
        List<String> targets = new ArrayList<>();
        List<String> edges = new ArrayList<>();
        for (Fields edge : one.optionalMaps("edges")) {
            targets.add(text(edge, "target"));
            edges.add(text(edge, "source") + " " + text(edge, "relation") + " " + text(edge, "sign") + " "
                    + text(edge, "target"));
        }
        List<String> processes = one.optionalMaps("processes").stream().map(p -> text(p, "process")).toList();
        return new Extraction.Statement(text(one, "slug"), List.of(text(one, "locator").split("\\s*;\\s*")),
                text(one, "statement"), numbers(one, "cites"), cell(one, "donor"), cell(one, "recipient"), cargo,
                classes,
                targets, edges, processes, one.optionalTexts("drugs"), text(one, "cancer"), text(one, "direction"),
                text(one, "level"), numbers(one, "checklist"), one.location());
    }

    private static String cell(Fields fields, String key) {
        @Nullable
        Fields inner = fields.optionalMap(key);
        return inner == null ? "" : text(inner, "cell");
    }

    private static String text(Fields fields, String key) {
        @Nullable
        String text = fields.optionalText(key);
        return text == null ? "" : text;
    }

    private static List<Integer> numbers(Fields fields, String key) {
        List<Integer> numbers = new ArrayList<>();
        if (fields.optionalNode(key) instanceof YamlList list) {
            for (YamlNode node : list.items()) {
                if (node instanceof YamlScalar scalar && scalar.text().matches("\\d{1,4}")) {
                    numbers.add(Integer.valueOf(scalar.text()));
                } else {
                    fields.problems().error(AtlasCode.UNKNOWN_WORD, node.location(), "Under " + key
                            + " there are whole numbers only.", "");
                }
            }
        }
        return numbers;
    }
}
