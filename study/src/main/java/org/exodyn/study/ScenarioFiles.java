package org.exodyn.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.exodyn.assembly.AtlasVocabulary;
import org.exodyn.atlas.Atlas;
import org.exodyn.biology.scenario.ScenarioDocument;
import org.exodyn.biology.scenario.ScenarioReader;
import org.exodyn.input.Problem;
import org.exodyn.input.Problems;

/// Scenario files as a person has them.
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /// A scenario file that was read.
    ///
    /// @param summary what it holds, one line; empty if it has errors
    /// @param problems everything found in it, warnings included
    public record Checked(Optional<String> summary, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
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
