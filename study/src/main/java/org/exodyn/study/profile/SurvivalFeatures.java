package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.survival.TieMethod;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// The options of survival that name features or methods.
final class SurvivalFeatures {
    private SurvivalFeatures() {}

    /// A cut that is asked for.
    ///
    /// @param value where it was set beforehand; empty if it is searched
    record Cut(String feature, OptionalDouble value) {}

    /// Reports features and methods that are not known.
    static void check(SurvivalRequest request, List<String> features, Problems problems) {
        cuts(request, features, problems);
        request.curves().forEach(feature -> known("--curve", feature, "", features, problems));
        request.ties().filter(text -> ties(text).isEmpty())
                .ifPresent(text -> problems.error(CohortCode.OPTION, Location.ofFile("--ties"),
                        "'" + text + "' is not known.", "there are efron, breslow.",
                        "--ties efron, the more exact one"));
    }

    static Optional<TieMethod> ties(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "efron" -> Optional.of(TieMethod.EFRON);
            case "breslow" -> Optional.of(TieMethod.BRESLOW);
            default -> Optional.empty();
        };
    }

    /// The cuts; names of features may have `=` in them.
    static List<Cut> cuts(SurvivalRequest request, List<String> features, Problems problems) {
        List<Cut> cuts = new ArrayList<>();
        for (String text : request.cuts()) {
            int equals = text.lastIndexOf('=');
            if (features.contains(text) || equals < 1) {
                if (known("--cut", text, "", features, problems)) {
                    cuts.add(new Cut(text, OptionalDouble.empty()));
                }
                continue;
            }
            String feature = text.substring(0, equals).strip();
            String value = text.substring(equals + 1).strip();
            boolean number = value.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
            if (!number) {
                problems.error(CohortCode.OPTION, Location.ofFile("--cut"), "'" + value + "' in '" + text
                        + "' is no number.", "a cut is a log2 abundance, as in normalised.tsv.",
                        "--cut " + feature + ", which searches the cut");
            }
            if (known("--cut", feature, "=" + value, features, problems) && number) {
                cuts.add(new Cut(feature, OptionalDouble.of(Double.parseDouble(value))));
            }
        }
        return cuts;
    }

    private static boolean known(String option, String feature, String rest, List<String> features,
            Problems problems) {
        if (features.contains(feature)) {
            return true;
        }
        List<String> near = Suggestion.nearest(feature, features);
        problems.error(CohortCode.OPTION, Location.ofFile(option), "The table has no feature '" + feature + "'.",
                "a feature is named as in the first column of the table.",
                near.isEmpty() ? List.of("a name of features.tsv of a profile")
                        : near.stream()
                                .map(one -> option + " " + one + rest).toList());
        return false;
    }
}
