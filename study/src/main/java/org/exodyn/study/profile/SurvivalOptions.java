package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.survival.EventCoding;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Finds the columns of survival and says what is wrong with them: columns that were asked for must be right; of columns that were
/// found by their names it is told why they are not used.
public final class SurvivalOptions {
    private static final Pattern TIME = Pattern.compile("(.*?)[_. ]?(days|weeks|months|years|time)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVENT = Pattern.compile("(.*?)[_. ]?(event|status|dead|died|death)",
            Pattern.CASE_INSENSITIVE);
    private static final int NAMED = 3;

    private final SampleSheet sheet;
    private final IntPredicate used;
    private final Problems problems;
    private final List<String> refused = new ArrayList<>();

    /// @param used whether a row of the sheet is used at all
    public SurvivalOptions(SampleSheet sheet, IntPredicate used, Problems problems) {
        this.sheet = sheet;
        this.used = used;
        this.problems = problems;
    }

    /// Why columns that look like survival were not used; empty if there are none.
    List<String> refused() {
        return List.copyOf(refused);
    }

    /// The columns that were asked for, as errors if they cannot be used.
    public Optional<SurvivalColumns> asked(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            problems.error(CohortCode.OPTION, Location.ofFile("--survival"), "'" + text + "' cannot be read.",
                    "survival is a column of times and one of events: time,event.", "--survival os_days,os_event");
            return Optional.empty();
        }
        boolean time = Contrast.known(parts[0].strip(), sheet, Location.ofFile("--survival"), problems);
        boolean event = Contrast.known(parts[1].strip(), sheet, Location.ofFile("--survival"), problems);
        return time && event ? read(parts[0].strip(), parts[1].strip(), true) : Optional.empty();
    }

    /// The first pair of columns with one stem that can be used, such as `os_days` and `os_event`.
    Optional<SurvivalColumns> found() {
        for (Pair pair : pairs()) {
            Optional<SurvivalColumns> read = read(pair.time(), pair.event(), false);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private record Pair(String time, String event) {}

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String time : sheet.columns()) {
            Matcher timeName = TIME.matcher(time);
            for (String event : timeName.matches() ? sheet.columns() : List.<String>of()) {
                Matcher eventName = EVENT.matcher(event);
                if (!event.equals(time) && eventName.matches()
                        && eventName.group(1).equalsIgnoreCase(timeName.group(1))) {
                    pairs.add(new Pair(time, event));
                }
            }
        }
        return pairs;
    }

    private Optional<SurvivalColumns> read(String time, String event, boolean asked) {
        boolean times = times(time, event, asked);
        Optional<EventCoding> coding = EventCoding.of(event, sheet.levels(event));
        if (coding.isEmpty()) {
            tell(asked, sheet.file(), 0, time, event, odd(event),
                    "an event is read from " + String.join(", ", EventCoding.known())
                            + ", where the column's name does not say the opposite.",
                    "1 where the event was seen, 0 where not until then, nothing where it is not known");
        }
        return times && coding.isPresent() ? Optional.of(new SurvivalColumns(time, event, coding.get(), asked))
                : Optional.empty();
    }

    private boolean times(String time, String event, boolean asked) {
        List<Integer> rows = IntStream.range(0, sheet.samples().size()).filter(used)
                .filter(row -> sheet.text(time, row) != null).boxed().toList();
        List<Integer> words = rows.stream().filter(row -> !isNumber(String.valueOf(sheet.text(time, row)))).toList();
        List<Integer> negative = rows.stream().filter(row -> !words.contains(row) && sheet.number(time, row) < 0)
                .toList();
        if (rows.isEmpty()) {
            tell(asked, sheet.file(), 0, time, event, "The column " + time + " is empty.", "survival needs times.",
                    "another column");
        }
        fields(words, time, event, asked, "is no number", "are no numbers", "a time is a number.",
                "an empty field where the time is not known");
        fields(negative, time, event, asked, "is below zero", "are below zero",
                "nobody is followed for less than no time.",
                "the time from the sample on, not from another date");
        return !rows.isEmpty() && words.isEmpty() && negative.isEmpty();
    }

    private void fields(List<Integer> rows, String time, String event, boolean asked, String one, String many,
            String because, String fix) {
        if (!rows.isEmpty()) {
            tell(asked, sheet.file(), sheet.line(rows.getFirst()), time, event, "In the column " + time + " "
                    + named(time, rows) + " " + (rows.size() == 1 ? one : many) + ".", because, fix);
        }
    }

    /// Fields with their samples and lines.
    private String named(String column, List<Integer> rows) {
        List<String> named = rows.stream().limit(NAMED)
                .map(row -> "'" + sheet.text(column, row) + "' of " + sheet.samples().get(row) + " (line "
                        + sheet.line(row) + ")")
                .toList();
        int more = rows.size() - named.size();
        return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
    }

    /// What a column of events holds beside 0 and 1, or all that it holds.
    private String odd(String event) {
        List<String> levels = sheet.levels(event);
        if (levels.isEmpty()) {
            return "The column " + event + " is empty.";
        }
        List<Integer> odd = IntStream.range(0, sheet.samples().size()).filter(row -> sheet.text(event, row) != null)
                .filter(row -> !List.of("0", "1").contains(String.valueOf(sheet.text(event, row)))).boxed().toList();
        boolean beside = levels.contains("0") && levels.contains("1") && !odd.isEmpty();
        return "The column " + event + " has " + (beside ? "beside 0 and 1 " + named(event, odd)
                : Suggestion.oneOf(levels)) + ".";
    }

    private static boolean isNumber(String text) {
        return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    }

    private void tell(boolean asked, String file, int line, String time, String event, String what, String because,
            String fix) {
        Location place = new Location(file, line, line > 0 ? 1 : 0, "");
        if (asked) {
            problems.error(CohortCode.SURVIVAL, place, what, because, fix);
        } else {
            refused.add(what);
            problems.warning(CohortCode.SURVIVAL, place, what + " Survival by " + time + " and " + event
                    + " is not looked at.", because, fix, "--survival with other columns");
        }
    }
}
