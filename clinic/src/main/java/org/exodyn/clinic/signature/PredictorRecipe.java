package org.exodyn.clinic.signature;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.exodyn.clinic.cohort.CargoTable;
import org.exodyn.clinic.cohort.Scale;
import org.exodyn.clinic.estimate.Covariates;
import org.exodyn.clinic.estimate.Outcome;

/// Makes predictors of a cargo table as training samples say, so that what is left out of the training decides nothing.
///
/// Counts become log2((count + 0.5)/(depth + 1)·10⁶), with the depth over all features of the table; a feature is used if enough training
/// samples have enough counts per million. Intensities become log2 minus the sample's median over what was seen; a feature is used if
/// it was seen in enough training samples, and where it was not seen it takes its least value in training. Each sample is scaled by
/// itself; choice and filling look at training samples alone.
///
/// Source of the logarithm of counts: Law et al. 2014, doi:10.1186/gb-2014-15-2-r29, section "log-counts per million". The half count
/// keeps a logarithm of zero finite; it is the one that defines voom.
public final class PredictorRecipe {
    private final List<String> features;
    private final double[][] logs;
    private final boolean[][] enough;
    private final double share;

    private PredictorRecipe(List<String> features, double[][] logs, boolean[][] enough, double share) {
        this.features = features;
        this.logs = logs;
        this.enough = enough;
        this.share = share;
    }

    /// @param leastPerMillion counts per million that are enough; of no matter for intensities
    /// @param share           of the training samples that must have enough
    public static PredictorRecipe of(CargoTable table, double leastPerMillion, double share) {
        if (!(leastPerMillion >= 0) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("No filter: " + leastPerMillion + " per million in " + share);
        }
        return table.scale() == Scale.COUNTS ? ofCounts(table, leastPerMillion, share) : ofIntensities(table, share);
    }

    private static PredictorRecipe ofCounts(CargoTable table, double least, double share) {
        double[][] counts = table.counts();
        int samples = table.samples().size();
        double[] depth = new double[samples];
        for (double[] row : counts) {
            Arrays.setAll(depth, i -> depth[i] + row[i]);
        }
        double[][] logs = new double[counts.length][samples];
        boolean[][] enough = new boolean[counts.length][samples];
        for (int j = 0; j < counts.length; j++) {
            for (int i = 0; i < samples; i++) {
                logs[j][i] = Math.log((counts[j][i] + 0.5) / (depth[i] + 1) * 1e6) / Math.log(2);
                enough[j][i] = counts[j][i] / depth[i] * 1e6 >= least;
            }
        }
        return new PredictorRecipe(table.features(), logs, enough, share);
    }

    private static PredictorRecipe ofIntensities(CargoTable table, double share) {
        double[][] logs = table.log2();
        boolean[][] seen = new boolean[logs.length][table.samples().size()];
        for (int i = 0; i < table.samples().size(); i++) {
            int at = i;
            double[] own = Arrays.stream(logs).mapToDouble(row -> row[at]).filter(Double::isFinite).sorted().toArray();
            double median = own.length == 0 ? Double.NaN : (own[(own.length - 1) / 2] + own[own.length / 2]) / 2;
            for (int j = 0; j < logs.length; j++) {
                seen[j][i] = Double.isFinite(logs[j][i]);
                logs[j][i] -= median;
            }
        }
        return new PredictorRecipe(table.features(), logs, seen, share);
    }

    /// The predictors of all samples of the table.
    ///
    /// @param training rows that decide which features are used and what fills their gaps
    /// @return not assessable if no feature passes
    public Outcome<Covariates> predictors(int... training) {
        int[] kept = IntStream.range(0, logs.length).filter(
                j -> Arrays.stream(training).filter(i -> enough[j][i]).count() >= share * training.length
                        && Arrays.stream(training).anyMatch(i -> Double.isFinite(logs[j][i])))
                .toArray();
        if (kept.length == 0) {
            return Outcome.notAssessable(Outcome.Reason.TOO_FEW_SAMPLES,
                    "No feature is seen in enough of the " + training.length + " training samples");
        }
        double[][] columns = new double[kept.length][];
        for (int k = 0; k < kept.length; k++) {
            double[] row = logs[kept[k]];
            double least = Arrays.stream(training).mapToDouble(i -> row[i]).filter(Double::isFinite).min()
                    .orElseThrow();
            columns[k] = Arrays.stream(row).map(x -> Double.isFinite(x) ? x : least).toArray();
        }
        return Outcome.found(Covariates.of(Arrays.stream(kept).mapToObj(features::get).toList(), columns));
    }
}
