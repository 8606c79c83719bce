package org.exodyn.clinic.counts;

/// Fits of a layout of groups: the mean of each group by Newton's method on its logarithm.
final class GroupFit extends LogLinearFit {
    private static final int MOST_STEPS = 50;
    private static final double SMALL_STEP = 1e-10;

    private final GroupLayout layout;
    private final double[] offset;
    private final double[] exposure;
    private final double[] groupLogMean;
    private final double[] score;
    private final double[] information;
    private final double[] total;
    private final double[] exposed;
    private final boolean[] settled;

    GroupFit(GroupLayout layout, double[] offset) {
        super(offset.length, layout.groups());
        this.layout = layout;
        this.offset = offset;
        this.exposure = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            exposure[sample] = Math.exp(offset[sample]);
        }
        this.groupLogMean = new double[coefficients];
        this.score = new double[coefficients];
        this.information = new double[coefficients];
        this.total = new double[coefficients];
        this.exposed = new double[coefficients];
        this.settled = new boolean[coefficients];
    }

    @Override
    public void fit(double[] counts, double dispersion, boolean warm) {
        if (!warm) {
            start(counts);
        }
        for (int group = 0; group < coefficients; group++) {
            settled[group] = groupLogMean[group] == Double.NEGATIVE_INFINITY;
        }
        boolean moving = true;
        for (int step = 0; moving && step < MOST_STEPS; step++) {
            derivatives(counts, dispersion);
            moving = false;
            for (int group = 0; group < coefficients; group++) {
                if (!settled[group]) {
                    double move = score[group] / information[group];
                    groupLogMean[group] += move;
                    settled[group] = Math.abs(move) < SMALL_STEP;
                    moving |= !settled[group];
                }
            }
        }
        derivatives(counts, dispersion);
        halfLogDeterminant = 0;
        for (int group = 0; group < coefficients; group++) {
            halfLogDeterminant += information[group] > 0 ? Math.log(information[group]) / 2 : 0;
        }
        for (int sample = 0; sample < samples; sample++) {
            logMean[sample] = groupLogMean[layout.groupOf()[sample]] + offset[sample];
        }
    }

    private void start(double[] counts) {
        java.util.Arrays.fill(total, 0);
        java.util.Arrays.fill(exposed, 0);
        for (int sample = 0; sample < samples; sample++) {
            int group = layout.groupOf()[sample];
            // The mean of rates, not the rate of sums: with overdispersion every sample tells about as much.
            total[group] += counts[sample] / exposure[sample];
            exposed[group]++;
        }
        for (int group = 0; group < coefficients; group++) {
            groupLogMean[group] = Math.log(total[group] / exposed[group]);
        }
    }

    private void derivatives(double[] counts, double dispersion) {
        int[] groupOf = layout.groupOf();
        for (int group = 0; group < coefficients; group++) {
            exposed[group] = Math.exp(groupLogMean[group]);
            score[group] = 0;
            information[group] = 0;
        }
        for (int sample = 0; sample < samples; sample++) {
            int group = groupOf[sample];
            double mu = exposed[group] * exposure[sample];
            double share = 1 / (1 + dispersion * mu);
            mean[sample] = mu;
            score[group] += (counts[sample] - mu) * share;
            information[group] += mu * share;
        }
    }

    @Override
    public double[] coefficients() {
        double[] beta = new double[coefficients];
        for (int c = 0; c < coefficients; c++) {
            for (int group = 0; group < coefficients; group++) {
                double share = layout.fromMeans()[c][group];
                beta[c] += share == 0 ? 0 : share * groupLogMean[group];
            }
        }
        return beta;
    }

    @Override
    public double variance(int coefficient) {
        double variance = 0;
        for (int group = 0; group < coefficients; group++) {
            double share = layout.fromMeans()[coefficient][group];
            variance += share == 0 ? 0 : share * share / information[group];
        }
        return variance;
    }

    @Override
    public int residualFreedom(double[] counts) {
        int left = 0;
        boolean[] seen = new boolean[coefficients];
        for (int sample = 0; sample < samples; sample++) {
            if (mean[sample] >= NOTHING || counts[sample] >= NOTHING) {
                left++;
                seen[layout.groupOf()[sample]] = true;
            }
        }
        for (boolean group : seen) {
            left -= group ? 1 : 0;
        }
        return left;
    }
}
