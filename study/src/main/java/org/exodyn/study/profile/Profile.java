package org.exodyn.study.profile;

import java.util.List;
import java.util.Optional;
import org.exodyn.clinic.differential.DifferentialAbundance;
import org.exodyn.clinic.quality.ColumnBalance;
import org.exodyn.clinic.quality.Haemolysis;
import org.exodyn.clinic.quality.PrincipalComponents;
import org.exodyn.clinic.quality.RepeatedPatients;
import org.exodyn.clinic.quality.SampleQuality;
import org.exodyn.clinic.quality.TechnicalDifference;
import org.exodyn.clinic.quality.VesicleMarkers;

/// Everything that was found.
///
/// @param main        the tests that are reported
/// @param second      the same by another method, to see whether the answer hangs on the method
/// @param samples     one per compared sample, in the order of the plan
/// @param technical   measures that may differ between the groups
/// @param balances    how other columns are spread over the groups
/// @param markers     empty if the table holds no proteins
/// @param survival    empty without columns of times and events
/// @param seconds     wall time of the computation
record Profile(ProfileRequest request, ProfilePlan plan, DifferentialAbundance main,
        Optional<DifferentialAbundance> second,
        List<SampleQuality> samples, Haemolysis haemolysis, PrincipalComponents components,
        List<TechnicalDifference> technical, List<ColumnBalance> balances, List<VesicleMarkers.Marker> markers,
        Optional<RepeatedPatients> repeated, Optional<SurvivalAnalysis> survival, double seconds) {
    double limit() {
        return request.falseDiscoveries();
    }

    /// Tested features below the limit, most significant first.
    int[] hits() {
        return main.hits(limit());
    }

    /// How many of the hits the second method finds too.
    long confirmed() {
        return second.map(other -> java.util.Arrays.stream(hits()).filter(i -> other.q()[i] < limit()).count())
                .orElse(0L);
    }

    /// Whether the hits are to be believed: there are some, and the other method finds some of them.
    boolean isFound() {
        return hits().length > 0 && (second.isEmpty() || confirmed() > 0);
    }
}
