package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.clinic.estimate.Interval;

/// The receiver operating characteristic of a score, with DeLong's variance of the area under it. Immutable.
///
/// The area is the probability that a positive sample scores higher than a negative one, ties counting half. With the shares V10_i of
/// negatives below positive i and V01_j of positives above negative j (ties half), its variance is S10/m + S01/n, where S10 and S01 are the
/// variances (denominators m − 1, n − 1) of V10 and V01 over m positives and n negatives.
///
/// Source: DeLong, DeLong & Clarke-Pearson 1988, doi:10.2307/2531595, eqs. 2 and 5; from midranks in n log n time: Sun & Xu 2014,
/// doi:10.1109/LSP.2014.2337313.
public final class RocCurve {
    private final ScoredSamples samples;
    private final Placements placements;

    private RocCurve(ScoredSamples samples) {
        this.samples = samples;
        placements = new Placements(samples.scores(true), samples.scores(false));
    }

    public static RocCurve of(ScoredSamples samples) {
        return new RocCurve(samples);
    }

    /// A score at or above `threshold` is called positive.
    public record Point(double threshold, double truePositiveRate, double falsePositiveRate) {
        /// Youden's J: true minus false positive rate. Youden 1950, doi:10.1002/1097-0142(1950)3:1<32::AID-CNCR2820030106>3.0.CO;2-3.
        public double youden() {
            return truePositiveRate - falsePositiveRate;
        }

        public double specificity() {
            return 1 - falsePositiveRate;
        }
    }

    public ScoredSamples samples() {
        return samples;
    }

    /// The area under the curve.
    public double area() {
        return placements.area();
    }

    /// DeLong's variance of the area; NaN if a class has one sample only.
    public double variance() {
        return placements.positiveVariance() / samples.positives()
                + placements.negativeVariance() / samples.negatives();
    }

    /// area ± z·√variance, cut off at 0 and 1. Where every positive is above every negative (or below) the variance is zero and says
    /// nothing about the next samples: then both ends are NaN.
    public Interval interval(double level) {
        double variance = variance();
        return variance > 0
                ? Interval.wald(area(), Math.sqrt(variance), level).within(0, 1)
                : new Interval(Double.NaN, Double.NaN, level);
    }

    /// From "nobody is positive" to "all are". Thresholds lie halfway between scores.
    public List<Point> points() {
        int[] rows = samples.descending();
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        int above = 0;
        int wrong = 0;
        for (int k = 0; k < rows.length; k++) {
            if (samples.isPositive(rows[k])) {
                above++;
            } else {
                wrong++;
            }
            double score = samples.score(rows[k]);
            boolean last = k == rows.length - 1;
            if (last || samples.score(rows[k + 1]) < score) {
                double threshold = last ? Double.NEGATIVE_INFINITY : (score + samples.score(rows[k + 1])) / 2;
                points.add(new Point(threshold, (double) above / samples.positives(),
                        (double) wrong / samples.negatives()));
            }
        }
        return List.copyOf(points);
    }

    /// The point of largest Youden's J; of equals the one with the highest threshold. It was chosen on these samples: on new ones it
    /// will do worse.
    public Point bestByYouden() {
        Point best = points().getFirst();
        for (Point point : points()) {
            best = point.youden() > best.youden() + 1e-12 ? point : best;
        }
        return best;
    }

    /// Whether another score of the same samples has another area.
    ///
    /// @throws IllegalArgumentException if the classes of the samples differ
    public RocComparison comparePaired(RocCurve other) {
        if (!samples.sameClasses(other.samples)) {
            throw new IllegalArgumentException("A paired comparison needs two scores of the same samples");
        }
        double covariance = placements.positiveCovariance(other.placements) / samples.positives()
                + placements.negativeCovariance(other.placements) / samples.negatives();
        return RocComparison.normal(area() - other.area(), variance() + other.variance() - 2 * covariance);
    }

    /// Whether a score has another area in other samples. Student's t with degrees of freedom as in Welch's test.
    public RocComparison compareUnpaired(RocCurve other) {
        double mine = variance();
        double yours = other.variance();
        double freedom = (mine + yours) * (mine + yours)
                / (mine * mine / (samples.size() - 1) + yours * yours / (other.samples.size() - 1));
        return RocComparison.student(area() - other.area(), mine + yours, freedom);
    }
}
