package org.exodyn.study.profile;

import java.util.List;
import java.util.Locale;
import org.exodyn.clinic.survival.EventCoding;

/// The columns of the sheet that tell of survival.
///
/// @param time   column of times
/// @param event  column that says whether the event ended the time
/// @param coding how it says so
/// @param asked  whether they were named; otherwise they were found by their names
public record SurvivalColumns(String time, String event, EventCoding coding, boolean asked) {
    /// The unit of time, if the column's name tells it; otherwise empty.
    public String unit() {
        String name = time.toLowerCase(Locale.ROOT);
        return List.of("days", "weeks", "months", "years").stream().filter(name::endsWith).findFirst().orElse("");
    }

    /// For an axis: `days (os_days)`.
    String label() {
        return unit().isEmpty() ? time + ", its unit is not told" : "time in " + unit() + " (" + time + ")";
    }

    /// In a sentence.
    public String words() {
        return "times from " + time + ", events from " + event + " (" + coding.words() + "), "
                + (asked ? "as asked for" : "found by their names; --survival names others");
    }
}
