package org.exodyn.study.run;

/// Equally weighted draws of the parameters under one premise.
///
/// @param premise `measured`, `claimed` or `unsupported-zero`
/// @param points one point of the unit cube per draw, `[draw][axis]`
/// @param values the same in model units, `[draw][axis]`
@SuppressWarnings("ArrayRecordComponent")
record DrawSet(String premise, double[][] points, double[][] values) {

    static final String MEASURED = "measured";
    static final String CLAIMED = "claimed";
    static final String UNSUPPORTED_ZERO = "unsupported-zero";

    int size() {
        return points.length;
    }
}
