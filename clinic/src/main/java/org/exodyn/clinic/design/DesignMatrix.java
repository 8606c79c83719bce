package org.exodyn.clinic.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;

/// A design in numbers: samples by coefficients.
///
/// Groups are coded against a reference: the contrast's, else the first level. A group whose margin is not in the model gets a column for
/// each level (Chambers & Hastie 1992, Statistical Models in S, section 2.3.2). Numbers are centred on their mean: where a group's
/// effect depends on a number, the tested effect is that at the mean.
///
/// @param names       a name per coefficient, such as `response[resistant]`
/// @param rows        sample by coefficient
/// @param coefficient index of the tested coefficient
public record DesignMatrix(List<String> names, double[][] rows, int coefficient) {
    /// @param sheet the samples, every column of the formula known for each of them
    /// @throws IllegalArgumentException if the formula has no term of the contrast's column alone
    public static DesignMatrix of(Formula formula, SampleSheet sheet, Contrast contrast) {
        List<Term> terms = formula.terms();
        Map<String, double[]> columns = new LinkedHashMap<>();
        Coding coding = new Coding(sheet, contrast);
        for (Term term : terms) {
            coding.columns(term, terms).forEach(columns::putIfAbsent);
        }
        List<String> names = new ArrayList<>(columns.keySet());
        double[][] rows = new double[sheet.samples().size()][names.size()];
        for (int column = 0; column < names.size(); column++) {
            double[] values = columns.get(names.get(column));
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] = values == null ? Double.NaN : values[row];
            }
        }
        int group = names.indexOf(Coding.level(contrast.column(), contrast.group()));
        int reference = names.indexOf(Coding.level(contrast.column(), contrast.reference()));
        if (group < 0) {
            throw new IllegalArgumentException("the design has no coefficient of " + contrast.column());
        }
        return reference < 0 ? new DesignMatrix(names, rows, group)
                : new DesignMatrix(names, rows, group)
                        .against(reference);
    }

    /// The same model with the tested coefficient as the difference from another one: where X has a column for each group, adding the
    /// group's column to the reference's makes the group's coefficient the difference.
    private DesignMatrix against(int reference) {
        double[][] changed = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        for (double[] row : changed) {
            row[reference] += row[coefficient];
        }
        List<String> called = new ArrayList<>(names);
        called.set(reference, names.get(reference) + " + " + names.get(coefficient));
        return new DesignMatrix(called, changed, coefficient);
    }

    public int samples() {
        return rows.length;
    }

    public int coefficients() {
        return names.size();
    }
}
