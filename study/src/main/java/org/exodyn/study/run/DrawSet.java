package org.exodyn.study.run;

/// Equally weighted draws of the parameters under one premise.
///
/// @param premise `measured`, `claimed` or `unsupported-zero`
/// @param points one point of the unit cube per draw, `[draw][axis]`
/// @param values the same in model units, `[draw][axis]`
@SuppressWarnings("ArrayRecordComponent")
public record DrawSet(String premise, double[][] points, double[][] values) {

    public static final String MEASURED = "measured";
    public static final String CLAIMED = "claimed";
    public static final String UNSUPPORTED_ZERO = "unsupported-zero";

    public int size() {
        return points.length;
    }
}
