package org.exodyn.reference.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// OncoTree as its tree in JSON and as its table of levels.
final class OncotreeReaders {
    /// `Breast (BREAST)`.
    private static final Pattern LEVEL = Pattern.compile("(.+?) *\\(([A-Za-z0-9_-]+)\\)");

    private OncotreeReaders() {}

    /// The tree: objects with code, name, mainType, externalReferences, parent, history and children. Read as a stream: only
    /// the path from the root to the present node is held.
    static void json(StrictText text, RowSink sink) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), reader(text))) {
            Deque<Node> path = new ArrayDeque<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT && path.isEmpty()) {
                    path.push(new Node(1)); // the outer map from the root's code to the root
                } else if (token == JsonToken.PROPERTY_NAME) {
                    property(parser, path);
                } else if (token == JsonToken.END_OBJECT && !path.isEmpty()) {
                    Node node = path.pop();
                    if (!path.isEmpty()) {
                        node.tell(text, sink);
                    }
                }
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            throw text.problems().fatal(ReferenceCode.CUT_OFF, line, column,
                    "The text is no whole JSON from here on.", firstLine(broken.getOriginalMessage()),
                    "the file was cut off; download it again");
        }
    }

    private static void property(JsonParser parser, Deque<Node> path) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        Node node = path.element();
        if (value == JsonToken.START_OBJECT && (node.inChildren || path.size() == 1)) {
            path.push(new Node(parser.currentTokenLocation().getLineNr()));
            return;
        }
        switch (key) {
            case "code" -> node.code = scalar(parser);
            case "name" -> node.name = scalar(parser);
            case "mainType" -> node.mainType = scalar(parser);
            case "parent" -> node.parent = scalar(parser);
            case "children" -> {
                if (value == JsonToken.START_OBJECT) {
                    Node children = new Node(0);
                    children.inChildren = true;
                    path.push(children);
                }
            }
            case "history", "revocations", "precursors" -> strings(parser, node.former);
            case "externalReferences" -> references(parser, node);
            default -> parser.skipChildren();
        }
    }

    private static void references(JsonParser parser, Node node) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String registry = parser.currentName();
            parser.nextToken();
            List<String> ids = new ArrayList<>();
            strings(parser, ids);
            ids.forEach(id -> node.xrefs.add(Ids.normal(registry + ":" + id)));
        }
    }

    private static void strings(JsonParser parser, List<String> into) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                into.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String scalar(JsonParser parser) {
        parser.skipChildren();
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("") + ".";
    }

    private static final class Node {
        private final int line;
        private boolean inChildren;
        private @Nullable String code;
        private @Nullable String name;
        private @Nullable String mainType;
        private @Nullable String parent;
        private final List<String> former = new ArrayList<>();
        private final List<String> xrefs = new ArrayList<>();

        Node(int line) {
            this.line = line;
        }

        void tell(StrictText text, RowSink sink) {
            if (inChildren) {
                return;
            }
            sink.row(line);
            String own = code;
            String printed = name;
            if (own == null || printed == null) {
                text.problems().error(ReferenceCode.VALUE, line, "", "A node has no " + (own == null ? "code" : "name")
                        + ".", "", "it is a file of another kind: leave --as away to see which");
                return;
            }
            String id = "ONCOTREE:" + own;
            sink.term(id, printed, mainType, null);
            sink.name(id, own, NameSort.IDENTIFIER, null);
            former.forEach(code -> sink.name(id, code, NameSort.PREVIOUS, null));
            xrefs.forEach(other -> sink.xref(id, other));
            if (parent != null) {
                sink.parent(id, "ONCOTREE:" + parent);
            }
        }
    }

    /// The table: columns level_1 to level_7 hold `Name (CODE)` from wide to narrow.
    static void table(StrictText text, RowSink sink) throws IOException {
        Rows rows = Rows.of(text, '\t', Rows.Quoting.RFC_4180);
        List<Integer> levels = new ArrayList<>();
        rows.column("level_1");
        for (int level = 1; rows.optionalColumn("level_" + level) >= 0; level++) {
            levels.add(rows.column("level_" + level));
        }
        int mainType = rows.column("metamaintype");
        int nci = rows.optionalColumn("metanci");
        int umls = rows.optionalColumn("metaumls");
        int history = rows.optionalColumn("history");
        while (rows.next()) {
            sink.row(rows.line());
            String parent = "";
            String id = "";
            String name = "";
            for (int level : levels) {
                if (rows.get(level).isEmpty()) {
                    continue;
                }
                Matcher parts = LEVEL.matcher(rows.get(level));
                if (!parts.matches()) {
                    rows.report(level, "The level is '" + Rows.shown(rows.get(level))
                            + "'; it must look like Breast (BREAST).");
                    id = "";
                    break;
                }
                parent = id;
                id = "ONCOTREE:" + parts.group(2);
                name = parts.group(1);
            }
            if (id.isEmpty()) {
                continue;
            }
            String term = id;
            sink.term(term, name, Ids.orNull(rows.get(mainType)), null);
            sink.name(term, term.substring("ONCOTREE:".length()), NameSort.IDENTIFIER, null);
            if (!parent.isEmpty()) {
                sink.parent(term, parent);
            }
            rows.parts(nci, ',').forEach(other -> sink.xref(term, "NCIT:" + other));
            rows.parts(umls, ',').forEach(other -> sink.xref(term, "UMLS:" + other));
            rows.parts(history, ',').forEach(other -> sink.name(term, other, NameSort.PREVIOUS, null));
        }
    }

    private static Reader reader(StrictText text) {
        return new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                for (int index = 0; index < length; index++) {
                    int c = text.read();
                    if (c == StrictText.END) {
                        return index == 0 && length > 0 ? -1 : index;
                    }
                    into[from + index] = (char) c;
                }
                return length;
            }

            @Override
            public void close() {
                // the text is closed by who opened it
            }
        };
    }
}
