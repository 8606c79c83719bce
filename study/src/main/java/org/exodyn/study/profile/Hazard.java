package org.exodyn.study.profile;

/// The hazard ratio of one standard deviation more of a feature.
///
/// @param samples      patients whose value is known
/// @param events       theirs
/// @param proportional p of the test that the ratio stays the same over time
record Hazard(String feature, int samples, int events, double ratio, double low, double high, double p, double q,
        double proportional) {}
