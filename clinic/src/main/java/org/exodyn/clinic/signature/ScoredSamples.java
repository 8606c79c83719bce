package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.exodyn.clinic.estimate.Outcome;

/// Scores of samples whose class is known. A higher score speaks for the positive class. Immutable.
public final class ScoredSamples {
    private final double[] scores;
    private final boolean[] positive;
    private final int positives;

    private ScoredSamples(double[] scores, boolean[] positive, int positives) {
        this.scores = scores;
        this.positive = positive;
        this.positives = positives;
    }

    /// @return not assessable if all samples are in one class
    /// @throws IllegalArgumentException if a score is not finite, or lengths differ
    public static Outcome<ScoredSamples> of(double[] scores, boolean[] positive) {
        if (scores.length != positive.length) {
            throw new IllegalArgumentException(
                    scores.length + " scores, but classes of " + positive.length + " samples");
        }
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("The score of row " + i + " is not finite: " + scores[i]);
            }
        }
        int positives = (int) IntStream.range(0, positive.length).filter(i -> positive[i]).count();
        if (positives == 0 || positives == positive.length) {
            return Outcome.notAssessable(Outcome.Reason.ONE_GROUP, "All " + positive.length + " samples are "
                    + (positives == 0 ? "negative" : "positive") + ", so nothing can be told apart");
        }
        double[] signed = Arrays.stream(scores).map(score -> score + 0.0).toArray();
        return Outcome.found(new ScoredSamples(signed, positive.clone(), positives));
    }

    public int size() {
        return scores.length;
    }

    public double score(int row) {
        return scores[row];
    }

    public boolean isPositive(int row) {
        return positive[row];
    }

    /// Number of positive samples.
    public int positives() {
        return positives;
    }

    /// Number of negative samples.
    public int negatives() {
        return scores.length - positives;
    }

    /// Share of positive samples.
    public double prevalence() {
        return (double) positives / scores.length;
    }

    /// Scores of one class, in order of rows.
    double[] scores(boolean ofPositive) {
        return IntStream.range(0, scores.length).filter(i -> positive[i] == ofPositive).mapToDouble(i -> scores[i])
                .toArray();
    }

    /// Rows from the highest score to the lowest.
    int[] descending() {
        return IntStream.range(0, scores.length).boxed().sorted((a, b) -> Double.compare(scores[b], scores[a]))
                .mapToInt(Integer::intValue).toArray();
    }

    boolean sameClasses(ScoredSamples other) {
        return Arrays.equals(positive, other.positive);
    }
}
