package org.exodyn.study.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.quality.RepeatedPatients;
import org.exodyn.clinic.survival.SurvivalTimes;

/// Who was followed: one sample of each patient, since a patient has the event once.
///
/// Of a patient with several samples, that of the contrast's reference counts (the base line, where the groups are times), otherwise the
/// first in the table's order.
///
/// @param rows     of the compared samples
/// @param times    theirs
/// @param patients the column that names patients with more than one sample, if there are such
/// @param crossed  patients with samples of more than one group: the groups are no groups of patients
/// @param notes    what was left out and why, in sentences
record FollowUp(int[] rows, SurvivalTimes times, Optional<String> patients, int crossed, List<String> notes) {
    static FollowUp of(ProfilePlan plan, SurvivalColumns columns, SurvivalRequest asked, Optional<String> pairs) {
        SampleSheet sheet = plan.cohort().sheet();
        List<String> notes = new ArrayList<>();
        int[] known = IntStream.range(0, sheet.samples().size()).filter(
                row -> sheet.text(columns.time(), row) != null && sheet.text(columns.event(), row) != null).toArray();
        int without = sheet.samples().size() - known.length;
        if (without > 0) {
            notes.add(without + (without == 1 ? " compared sample has" : " compared samples have")
                    + " no time or no event and " + (without == 1 ? "is" : "are") + " left out.");
        }
        int[] placed = IntStream.of(known)
                .filter(row -> asked.strata().stream().allMatch(column -> sheet.text(column, row) != null)).toArray();
        if (placed.length < known.length) {
            notes.add(known.length - placed.length + " more are left out because " + String.join(" or ",
                    asked.strata()) + " (--strata) is not known.");
        }
        Optional<String> column = pairs.or(() -> RepeatedPatients.of(sheet).map(RepeatedPatients::column));
        Map<String, List<Integer>> samples = new LinkedHashMap<>();
        for (int row : placed) {
            String patient = column.map(name -> sheet.text(name, row)).orElse(null);
            samples.computeIfAbsent(patient == null ? "\0" + row : patient, _ -> new ArrayList<>()).add(row);
        }
        int[] rows = samples.values().stream().mapToInt(own -> chosen(plan, own)).sorted().toArray();
        int crossed = (int) samples.values().stream().filter(own -> groups(plan, own).size() > 1).count();
        if (rows.length < placed.length) {
            notes.add(choice(plan, column.orElseThrow(), samples, placed.length, rows));
        }
        double[] time = IntStream.of(rows).mapToDouble(row -> sheet.number(columns.time(), row)).toArray();
        boolean[] event = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            event[i] = columns.coding().isEvent(String.valueOf(sheet.text(columns.event(), rows[i])));
        }
        return new FollowUp(rows, SurvivalTimes.of(time, event),
                rows.length < placed.length ? column : Optional.empty(), crossed, List.copyOf(notes));
    }

    private static int chosen(ProfilePlan plan, List<Integer> own) {
        int[] sides = plan.cohort().sides(plan.contrast());
        return own.stream().filter(row -> sides[row] == 0).findFirst().orElse(own.getFirst());
    }

    private static Set<String> groups(ProfilePlan plan, List<Integer> own) {
        Set<String> groups = new HashSet<>();
        own.forEach(row -> groups.add(String.valueOf(plan.cohort().sheet().text(plan.contrast().column(), row))));
        return groups;
    }

    private static String choice(ProfilePlan plan, String column, Map<String, List<Integer>> samples, int size,
            int[] rows) {
        Map<String, Integer> taken = new HashMap<>();
        for (int row : rows) {
            taken.merge(String.valueOf(plan.cohort().sheet().text(plan.contrast().column(), row)), 1, Integer::sum);
        }
        String reference = plan.contrast().reference();
        boolean all = taken.getOrDefault(reference, 0) == rows.length;
        boolean crossing = samples.values().stream().anyMatch(own -> groups(plan, own).size() > 1);
        return size + " samples are of " + rows.length + " patients (" + column
                + "); each patient counts once, "
                + (crossing ? "by the sample of the group " + reference
                        + (all ? ""
                                : ", or the first one where there is none (" + (rows.length
                                        - taken.getOrDefault(reference, 0)) + " patients)")
                        : "by the first sample in the order of the table")
                + ".";
    }
}
