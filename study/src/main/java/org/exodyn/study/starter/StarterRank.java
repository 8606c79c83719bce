package org.exodyn.study.starter;

import java.util.Comparator;
import java.util.List;
import org.exodyn.atlas.claim.ClaimStatus;

/// Which of several claims decides on donors and recipients: what names the drug itself, then what a paper published before what others print of it, then the higher
/// level of evidence, named donors, fewer doubts.
final class StarterRank {
    private static final Comparator<ClaimPair> ORDER = Comparator
            .comparing((ClaimPair pair) -> pair.group() != null)
            .thenComparing(pair -> pair.claim().status() == ClaimStatus.AS_PRINTED)
            .thenComparing(pair -> pair.claim().level())
            .thenComparing(pair -> pair.claim().donor() == null)
            .thenComparing(pair -> pair.claim().recipient() == null)
            .thenComparingInt(pair -> pair.claim().flags().size())
            .thenComparing(pair -> pair.claim().id());

    private StarterRank() {}

    static List<ClaimPair> sorted(List<ClaimPair> pairs) {
        return pairs.stream().sorted(ORDER).toList();
    }
}
