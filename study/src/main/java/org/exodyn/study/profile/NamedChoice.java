package org.exodyn.study.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// One of several values that an option may have, by its name.
public final class NamedChoice {

    private NamedChoice() {}

    /// Empty, with a problem, if no value has this name.
    public static <T> Optional<T> of(String option, String text, T[] values, Function<T, String> name,
            Problems problems) {
        List<String> names = Arrays.stream(values).map(name).toList();
        int found = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (found < 0) {
            List<String> near = Suggestion.nearest(text, names);
            problems.error(CohortCode.OPTION, Location.ofFile(option), "'" + text + "' is not known.",
                    "there are " + String.join(", ", names) + ".",
                    (near.isEmpty() ? names : near).stream().map(one -> option + " " + one).toList());
            return Optional.empty();
        }
        return Optional.of(values[found]);
    }
}
