package org.exodyn.clinic.cohort;

import java.util.ArrayList;
import java.util.List;

/// Samples with what was measured in them and who they are of, in one order.
///
/// @param table features by samples
/// @param sheet one row per sample of the table, in its order
/// @param scale how the scale of the table was found
public record Cohort(CargoTable table, SampleSheet sheet, ScaleDetection scale) {
    /// Some of the samples, by their rows, in the order asked for.
    public Cohort select(List<Integer> rows) {
        return new Cohort(table.select(rows.stream().map(sheet.samples()::get).toList()), sheet.select(rows), scale);
    }

    /// The rows whose column has one of the levels.
    public List<Integer> rows(String column, List<String> levels) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < sheet.samples().size(); row++) {
            if (levels.contains(String.valueOf(sheet.text(column, row)))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// 1 for samples of the contrast's group, 0 for its reference, −1 for others.
    public int[] sides(Contrast contrast) {
        int[] sides = new int[sheet.samples().size()];
        for (int row = 0; row < sides.length; row++) {
            String level = sheet.text(contrast.column(), row);
            sides[row] = contrast.group().equals(level) ? 1 : contrast.reference().equals(level) ? 0 : -1;
        }
        return sides;
    }
}
