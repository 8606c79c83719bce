package org.exodyn.clinic.cohort;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Which groups are compared: `column=group:reference`. Effects are group over reference.
public record Contrast(String column, String group, String reference) {
    private static final Pattern WRITTEN = Pattern.compile("([^=]+)=([^:]+):([^:]+)");

    /// @return empty, with problems, if the text is no contrast or the sheet does not know it
    public static Optional<Contrast> parse(String text, SampleSheet sheet, Problems problems) {
        Location place = Location.ofFile("--contrast");
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            problems.error(CohortCode.OPTION, place, "The contrast (" + text + ") cannot be read.",
                    "a contrast is a column of the sample sheet, the group and its reference: column=group:reference.",
                    sheet.columns().stream().filter(column -> twoOrThree(sheet, column)).limit(3)
                            .map(column -> "--contrast " + column + "=" + sheet.levels(column).get(1) + ":"
                                    + sheet.levels(column).getFirst())
                            .toList());
            return Optional.empty();
        }
        Contrast contrast = new Contrast(written.group(1).strip(), written.group(2).strip(), written.group(3).strip());
        if (!known(contrast.column(), sheet, place, problems)) {
            return Optional.empty();
        }
        boolean known = true;
        for (String level : java.util.List.of(contrast.group(), contrast.reference())) {
            if (!sheet.levels(contrast.column()).contains(level)) {
                known = false;
                problems.error(CohortCode.LEVEL, place,
                        "No sample has '" + level + "' in column " + contrast.column() + ".",
                        "it has " + Suggestion.oneOf(sheet.levels(contrast.column())) + ".",
                        Suggestion.nearest(level, sheet.levels(contrast.column())));
            }
        }
        if (contrast.group().equals(contrast.reference())) {
            known = false;
            problems.error(CohortCode.OPTION, place, "The contrast compares '" + contrast.group() + "' with itself.",
                    "a contrast needs two groups.", sheet.levels(contrast.column()).stream()
                            .filter(level -> !level.equals(contrast.group())).limit(2)
                            .map(level -> "--contrast " + contrast.column() + "=" + contrast.group() + ":" + level)
                            .toList());
        }
        return known ? Optional.of(contrast) : Optional.empty();
    }

    /// Whether the sheet has a column; a problem if not.
    public static boolean known(String column, SampleSheet sheet, Location place, Problems problems) {
        if (sheet.has(column)) {
            return true;
        }
        java.util.List<String> near = Suggestion.nearest(column, sheet.columns());
        problems.error(CohortCode.COLUMN, place, "The sample sheet has no column '" + column + "'.",
                "its columns are " + String.join(", ", sheet.columns()) + ".",
                near.isEmpty() ? java.util.List.of("one of these") : near);
        return false;
    }

    private static boolean twoOrThree(SampleSheet sheet, String column) {
        int levels = sheet.levels(column).size();
        return levels >= 2 && levels <= 3;
    }

    @Override
    public String toString() {
        return column + "=" + group + ":" + reference;
    }
}
