package org.exodyn.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The version that a file's name states, such as `v22` or a date. It is a guess: people rename files, and the date may be that of
/// the download. Bare numbers are none: `drugbank_vocabulary_19842.csv` counts its rows.
final class VersionInName {
    private static final String ALONE_BEFORE = "(?<![A-Za-z0-9])";
    private static final String ALONE_AFTER = "(?![A-Za-z0-9])";
    private static final Pattern NUMBER = Pattern.compile(
            ALONE_BEFORE + "(?:v|ver|version|rel|release)[-_.]?(\\d{1,4}(?:\\.\\d+)*)" + ALONE_AFTER,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(ALONE_BEFORE
            + "((?:19|20)\\d\\d)(?:([-_.]?)(0[1-9]|1[0-2])(?:\\2(0[1-9]|[12]\\d|3[01]))?)?" + ALONE_AFTER);

    private VersionInName() {}

    /// @param file a name without folders
    /// @return `v22` or `2025-10-03`, `2022-09`, `2020`; a number before a date; empty if the name states none
    static Optional<String> of(String file) {
        Matcher number = NUMBER.matcher(file);
        if (number.find()) {
            return Optional.of("v" + number.group(1));
        }
        Matcher date = DATE.matcher(file);
        if (!date.find()) {
            return Optional.empty();
        }
        StringBuilder version = new StringBuilder(date.group(1));
        for (int part : new int[] {3, 4}) {
            if (date.group(part) != null) {
                version.append('-').append(date.group(part));
            }
        }
        return Optional.of(version.toString());
    }
}
