package org.exodyn.study.profile;

import java.util.List;
import java.util.SequencedMap;

/// What was profiled, with what, and what came out: `manifest.json`. Times stand here only.
///
/// @param inputs SHA-256 of the files that were read
/// @param tables SHA-256 and rows of the tables written
/// @param files  SHA-256 of the other files written
record ProfileManifest(String exodyn, String revision, String jdk, String started, String ended,
        SequencedMap<String, String> options, SequencedMap<String, String> inputs, String scale, String scaleReason,
        String design, List<String> coefficients, String tested, String method, String normalisation, int features,
        int testedFeatures, int samples, List<TableFile> tables, SequencedMap<String, String> files) {
    record TableFile(String file, long rows, List<String> columns, String sha256) {}
}
