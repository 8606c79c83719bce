package org.exodyn.clinic.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exodyn.clinic.counts.CooksDistance;
import org.exodyn.clinic.counts.FeatureSweep;
import org.exodyn.clinic.counts.LibrarySizes;
import org.exodyn.clinic.counts.RidgeFit;
import org.exodyn.clinic.counts.ShrunkenDispersions;
import org.exodyn.clinic.differential.DifferentialAbundance.Fact;
import org.exodyn.clinic.estimate.Tail;

/// Wald tests of log-linear negative binomial models with shrunken dispersions.
///
/// Source: Love, Huber & Anders 2014, doi:10.1186/s13059-014-0550-8, Methods, "Wald test"; effects are not shrunken, and the statistic is
/// referred to the normal distribution. A feature whose result one sample carries by itself is told ([CooksDistance]).
public final class WaldTest {
    private WaldTest() {}

    /// @param dispersions what was estimated per feature
    /// @param baseMean    mean normalised count
    /// @param errors      standard error of the effect, log2
    /// @param cooks       largest Cook's distance, NaN if it cannot be told
    /// @param carried     whether one sample carries the result by itself
    /// @param rows        effect, interval and p
    public record Result(ShrunkenDispersions dispersions, double[] baseMean, double[] errors, double[] cooks,
            boolean[] carried, TestRow[] rows, List<Fact> facts, List<String> messages) {
        /// The tests, without p where one sample carries the result.
        TestRow[] trusted() {
            TestRow[] trusted = rows.clone();
            Arrays.setAll(trusted, f -> carried[f] ? rows[f].withoutP() : rows[f]);
            return trusted;
        }
    }

    /// @param counts      feature by sample, filtered
    /// @param size        size factor per sample
    /// @param design      sample by coefficient, of full rank
    /// @param coefficient index of the tested coefficient
    public static Result test(double[][] counts, double[] size, double[][] design, int coefficient) {
        List<String> messages = new ArrayList<>();
        ShrunkenDispersions dispersions = ShrunkenDispersions.of(counts, size, design, messages);
        TestRow[] rows = new TestRow[counts.length];
        double[] errors = new double[counts.length];
        double[] offset = LibrarySizes.logarithms(size);
        double quantile = Tail.tQuantile(0.975, Double.POSITIVE_INFINITY);
        CooksDistance cook = new CooksDistance(size, design);
        double limit = cook.isAssessable() ? cook.limit() : Double.NaN;
        double[] cooks = new double[counts.length];
        boolean[] carried = new boolean[counts.length];
        FeatureSweep.run(counts.length, () -> new RidgeFit(design, offset), (fit, feature) -> {
            fit.fit(counts[feature], dispersions.shrunken()[feature]);
            double effect = fit.coefficients()[coefficient] / Math.log(2);
            double error = fit.error(coefficient) / Math.log(2);
            errors[feature] = error;
            double z = effect / error;
            rows[feature] = new TestRow(effect, effect - quantile * error, effect + quantile * error, z,
                    Double.POSITIVE_INFINITY, Tail.twoSided(z));
            cooks[feature] = cook.isAssessable() ? cook.largest(counts[feature], fit) : Double.NaN;
            carried[feature] = cooks[feature] > limit;
        });
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("variance of the prior of log dispersions", dispersions.priorVariance()));
        return new Result(dispersions, ShrunkenDispersions.baseMeans(counts, size), errors, cooks, carried, rows, facts,
                List.copyOf(messages));
    }
}
