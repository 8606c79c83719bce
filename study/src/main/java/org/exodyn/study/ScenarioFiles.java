package org.exodyn.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.biology.scenario.ScenarioStarter;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;

/// Scenario files as a person has them: writing one to begin with, and checking what was written.
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /// A starter that [#create(Path, String)] can write.
    ///
    /// @param name how it is asked for
    /// @param summary what it is about, one line
    public record Starter(String name, String summary) {}

    /// A scenario file that was read.
    ///
    /// @param summary what it holds, one line; empty if it has errors
    /// @param problems everything found in it, warnings included
    public record Checked(Optional<String> summary, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /// What there is to begin with; the first is the one to take without a wish.
    public static List<Starter> starters() {
        return ScenarioStarter.templates().stream()
                .map(template -> new Starter(template.name(), template.summary()))
                .toList();
    }

    /// Writes a starter and returns the file, which gets the ending `.yaml` if it has none. Never overwrites.
    ///
    /// @throws org.exodyn.input.ScientificInputException if there is no such starter, or the file exists or cannot be written
    public static Path create(Path target, String starter) {
        Problems problems = new Problems();
        Path file = ScenarioStarter.write(target, starter, problems);
        problems.throwIfErrors();
        if (file == null) {
            throw new IllegalStateException("impossible state: no file was written and no problem reported");
        }
        return file;
    }

    /// Reads a scenario against the evidence that comes with Exodyn.
    ///
    /// @throws org.exodyn.input.ScientificInputException if that evidence itself has errors
    public static Checked check(Path file) {
        Problems problems = new Problems();
        ScenarioDocument document = ScenarioReader.read(file, new AtlasVocabulary(Atlas.loadEmbedded()), problems);
        return new Checked(Optional.ofNullable(document).map(ScenarioFiles::summary), problems.list());
    }

    static String summary(ScenarioDocument document) {
        int arms = document.scenario().arms().size();
        return document.scenario().title() + ", " + arms + (arms == 1 ? " arm" : " arms");
    }
}
