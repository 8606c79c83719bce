package org.exodyn.clinic.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;

/// How a column of the sample sheet is spread over the two groups.
///
/// @param column   its name
/// @param numeric  whether it holds numbers with many values, compared by ranks
/// @param strength Cramér's V of levels, or twice the distance of the ROC area from one half; 0 none, 1 complete
/// @param p        of no difference: χ² of levels or rank sum
/// @param words    what is seen, as a sentence
/// @param known    samples whose value is known
public record ColumnBalance(String column, boolean numeric, double strength, double p, String words, int known) {
    private static final int MOST_LEVELS = 12;
    private static final double CHANCE = 0.05;
    private static final double COMPLETE = 1 - 1e-9;
    /// Words in the names of columns that tell how and where samples were taken and measured.
    private static final Set<String> TECHNICAL = Set.of("batch", "plate", "lane", "run", "centre", "center", "site",
            "chip", "pool", "flowcell", "kit", "date", "operator", "technician", "instrument", "machine", "sequencer",
            "platform", "library", "protocol", "extraction", "isolation", "slide", "array", "hospital", "clinic", "lab",
            "laboratory", "storage", "tube", "box", "freezer", "shipment", "study", "cohort", "method");

    /// Whether the column tells the groups apart completely: what it does and what the group does are one.
    public boolean isComplete() {
        return strength >= COMPLETE;
    }

    /// Whether the column's name is that of a batch, a place or an instrument.
    public boolean isTechnical() {
        String apart = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Arrays.stream(apart.split("[^a-z]+", -1))
                .anyMatch(word -> TECHNICAL.contains(word) || TECHNICAL.contains(word.replaceFirst("e?s$", "")));
    }

    /// Columns that tell the samples apart, or are the group itself, are left out.
    public static List<ColumnBalance> of(SampleSheet sheet, Contrast contrast, int[] sides) {
        List<ColumnBalance> all = new ArrayList<>();
        for (String column : sheet.columns()) {
            List<String> levels = sheet.levels(column);
            int known = 0;
            for (int row = 0; row < sides.length; row++) {
                known += sheet.text(column, row) != null ? 1 : 0;
            }
            boolean many = levels.size() > MOST_LEVELS;
            if (column.equals(contrast.column()) || levels.size() < 2 || known < 4
                    || many && !sheet.isNumeric(column)) {
                continue;
            }
            boolean numbers = sheet.isNumeric(column) && levels.size() > 6;
            all.add(numbers ? ranks(sheet, column, contrast, sides, known)
                    : counts(sheet, column, levels, contrast, sides, known));
        }
        return List.copyOf(all);
    }

    private static ColumnBalance ranks(SampleSheet sheet, String column, Contrast contrast, int[] sides, int known) {
        double[] values = new double[sides.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = sheet.number(column, row);
        }
        RankSum test = RankSum.of(values, sides);
        String words = test.p() < CHANCE
                ? String.format(Locale.ROOT, "%s is %s in %s (area %.2f)", column,
                        test.auc() > 0.5 ? "higher" : "lower",
                        contrast.group(), test.separation())
                : String.format(Locale.ROOT, "%s does not differ between the groups beyond chance (area %.2f)", column,
                        test.separation());
        return new ColumnBalance(column, true, 2 * test.separation() - 1, test.p(), words, known);
    }

    private static ColumnBalance counts(SampleSheet sheet, String column, List<String> levels, Contrast contrast,
            int[] sides,
            int known) {
        Map<String, int[]> table = new HashMap<>();
        int[] totals = new int[2];
        for (int row = 0; row < sides.length; row++) {
            String level = sheet.text(column, row);
            if (level != null && sides[row] >= 0) {
                table.computeIfAbsent(level, _ -> new int[2])[sides[row]]++;
                totals[sides[row]]++;
            }
        }
        double n = totals[0] + totals[1];
        double chi = 0;
        List<String> pure = new ArrayList<>();
        for (String level : levels) {
            int[] seen = table.getOrDefault(level, new int[2]);
            for (int side = 0; side < 2; side++) {
                double expected = (double) (seen[0] + seen[1]) * totals[side] / n;
                chi += expected > 0 ? (seen[side] - expected) * (seen[side] - expected) / expected : 0;
            }
            if (seen[0] + seen[1] > 2 && (seen[0] == 0 || seen[1] == 0)) {
                pure.add("all " + (seen[0] + seen[1]) + " of " + column + " " + level + " are "
                        + (seen[0] == 0 ? contrast.group() : contrast.reference()));
            }
        }
        int rows = (int) table.values().stream().filter(seen -> seen[0] + seen[1] > 0).count();
        boolean spread = rows > 1 && totals[0] > 0 && totals[1] > 0;
        double p = spread ? ChiSquaredDistribution.of(rows - 1).survivalProbability(chi) : Double.NaN;
        double strength = spread ? Math.sqrt(chi / n) : Double.NaN;
        String seen = pure.isEmpty()
                ? column + (p < CHANCE ? " is spread unevenly over" : " is spread over") + " the groups"
                : String.join(", ", pure.subList(0, Math.min(3, pure.size())));
        String words = spread ? seen + String.format(Locale.ROOT, " (Cramér's V %.2f)", strength)
                : column + " is the same in all compared samples or unknown for a whole group";
        return new ColumnBalance(column, false, strength, p, words, known);
    }
}
