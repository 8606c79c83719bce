package org.exodyn.clinic.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
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
/// referred to the normal distribution. A count that carries the result of its feature by itself is replaced or
/// told ([CooksDistance]).
public final class WaldTest {
    private WaldTest() {}

    /// @param dispersions what was estimated per feature, with wild counts replaced
    /// @param baseMean    mean normalised count, with wild counts replaced
    /// @param errors      standard error of the effect, log2
    /// @param cooks       largest Cook's distance of the counts as they are, NaN if it cannot be told
    /// @param replaced    whether a wild count was replaced
    /// @param carried     whether one sample carries the result by itself
    /// @param rows        effect, interval and p
    public record Result(ShrunkenDispersions dispersions, double[] baseMean, double[] errors, double[] cooks,
            boolean[] replaced, boolean[] carried, TestRow[] rows, List<Fact> facts, List<String> messages) {
        /// The tests, without p where one sample carries the result.
        TestRow[] trusted() {
            TestRow[] trusted = rows.clone();
            Arrays.setAll(trusted, f -> carried[f] ? rows[f].withoutP() : rows[f]);
            return trusted;
        }
    }

    /// What is done with a count that carries the result of its feature by itself.
    public enum WildCounts {
        /// It stays, and the feature has no p.
        KEPT,
        /// It is replaced where enough samples repeat its own, and the feature is estimated and tested anew.
        REPLACED
    }

    /// @param counts      feature by sample, filtered
    /// @param size        size factor per sample
    /// @param design      sample by coefficient, of full rank
    /// @param coefficient index of the tested coefficient
    public static Result test(double[][] counts, double[] size, double[][] design, int coefficient, WildCounts wild) {
        List<String> messages = new ArrayList<>();
        ShrunkenDispersions dispersions = ShrunkenDispersions.of(counts, size, design, messages);
        CooksDistance cook = new CooksDistance(size, design);
        Sweep sweep = new Sweep(counts, size, design, coefficient);
        double[] cooks = new double[counts.length];
        Arrays.fill(cooks, Double.NaN);
        boolean[] carried = new boolean[counts.length];
        double[][] mended = counts.clone();
        double limit = cook.isAssessable() ? cook.limit() : Double.NaN;
        sweep.run(dispersions, (fit, feature) -> {
            if (cook.isAssessable()) {
                double[] distances = cook.of(counts[feature], fit);
                cooks[feature] = cook.largest(distances);
                if (wild == WildCounts.REPLACED) {
                    mended[feature] = cook.replaced(counts[feature], distances);
                }
                carried[feature] = (wild == WildCounts.REPLACED ? cook.largestThatStays(distances)
                        : cooks[feature]) > limit;
            }
        });
        boolean[] replaced = new boolean[counts.length];
        for (int feature = 0; feature < replaced.length; feature++) {
            replaced[feature] = !Arrays.equals(mended[feature], counts[feature]);
        }
        int[] anew = IntStream.range(0, counts.length).filter(f -> replaced[f]).toArray();
        if (anew.length > 0) {
            dispersions = again(sweep, dispersions, mended, anew, size, design, coefficient);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("variance of the prior of log dispersions", dispersions.priorVariance()));
        return new Result(dispersions, ShrunkenDispersions.baseMeans(mended, size), sweep.errors, cooks, replaced,
                carried, sweep.rows, facts, List.copyOf(messages));
    }

    /// Estimates and tests some features anew, with the curve and the prior of all.
    private static ShrunkenDispersions again(Sweep first, ShrunkenDispersions before, double[][] mended, int[] anew,
            double[] size, double[][] design, int coefficient) {
        int[] some = Arrays.stream(anew).filter(f -> Arrays.stream(mended[f]).sum() > 0).toArray();
        for (int feature : anew) {
            // nothing is left of a feature whose only counts were wild
            first.rows[feature] = new TestRow(0, 0, 0, 0, Double.POSITIVE_INFINITY, 1);
            first.errors[feature] = 0;
        }
        double[][] counts = Arrays.stream(some).mapToObj(f -> mended[f]).toArray(double[][]::new);
        ShrunkenDispersions estimated = before.of(counts, size, design);
        Sweep second = new Sweep(counts, size, design, coefficient);
        second.run(estimated, (_, _) -> {});
        double[] own = before.own().clone();
        double[] trend = before.trend().clone();
        double[] shrunken = before.shrunken().clone();
        for (int index = 0; index < some.length; index++) {
            int feature = some[index];
            first.rows[feature] = second.rows[index];
            first.errors[feature] = second.errors[index];
            own[feature] = estimated.own()[index];
            trend[feature] = estimated.trend()[index];
            shrunken[feature] = estimated.shrunken()[index];
        }
        return new ShrunkenDispersions(own, trend, shrunken, before.curve(), before.spread(), before.priorVariance());
    }

    /// Fits and tests of all features.
    private static final class Sweep {
        private final double[][] counts;
        private final double[] offset;
        private final double[][] design;
        private final int coefficient;
        private final TestRow[] rows;
        private final double[] errors;

        Sweep(double[][] counts, double[] size, double[][] design, int coefficient) {
            this.counts = counts;
            this.offset = LibrarySizes.logarithms(size);
            this.design = design;
            this.coefficient = coefficient;
            this.rows = new TestRow[counts.length];
            this.errors = new double[counts.length];
        }

        void run(ShrunkenDispersions dispersions, ObjIntConsumer<RidgeFit> look) {
            double quantile = Tail.tQuantile(0.975, Double.POSITIVE_INFINITY);
            FeatureSweep.run(counts.length, () -> new RidgeFit(design, offset), (fit, feature) -> {
                fit.fit(counts[feature], dispersions.shrunken()[feature]);
                double effect = fit.coefficients()[coefficient] / Math.log(2);
                double error = fit.error(coefficient) / Math.log(2);
                errors[feature] = error;
                double z = effect / error;
                rows[feature] = new TestRow(effect, effect - quantile * error, effect + quantile * error, z,
                        Double.POSITIVE_INFINITY, Tail.twoSided(z));
                look.accept(fit, feature);
            });
        }
    }
}
