package org.exodyn.study.explain;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.study.result.JsonFile;

/// What there is to say about one name, in sections for people and programs.
///
/// @param kind `parameter`, `species`, `rule`, `reaction`, `event`, `constraint`, `arm`, `premise`, `claim`, `record`, `figure`, of a
///     profile `feature` and `sample`, of an audit `assessment`, or `contents` for the list of all names
/// @param title in words
public record Explanation(String name, String kind, String title, List<Section> sections) {

    public Explanation {
        sections = List.copyOf(sections);
    }

    /// A heading with its lines.
    public record Section(String heading, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// A line; the label may be empty.
    public record Line(String label, String text) {}

    /// For people.
    public String text() {
        return ExplanationText.render(this);
    }

    /// For programs.
    public String json() {
        return JsonFile.text(this);
    }

    /// Collects sections.
    public static final class Writer {
        private final List<Section> sections = new ArrayList<>();
        private String heading = "";
        private List<Line> lines = new ArrayList<>();

        /// Begins a section; one without lines is left out.
        public Writer section(String title) {
            end();
            heading = title;
            return this;
        }

        /// A line, unless there is nothing to say.
        public Writer line(String label, String text) {
            if (!text.isBlank()) {
                lines.add(new Line(label, text));
            }
            return this;
        }

        private void end() {
            if (!lines.isEmpty()) {
                sections.add(new Section(heading, lines));
            }
            lines = new ArrayList<>();
        }

        /// What was collected, for a name of a kind.
        public Explanation finish(String name, String kind, String title) {
            end();
            return new Explanation(name, kind, title, sections);
        }
    }
}
