package org.exodyn.clinic.design;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;

/// Turns terms into columns of numbers.
final class Coding {
    private final SampleSheet sheet;
    private final Contrast contrast;

    Coding(SampleSheet sheet, Contrast contrast) {
        this.sheet = sheet;
        this.contrast = contrast;
    }

    static String level(String column, String level) {
        return column + "[" + level + "]";
    }

    Map<String, double[]> columns(Term term, List<Term> model) {
        Map<String, double[]> product = new LinkedHashMap<>();
        double[] ones = new double[sheet.samples().size()];
        Arrays.fill(ones, 1);
        product.put("", ones);
        for (Variable variable : term.variables()) {
            Map<String, double[]> own = columns(variable, isSpanned(term.without(variable), term, model));
            Map<String, double[]> next = new LinkedHashMap<>();
            own.forEach((name, values) -> product.forEach((before, factor) -> next
                    .put(before.isEmpty() ? name : before + ":" + name, times(factor, values))));
            product.clear();
            product.putAll(next);
        }
        if (term.variables().isEmpty()) {
            return Map.of("intercept", ones);
        }
        return product;
    }

    /// Whether the model has a margin already. Without an intercept the first groups of the model have a column each, which add up to one.
    private boolean isSpanned(Term margin, Term term, List<Term> model) {
        return model.contains(margin) || margin.equals(Term.INTERCEPT)
                && model.subList(0, model.indexOf(term)).stream().map(Term::variables)
                        .anyMatch(before -> before.size() == 1 && !isNumeric(before.getFirst()));
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, row -> a[row] * b[row]);
        return product;
    }

    private Map<String, double[]> columns(Variable variable, boolean contrasts) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        if (isNumeric(variable)) {
            columns.put(variable.toString(), numbers(variable));
            return columns;
        }
        List<String> levels = sheet.levels(variable.column());
        String reference = variable.column().equals(contrast.column()) ? contrast.reference() : levels.getFirst();
        for (String level : levels) {
            if (contrasts && level.equals(reference)) {
                continue;
            }
            double[] indicator = new double[sheet.samples().size()];
            for (int row = 0; row < indicator.length; row++) {
                indicator[row] = level.equals(sheet.text(variable.column(), row)) ? 1 : 0;
            }
            columns.put(level(variable.column(), level), indicator);
        }
        return columns;
    }

    private boolean isNumeric(Variable variable) {
        return !variable.function().equals(Variable.FACTOR) && !variable.column().equals(contrast.column())
                && sheet.isNumeric(variable.column());
    }

    private double[] numbers(Variable variable) {
        double[] values = new double[sheet.samples().size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = variable.of(sheet.number(variable.column(), row));
        }
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }
}
