package org.exodyn.clinic.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Interval;
import org.exodyn.clinic.estimate.Tail;

/// Probabilities that were predicted for samples whose class is known. Immutable.
public final class PredictedProbabilities {
    private final double[] probabilities;
    private final boolean[] positive;

    private PredictedProbabilities(double[] probabilities, boolean[] positive) {
        this.probabilities = probabilities;
        this.positive = positive;
    }

    /// @throws IllegalArgumentException if there is no sample, lengths differ, or a value is not between 0 and 1
    public static PredictedProbabilities of(double[] probabilities, boolean[] positive) {
        if (probabilities.length != positive.length || probabilities.length == 0) {
            throw new IllegalArgumentException(
                    probabilities.length + " probabilities, and classes of " + positive.length + " samples");
        }
        for (int i = 0; i < probabilities.length; i++) {
            if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
                throw new IllegalArgumentException("The probability of row " + i + " is " + probabilities[i]);
            }
        }
        return new PredictedProbabilities(probabilities.clone(), positive.clone());
    }

    /// A bin of a calibration curve: samples with neighbouring predictions.
    ///
    /// @param predicted mean of their predictions
    /// @param observed  share that is positive
    /// @param interval  of that share, Wilson 1927, doi:10.1080/01621459.1927.10502953
    public record Bin(int size, double predicted, double observed, Interval interval) {}

    public int size() {
        return probabilities.length;
    }

    public double probability(int row) {
        return probabilities[row];
    }

    public boolean isPositive(int row) {
        return positive[row];
    }

    double[] probabilities() {
        return probabilities.clone();
    }

    boolean[] positive() {
        return positive.clone();
    }

    /// At most `count` bins of about equal size, in order of prediction; equal predictions are never parted.
    public List<Bin> calibrationCurve(int count, double level) {
        return bins(count).stream().map(rows -> bin(rows, level)).toList();
    }

    /// The samples of each bin.
    List<int[]> bins(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one bin is needed, not " + count);
        }
        int[] order = IntStream.range(0, probabilities.length).boxed()
                .sorted((a, b) -> Double.compare(probabilities[a], probabilities[b])).mapToInt(Integer::intValue)
                .toArray();
        List<int[]> bins = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= count && start < order.length; bin++) {
            int end = Math.max(start + 1, (int) ((long) order.length * bin / count));
            while (end < order.length && probabilities[order[end]] == probabilities[order[end - 1]]) {
                end++;
            }
            bins.add(Arrays.copyOfRange(order, start, end));
            start = end;
        }
        return bins;
    }

    private Bin bin(int[] rows, double level) {
        double n = rows.length;
        double predicted = Arrays.stream(rows).mapToDouble(row -> probabilities[row]).sum() / n;
        double share = Arrays.stream(rows).filter(row -> positive[row]).count() / n;
        double z = Tail.normalQuantile(level);
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return new Bin(rows.length, predicted, share, new Interval(centre - half, centre + half, level).within(0, 1));
    }
}
