package org.exodyn.study.signature;

import java.util.List;
import java.util.SequencedMap;

/// What was learnt, with what, and what came out: `manifest.json`. Times stand here only.
///
/// @param inputs SHA-256 of the files that were read
/// @param files  SHA-256 of the files written
record SignatureManifest(String exodyn, String revision, String jdk, String started, String ended,
        SequencedMap<String, String> options, SequencedMap<String, String> inputs, String scale, String scaleReason,
        String outcome, int samples, double lambda, List<String> answer, SequencedMap<String, String> files) {}
