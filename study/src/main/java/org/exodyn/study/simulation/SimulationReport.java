package org.exodyn.study.simulation;

import java.util.List;
import org.exodyn.input.Problem;

/// What came of a simulation.
///
/// @param csv the table as text, for those who gave it no file
/// @param account what the solver did, one line per fact
/// @param doubts what was left out of the model, and where the numbers may not be what they seem
public record SimulationReport(String csv, List<String> account, List<Problem> doubts) {

    public SimulationReport {
        account = List.copyOf(account);
        doubts = List.copyOf(doubts);
    }
}
