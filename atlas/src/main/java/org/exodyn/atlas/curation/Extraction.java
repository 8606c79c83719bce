package org.exodyn.atlas.curation;

import java.util.List;
import org.exodyn.input.Location;

/// What one curator wrote down from a source, with names as the source prints them.
///
/// @param curator `first` or `second`
/// @param statements in the order of the source
public record Extraction(String source, String curator, String date, List<Statement> statements) {
    public Extraction {
        statements = List.copyOf(statements);
    }

    /// One statement.
    ///
    /// @param locators sentences that make it: section, paragraph, sentence
    /// @param cites reference numbers
    /// @param edges arrows as `source relation sign target`
    public record Statement(String slug, List<String> locators, String text, List<Integer> cites, String donor,
            String recipient, List<String> cargo, List<String> cargoClasses, List<String> targets, List<String> edges,
            List<String> processes, List<String> drugs, String cancer, String direction, String level,
            List<Integer> checklist, Location location) {
        public Statement {
            locators = List.copyOf(locators);
            cites = List.copyOf(cites);
            cargo = List.copyOf(cargo);
            cargoClasses = List.copyOf(cargoClasses);
            targets = List.copyOf(targets);
            edges = List.copyOf(edges);
            processes = List.copyOf(processes);
            drugs = List.copyOf(drugs);
            checklist = List.copyOf(checklist);
        }
    }
}
