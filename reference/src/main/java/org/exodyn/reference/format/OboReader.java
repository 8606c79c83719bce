package org.exodyn.reference.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.reference.source.ReferenceCode;
import org.exodyn.reference.source.RowProblems;
import org.exodyn.reference.source.Rows;
import org.exodyn.reference.source.StrictText;
import org.exodyn.reference.source.TextLines;
import org.jspecify.annotations.Nullable;

/// Ontologies in OBO format 1.2 and 1.4: a head, then stanzas of `tag: value` lines. Terms with the ontology's own prefix are
/// kept; those that it only mentions are not.
///
/// Source: https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html
final class OboReader {
    private static final Pattern SYNONYM = Pattern
            .compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"\\s*(EXACT|BROAD|NARROW|RELATED)?.*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final StrictText text;
    private final RowProblems problems;
    private final RowSink sink;
    private final Pattern form;
    private final String example;

    private @Nullable String id;
    private @Nullable String name;
    private @Nullable String kind;
    private boolean obsolete;
    private final List<Runnable> facts = new ArrayList<>();

    private OboReader(StrictText text, RowSink sink, Pattern form, String example) {
        this.text = text;
        this.problems = text.problems();
        this.sink = sink;
        this.form = form;
        this.example = example;
    }

    /// @param form the shape of the ontology's own identifiers, `example` one of them
    static FormatReader of(Pattern form, String example) {
        return (text, sink) -> new OboReader(text, sink, form, example).read();
    }

    private void read() throws IOException {
        TextLines lines = new TextLines(text);
        String stanza = "";
        int begun = 0;
        boolean any = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("!")) {
                continue;
            }
            if (content.startsWith("[") && content.endsWith("]")) {
                finish(stanza, begun);
                stanza = content;
                begun = lines.line();
                any |= stanza.equals("[Term]");
                continue;
            }
            int colon = content.indexOf(':');
            if (colon <= 0) {
                problems.error(ReferenceCode.VALUE, lines.line(), "",
                        "The line '" + Rows.shown(content) + "' is no 'tag: value'.", "", lines.complete()
                                ? "the file is damaged here"
                                : "the file was cut off here; download it again");
                continue;
            }
            String tag = content.substring(0, colon);
            String value = content.substring(colon + 1).strip();
            if (stanza.isEmpty()) {
                head(tag, value);
            } else if (stanza.equals("[Term]")) {
                term(tag, value, lines.line());
            }
        }
        finish(stanza, begun);
        if (!any) {
            problems.error(ReferenceCode.EMPTY, 0, "", "The file holds no [Term].", "", "the download did not finish");
        }
    }

    private void head(String tag, String value) {
        if (tag.equals("data-version")) {
            Matcher date = DATE.matcher(value);
            sink.version(date.find() ? date.group() : value);
        }
    }

    private void term(String tag, String value, int line) {
        switch (tag) {
            case "id" -> id = unescaped(bare(value));
            case "name" -> name = unescaped(value);
            case "namespace" -> kind = value;
            case "is_obsolete" -> obsolete = value.startsWith("true");
            case "synonym" -> synonym(value, line);
            case "alt_id" -> {
                String other = bare(value);
                facts.add(() -> own().ifPresent(term -> sink.name(term, other, NameSort.IDENTIFIER, null)));
            }
            case "is_a" -> {
                String parent = bare(value);
                facts.add(() -> own().ifPresent(term -> sink.parent(term, parent)));
            }
            case "xref" -> {
                String other = Ids.normal(bare(value));
                if (other.indexOf(':') > 0 && !other.startsWith("HTTP")) {
                    facts.add(() -> own().ifPresent(term -> sink.xref(term, other)));
                }
            }
            default -> {
            }
        }
    }

    private void synonym(String value, int line) {
        Matcher parts = SYNONYM.matcher(value);
        if (!parts.matches()) {
            problems.error(ReferenceCode.QUOTE, line, "synonym",
                    "The synonym " + Rows.shown(value) + " is no text in quotes.",
                    "It must look like synonym: \"T lymphocyte\" EXACT []", "the file was cut off or is damaged here");
            return;
        }
        String printed = unescaped(parts.group(1)).strip();
        NameSort sort = parts.group(2) == null || parts.group(2).equals("EXACT") ? NameSort.ALIAS : NameSort.RELATED;
        if (!printed.isEmpty()) {
            facts.add(() -> own().ifPresent(term -> sink.name(term, printed, sort, null)));
        }
    }

    private void finish(String stanza, int line) {
        if (stanza.equals("[Term]")) {
            String term = id;
            String label = name;
            if (term == null || label == null && !obsolete) {
                problems.error(ReferenceCode.CUT_OFF, line, "", "The term that starts on this line has no "
                        + (term == null ? "id" : "name") + ".", "", "the file was cut off or is damaged here");
            } else if (form.matcher(term).matches()) {
                sink.row(line);
                sink.term(term, label == null ? term : label, kind, obsolete ? "obsolete" : null);
                facts.forEach(Runnable::run);
            } else if (term.startsWith(example.substring(0, example.indexOf(':') + 1))) {
                problems.error(ReferenceCode.VALUE, line, "id",
                        "The id is '" + Rows.shown(term) + "'; it must look like " + example + ".", "",
                        "the file is damaged here");
            }
        }
        id = null;
        name = null;
        kind = null;
        obsolete = false;
        facts.clear();
    }

    private Optional<String> own() {
        return Optional.ofNullable(id);
    }

    /// Without the comment behind ` ! ` and without modifiers in braces or a description in quotes.
    private static String bare(String value) {
        int end = value.length();
        for (String mark : List.of(" ! ", " {", " \"")) {
            int at = value.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return value.substring(0, end).strip();
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int index = 0; index < value.length(); index++) {
            char c = value.charAt(index);
            if (c == '\\' && index + 1 < value.length()) {
                char escaped = value.charAt(++index);
                plain.append(escaped == 'n' || escaped == 't' || escaped == 'W' ? ' ' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
