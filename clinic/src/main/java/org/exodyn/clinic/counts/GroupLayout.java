package org.exodyn.clinic.counts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.jspecify.annotations.Nullable;

/// A design that only tells groups apart: as many different rows as columns.
///
/// @param groupOf   group index per sample
/// @param groups    number of groups and of coefficients
/// @param fromMeans coefficient by group: what turns log means of groups into coefficients
record GroupLayout(int[] groupOf, int groups, double[][] fromMeans) {
    /// The layout of a design; null if it is a regression.
    static @Nullable GroupLayout of(double[][] design) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        int columns = design[0].length;
        double[][] distinct = new double[columns][];
        int[] groupOf = new int[design.length];
        for (int sample = 0; sample < design.length; sample++) {
            Integer known = rows.get(Arrays.toString(design[sample]));
            if (known == null) {
                if (rows.size() == columns) {
                    return null;
                }
                known = rows.size();
                distinct[known] = design[sample];
                rows.put(Arrays.toString(design[sample]), known);
            }
            groupOf[sample] = known;
        }
        if (rows.size() < columns) {
            return null;
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(distinct), 1e-10);
        return lu.getSolver().isNonSingular()
                ? new GroupLayout(groupOf, columns, lu.getSolver().getInverse().getData())
                : null;
    }
}
