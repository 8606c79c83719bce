package org.exodyn.study.profile;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What was profiled, with what, and what came out: `manifest.json`. Times stand here only.
///
/// @param inputs SHA-256 of the files that were read
/// @param survival which columns of survival were read and how; null without survival
/// @param tables SHA-256 and rows of the tables written
/// @param files  SHA-256 of the other files written
record ProfileManifest(String exodyn, String revision, String jdk, String started, String ended,
        SequencedMap<String, String> options, SequencedMap<String, String> inputs, String scale, String scaleReason,
        String design, List<String> coefficients, String tested, String method, String normalisation, int features,
        int testedFeatures, int samples, @Nullable SurvivalRead survival, List<TableFile> tables,
        SequencedMap<String, String> files) {
    /// @param asked    whether the columns were named by --survival; otherwise they were found by their names
    /// @param hazards  what hazards are adjusted for and stratified by
    record SurvivalRead(String time, String event, String coding, boolean asked, int patients, int events,
            String hazards, String ties) {}

    record TableFile(String file, long rows, List<String> columns, String sha256) {}
}
