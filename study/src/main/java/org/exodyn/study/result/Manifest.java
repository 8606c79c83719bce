package org.exodyn.study.result;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What was run, with what, and what came out: `manifest.json`. Times stand here only, so that equal runs
/// differ in this file alone.
///
/// @param jdk version of the Java runtime
/// @param seed start of all random streams
/// @param check how closely the run watched itself
/// @param started UTC, ISO 8601
/// @param options as the run was asked for; absent ones were not given
/// @param files SHA-256 of all other files that are no tables
/// @param rejectedDraws draws that could not be, by the constraint they broke first
public record Manifest(
        String exodyn,
        String revision,
        String jdk,
        String started,
        String ended,
        SequencedMap<String, String> options,
        long seed,
        int draws,
        int threads,
        String check,
        List<String> premises,
        List<String> arms,
        Input scenario,
        String evidenceSha256,
        Solver solver,
        int drawsTried,
        Map<String, Integer> rejectedDraws,
        List<TableFile> tables,
        SequencedMap<String, String> files) {

    /// The scenario file.
    public record Input(String file, String title, String sha256) {}

    /// What the solver did.
    ///
    /// @param kernel how the equations were evaluated
    /// @param seconds wall time of drawing, conditioning and simulating
    public record Solver(
            String kernel,
            String method,
            double relativeTolerance,
            long simulations,
            long steps,
            long rejectedSteps,
            double seconds,
            double simulationsPerSecond) {}

    /// A table of the folder.
    public record TableFile(String file, long rows, List<String> columns, String sha256) {}
}
