package org.exodyn.clinic.signature;

import java.util.Arrays;
import org.exodyn.clinic.estimate.AverageRank;

/// Where each sample stands among those of the other class: V10 and V01 of DeLong.
final class Placements {
    private final double[] ofPositives;
    private final double[] ofNegatives;

    /// V10_i = (rank among all − rank among positives)/n, V01_j = 1 − (rank among all − rank among negatives)/m, with midranks.
    Placements(double[] positives, double[] negatives) {
        int m = positives.length;
        int n = negatives.length;
        double[] all = new double[m + n];
        System.arraycopy(positives, 0, all, 0, m);
        System.arraycopy(negatives, 0, all, m, n);
        double[] ranks = AverageRank.of(all);
        double[] amongPositives = AverageRank.of(positives);
        double[] amongNegatives = AverageRank.of(negatives);
        ofPositives = new double[m];
        ofNegatives = new double[n];
        Arrays.setAll(ofPositives, i -> (ranks[i] - amongPositives[i]) / n);
        Arrays.setAll(ofNegatives, j -> 1 - (ranks[m + j] - amongNegatives[j]) / m);
    }

    double area() {
        return Arrays.stream(ofPositives).sum() / ofPositives.length;
    }

    double positiveVariance() {
        return covariance(ofPositives, ofPositives);
    }

    double negativeVariance() {
        return covariance(ofNegatives, ofNegatives);
    }

    double positiveCovariance(Placements other) {
        return covariance(ofPositives, other.ofPositives);
    }

    double negativeCovariance(Placements other) {
        return covariance(ofNegatives, other.ofNegatives);
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).sum() / a.length;
        double meanB = Arrays.stream(b).sum() / b.length;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
