package org.exodyn.study.simulation;

import java.nio.file.Path;
import java.util.Optional;

/// What to export of a scenario.
///
/// @param scenario the scenario's file
/// @param arm its name; without it, the first that has vesicles
/// @param draw counted from 1, as a run with the scenario's seed draws it
/// @param dose one of the scenario's doses as people write it; without it, the one whose courses the report shows
/// @param out the file to write; must not exist
public record ExportRequest(Path scenario, Optional<String> arm, int draw, Optional<String> dose,
        Optional<Path> out) {}
