package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;
import org.exodyn.input.Suggestion;

/// Which samples are asked for by `--where` and `--drop`.
public final class SampleChoice {

    private final SampleSheet sheet;
    private final List<String> dropped;
    private final Map<String, List<String>> where = new LinkedHashMap<>();

    private SampleChoice(SampleSheet sheet, List<String> dropped) {
        this.sheet = sheet;
        this.dropped = dropped;
    }

    /// @param where such as `timing=Pre,Post`
    /// @param drop names of samples
    public static SampleChoice of(List<String> where, List<String> drop, SampleSheet sheet, Problems problems) {
        SampleChoice choice = new SampleChoice(sheet, List.copyOf(drop));
        where.forEach(text -> choice.read(text, problems));
        drop.stream().filter(sample -> !sheet.samples().contains(sample)).forEach(sample -> problems.error(
                CohortCode.UNMATCHED_SAMPLE, Location.ofFile("--drop"), "There is no sample '" + sample + "'.",
                "a sample is dropped by its name.", Suggestion.nearest(sample, sheet.samples()).stream()
                        .map(near -> "--drop " + near).toList()));
        return choice;
    }

    /// Whether a row of the sheet has the values asked for.
    public boolean isWanted(int row) {
        return where.entrySet().stream()
                .allMatch(one -> one.getValue().contains(String.valueOf(sheet.text(one.getKey(), row))));
    }

    /// Whether a row of the sheet is dropped by its name.
    public boolean isDropped(int row) {
        return dropped.contains(sheet.samples().get(row));
    }

    private void read(String text, Problems problems) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            problems.error(CohortCode.OPTION, Location.ofFile("--where"), "'" + text + "' cannot be read.",
                    "samples are chosen by a column and its values: column=value,value.",
                    "--where timing=Pre, for example");
            return;
        }
        String column = text.substring(0, equals).strip();
        if (!Contrast.known(column, sheet, Location.ofFile("--where"), problems)) {
            return;
        }
        List<String> levels = new ArrayList<>();
        for (String level : text.substring(equals + 1).split(",", -1)) {
            String wanted = level.strip();
            if (sheet.levels(column).contains(wanted)) {
                levels.add(wanted);
            } else {
                problems.error(CohortCode.LEVEL, Location.ofFile("--where"),
                        "No sample has '" + wanted + "' in column " + column + ".",
                        "it has " + Suggestion.oneOf(sheet.levels(column)) + ".",
                        likely(column, wanted));
            }
        }
        where.put(column, levels);
    }

    private List<String> likely(String column, String wanted) {
        List<String> near = Suggestion.nearest(wanted, sheet.levels(column));
        return (near.isEmpty() ? sheet.levels(column).stream().limit(3).toList() : near).stream()
                .map(level -> "--where " + column + "=" + level).toList();
    }
}
