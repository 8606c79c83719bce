package org.exodyn.study.simulation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What to simulate of a foreign model, and where the results go.
///
/// @param model an SBML file
/// @param options times and tolerances
/// @param steady whether the state is sought in which the model stands still, instead of its course
/// @param amounts whether species are reported as amounts, whatever their ids stand for
/// @param shown ids to report; empty for all species and all that changes
/// @param sensitivities ids by which the derivatives of all that is shown are reported beside it; empty for none
/// @param out the table's file, `.csv`, `.tsv` or `.parquet`; must not exist
/// @param plot the drawing's file, SVG; must not exist
/// @param account the file for what the solver did, with the absolute tolerance of each state variable; must not exist
public record SimulationRequest(Path model, TimeCourseOptions options, boolean steady, boolean amounts,
        List<String> shown, List<String> sensitivities,
        Optional<Path> out, Optional<Path> plot, Optional<Path> account) {

    public SimulationRequest {
        shown = List.copyOf(shown);
        sensitivities = List.copyOf(sensitivities);
    }
}
