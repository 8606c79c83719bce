package org.exodyn.clinic.survival;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.estimate.Covariates;

/// Weeks of remission of 42 children with acute leukaemia under 6-mercaptopurine or placebo.
///
/// Source: Freireich et al. 1963, Blood 21:699, doi:10.1182/blood.V21.6.699.699, as printed by Gehan 1965,
/// doi:10.1093/biomet/52.1-2.203, table 1.
final class LeukaemiaRemission {
    private static final double[] TREATED = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34,
        35};
    private static final String TREATED_ENDS = "eeecececceeccceeccccc";
    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private LeukaemiaRemission() {}

    static SurvivalTimes treated() {
        boolean[] events = new boolean[TREATED.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = TREATED_ENDS.charAt(i) == 'e';
        }
        return SurvivalTimes.of(TREATED, events);
    }

    static SurvivalTimes all() {
        double[] times = new double[42];
        boolean[] events = new boolean[42];
        SurvivalTimes treated = treated();
        for (int i = 0; i < 21; i++) {
            times[i] = treated.time(i);
            events[i] = treated.isEvent(i);
            times[21 + i] = PLACEBO[i];
            events[21 + i] = true;
        }
        return SurvivalTimes.of(times, events);
    }

    static Strata arms() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 42; i++) {
            labels.add(i < 21 ? "6-MP" : "placebo");
        }
        return Strata.of(labels);
    }

    /// 1 under placebo, 0 under 6-mercaptopurine.
    static Covariates placebo() {
        double[] placebo = new double[42];
        java.util.Arrays.fill(placebo, 21, 42, 1);
        return Covariates.of("placebo", placebo);
    }
}
