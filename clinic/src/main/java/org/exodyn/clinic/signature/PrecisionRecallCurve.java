package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.List;

/// Precision against recall as the threshold falls: what a score is worth where positives are rare.
///
/// Average precision is Σ_k (R_k − R_{k−1}) P_k over thresholds k, without interpolation; a score without information has the prevalence.
/// Source: Davis & Goadrich 2006, doi:10.1145/1143844.1143874 (why a straight line between points is wrong); the step sum: Boyd, Eng &
/// Page 2013, doi:10.1007/978-3-642-40994-3_55, section 3.
///
/// @param points     one per distinct score, from the highest
/// @param prevalence share of positive samples
public record PrecisionRecallCurve(List<Point> points, double prevalence) {
    /// A score at or above `threshold` is called positive.
    ///
    /// @param recall    share of the positives that are called positive
    /// @param precision share of those called positive that are
    public record Point(double threshold, double recall, double precision) {}

    public PrecisionRecallCurve {
        points = List.copyOf(points);
    }

    public static PrecisionRecallCurve of(ScoredSamples samples) {
        int[] rows = samples.descending();
        List<Point> points = new ArrayList<>();
        int hits = 0;
        for (int k = 0; k < rows.length; k++) {
            hits += samples.isPositive(rows[k]) ? 1 : 0;
            double score = samples.score(rows[k]);
            if (k == rows.length - 1 || samples.score(rows[k + 1]) < score) {
                points.add(new Point(score, (double) hits / samples.positives(), (double) hits / (k + 1)));
            }
        }
        return new PrecisionRecallCurve(points, samples.prevalence());
    }

    public double averagePrecision() {
        double sum = 0;
        double before = 0;
        for (Point point : points) {
            sum += (point.recall() - before) * point.precision();
            before = point.recall();
        }
        return sum;
    }
}
