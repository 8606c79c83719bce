package org.exodyn.clinic.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;

/// The part of a design that adjusts for something: what is left without the contrast, as columns for a model that has a base line of
/// its own.
public final class Adjustment {
    private Adjustment() {}

    /// Columns of numbers by name, coded as in [DesignMatrix] with an intercept; columns that are the same for all samples are left out.
    ///
    /// @param sheet    the samples, every column of the formula known for each of them
    /// @param without  columns of the sheet whose terms are left out, beside the contrast's
    public static SequencedMap<String, double[]> of(Formula formula, SampleSheet sheet, Contrast contrast,
            Set<String> without) {
        List<Term> terms = new ArrayList<>(List.of(Term.INTERCEPT));
        formula.terms().stream()
                .filter(term -> !term.variables().isEmpty() && term.variables().stream().map(Variable::column)
                        .noneMatch(column -> without.contains(column) || column.equals(contrast.column())))
                .forEach(terms::add);
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        Coding coding = new Coding(sheet, contrast);
        for (Term term : terms.subList(1, terms.size())) {
            for (Map.Entry<String, double[]> column : coding.columns(term, terms).entrySet()) {
                if (Arrays.stream(column.getValue()).distinct().limit(2).count() > 1) {
                    columns.putIfAbsent(column.getKey(), column.getValue());
                }
            }
        }
        return columns;
    }
}
