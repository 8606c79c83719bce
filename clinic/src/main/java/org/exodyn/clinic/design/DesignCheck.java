package org.exodyn.clinic.design;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.cohort.CohortCode;
import org.exodyn.clinic.cohort.Contrast;
import org.exodyn.clinic.cohort.SampleSheet;
import org.exodyn.clinic.variance.Rank;
import org.exodyn.input.Location;
import org.exodyn.input.Problems;

/// Whether a design can answer the question: full rank, and samples left to tell chance from effect.
public final class DesignCheck {
    private static final Location PLACE = Location.ofFile("--design");

    private DesignCheck() {}

    /// @return false, with problems in plain words, if it cannot
    public static boolean check(DesignMatrix design, Formula formula, SampleSheet sheet, Contrast contrast,
            Problems problems) {
        if (Rank.of(design.rows()) < design.coefficients()) {
            tellDependence(design, formula, sheet, contrast, problems);
            return false;
        }
        if (design.samples() - design.coefficients() < 1) {
            problems.error(CohortCode.NO_FREEDOM, PLACE,
                    "The design has " + design.coefficients() + " coefficients for " + design.samples() + " samples.",
                    "no sample is left to tell how much results vary by chance.",
                    "~ " + Formula.quoted(contrast.column()) + ", the simplest design");
            return false;
        }
        return true;
    }

    private static void tellDependence(DesignMatrix design, Formula formula, SampleSheet sheet, Contrast contrast,
            Problems problems) {
        boolean testedDepends = depends(design, design.coefficient());
        List<String> guilty = formula.columns().stream()
                .filter(column -> !column.equals(contrast.column()) && determines(sheet, column, contrast.column()))
                .toList();
        List<String> dependent = new ArrayList<>();
        boolean[] independent = Rank.independentColumns(design.rows());
        for (int column = 0; column < independent.length; column++) {
            if (!independent[column]) {
                dependent.add(design.names().get(column));
            }
        }
        String because = guilty.isEmpty()
                ? "in these samples " + String.join(", ", dependent) + " can be calculated from the other coefficients."
                : "every " + guilty.getFirst() + " has samples of one " + contrast.column() + " only: what "
                        + contrast.column()
                        + " does and what " + guilty.getFirst() + " does cannot be told apart.";
        List<String> fixes = new ArrayList<>();
        for (String column : guilty) {
            fixes.add("the design without " + column + ", if a difference between its levels is not to be feared");
            fixes.add("--block " + column + ", if its levels are patients with several samples");
        }
        if (guilty.isEmpty()) {
            fixes.add("~ " + Formula.quoted(contrast.column()) + ", the simplest design");
        }
        problems.error(CohortCode.CONFOUNDED, PLACE,
                testedDepends ? "The design (" + formula.text() + ") cannot tell " + contrast.group() + " from "
                        + contrast.reference() + "."
                        : "The design (" + formula.text() + ") has more coefficients than its samples can tell apart.",
                because, fixes);
    }

    private static boolean depends(DesignMatrix design, int coefficient) {
        double[][] last = new double[design.samples()][design.coefficients()];
        for (int row = 0; row < last.length; row++) {
            int at = 0;
            for (int column = 0; column < last[row].length; column++) {
                if (column != coefficient) {
                    last[row][at++] = design.rows()[row][column];
                }
            }
            last[row][at] = design.rows()[row][coefficient];
        }
        return !Rank.independentColumns(last)[design.coefficients() - 1];
    }

    /// Whether each level of one column has a single level of the other.
    private static boolean determines(SampleSheet sheet, String column, String other) {
        java.util.Map<String, String> seen = new java.util.HashMap<>();
        for (int row = 0; row < sheet.samples().size(); row++) {
            String level = sheet.text(column, row);
            String its = sheet.text(other, row);
            if (level != null && its != null) {
                String before = seen.putIfAbsent(level, its);
                if (before != null && !before.equals(its)) {
                    return false;
                }
            }
        }
        return seen.size() < sheet.samples().size() || !sheet.isNumeric(column);
    }
}
