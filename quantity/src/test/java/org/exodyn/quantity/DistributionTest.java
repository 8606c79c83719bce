package org.exodyn.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    static Stream<Distribution> continuous() {
        return Stream.of(LogNormal.ofCentral90(0.00001, 0.12), LogNormal.ofCentral90(2, 3),
                LogUniform.ofCentral90(1e-5, 0.35), new LogUniform(1, 1000), Beta.ofCentral90(0.1, 0.35),
                new Beta(0.3, 0.4),
                new Beta(2000, 3), Beta.ofCentral90(0.005, 0.03),
                TruncatedNormal.ofCentral90(1, 4, 0, Double.POSITIVE_INFINITY),
                new TruncatedNormal(-3, 1, 0, 10), new TruncatedNormal(5, 2, 0, 6),
                LogitNormal.ofCentral90(0.0006, 0.2), LogitNormal.ofCentral90(0.4, 0.99),
                new Truncated(LogNormal.ofCentral90(1.1, 2.5), 1, Double.POSITIVE_INFINITY),
                new Truncated(Beta.ofCentral90(0.1, 0.35), 0.05, 0.5),
                Mixture.ofEqual(List.of(LogNormal.ofCentral90(1, 2), LogNormal.ofCentral90(100, 300))),
                new Mixture(List.of(new LogUniform(1, 2), Beta.ofCentral90(0.2, 0.8)), new double[] {1, 3}));
    }

    /// The quantile is the inverse of the distribution function. Tolerance: errors of cdf and quantile of 1e-14 each, plus
    /// the 1e-12 to which mixtures are bracketed, times the slope of the log-scale density (at most a few tens here).
    @ParameterizedTest
    @MethodSource("continuous")
    void quantileInvertsCdf(Distribution distribution) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 400; i++) {
            double u = i / 400.0;
            double x = distribution.quantile(u);
            assertEquals(u, distribution.cdf(x), 2e-11, () -> distribution.describe() + " at " + u);
            assertTrue(x > before, () -> distribution.describe() + " does not rise at " + u);
            before = x;
        }
        assertTrue(distribution.quantile(0) <= distribution.quantile(1e-12));
        assertTrue(distribution.quantile(1) >= distribution.quantile(1 - 1e-12));
        assertThrows(IllegalArgumentException.class, () -> distribution.quantile(1.0000001));
        assertThrows(IllegalArgumentException.class, () -> distribution.quantile(Double.NaN));
    }

    /// Tabulated quantiles of the standard normal (Abramowitz & Stegun 26.2 and Wichura's own checks), and the reflection.
    @Test
    void standardNormalQuantiles() {
        // 0.95 and 0.975 are no doubles: their rounding alone moves the quantile by 5e-16 and 1e-15
        assertEquals(1.6448536269514722, StandardNormal.quantile(0.95), 1e-15);
        assertEquals(1.6448536269514722, StandardNormal.Z95, 5e-16);
        assertEquals(1.959963984540054, StandardNormal.quantile(0.975), 1.4e-15);
        assertEquals(-0.6744897501960817, StandardNormal.quantile(0.25), 2e-16);
        assertEquals(-3.0902323061678132, StandardNormal.quantile(0.001), 2e-15);
        assertEquals(-9.262340089798408, StandardNormal.quantile(1e-20), 1e-14);
        for (double u : new double[] {1e-300, 1e-9, 0.01, 0.07, 0.3, 0.4999}) {
            // relative error 1e-14 in z moves the tail probability by z² times as much
            double z = StandardNormal.quantile(u);
            assertEquals(1, NormalDistribution.of(0, 1).cumulativeProbability(z) / u, 2e-14 * Math.max(1, z * z));
        }
        assertEquals(0, StandardNormal.quantile(0.5));
        assertEquals(Double.POSITIVE_INFINITY, StandardNormal.quantile(1));
    }

    /// Closed forms: exp(mu ± z95 sigma), and the median as the geometric mean.
    @ParameterizedTest
    @CsvSource({"1440, 3960", "0.00001, 0.12", "1e-12, 1e-11", "5, 5.0001", "1e-20, 1e20"})
    void logNormalHasItsInterval(double low, double high) {
        LogNormal d = LogNormal.ofCentral90(low, high);
        // exp and log err by one unit in the last place of an exponent of up to 46
        assertEquals(low, d.low90(), 4e-14 * low);
        assertEquals(high, d.high90(), 4e-14 * high);
        assertEquals(Math.sqrt(low) * Math.sqrt(high), d.median(), 4e-14 * d.median());
    }

    @ParameterizedTest
    @CsvSource({"0.00001, 0.35", "1, 10", "2e-3, 5e7"})
    void logUniformHasItsInterval(double low, double high) {
        LogUniform d = LogUniform.ofCentral90(low, high);
        assertEquals(low, d.low90(), 2e-14 * low);
        assertEquals(high, d.high90(), 2e-14 * high);
        assertTrue(d.min() < low && d.max() > high);
        // closed form: min·(max/min)^u
        assertEquals(d.min() * Math.pow(d.max() / d.min(), 0.3), d.quantile(0.3), 1e-13 * d.quantile(0.3));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.35", "0.2, 0.8", "0.7, 0.99", "0.005, 0.03", "0.001, 0.9", "0.05, 0.95", "0.01, 0.99",
        "1e-6, 1e-4",
        "0.49, 0.51", "0.9999, 0.99999", "1e-5, 0.35", "0.00001, 0.01", "0.001, 0.999", "0.4, 0.999999", "1e-9, 0.5"})
    void betaHasItsInterval(double low, double high) {
        Beta d = Beta.ofCentral90(low, high);
        assertEquals(1, d.low90() / low, 1e-9, d::toString);
        assertEquals(1, d.high90() / high, 1e-9, d::toString);
        assertEquals(1, (1 - d.high90()) / (1 - high), 1e-9, d::toString);
        BetaDistribution check = BetaDistribution.of(d.alpha(), d.beta());
        assertEquals(0.05, check.cumulativeProbability(low), 1e-10);
        assertEquals(0.95, check.cumulativeProbability(high), 1e-10);
    }

    /// Beta(1, b) and Beta(a, 1) have closed quantiles: 1 − (1−u)^(1/b) and u^(1/a).
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.9, 0.999})
    void betaClosedForms(double u) {
        double tolerance = 1e-13;
        assertEquals(1, new Beta(1, 7).quantile(u) / -Math.expm1(Math.log1p(-u) / 7), tolerance);
        assertEquals(1, new Beta(0.01, 1).quantile(u) / Math.pow(u, 100), 100 * tolerance);
        assertEquals(1, new Beta(1, 1).quantile(u) / u, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 0, Infinity", "0.5, 3, 0, Infinity", "-1, 1, -Infinity, Infinity", "7.2, 7.6, 0, 14",
        "0.1, 0.3, 0, 1",
        "0.6, 9, 0, 10"})
    void truncatedNormalHasItsInterval(double low, double high, double min, double max) {
        TruncatedNormal d = TruncatedNormal.ofCentral90(low, high, min, max);
        assertEquals(low, d.low90(), 1e-9 * (high - low));
        assertEquals(high, d.high90(), 1e-9 * (high - low));
        assertEquals(min, d.quantile(0));
        TruncatedNormalDistribution check = TruncatedNormalDistribution.of(d.mean(), d.sd(), min, max);
        assertEquals(0.05, check.cumulativeProbability(low), 1e-9);
        assertEquals(check.inverseCumulativeProbability(0.3), d.quantile(0.3), 1e-8 * (high - low));
    }

    @Test
    void impossibleIntervalsNameLowAndHigh() {
        List<Runnable> impossible = List.of(() -> LogNormal.ofCentral90(0, 0.25),
                () -> LogNormal.ofCentral90(0.75, 0.25),
                () -> LogUniform.ofCentral90(-1, 0.25), () -> Beta.ofCentral90(0.25, 0.25),
                () -> Beta.ofCentral90(1, 0.25),
                () -> Beta.ofCentral90(0, 0.25), () -> Beta.ofCentral90(Double.NaN, 0.25),
                () -> TruncatedNormal.ofCentral90(0.01, 0.25, 0, 0.2501),
                () -> TruncatedNormal.ofCentral90(-1, 0.25, 0, 1));
        for (Runnable attempt : impossible) {
            String message = String.valueOf(assertThrows(DistributionException.class, attempt::run).getMessage());
            assertTrue(message.contains("low = ") && message.contains("high = 0.25"), message);
        }
    }

    /// Two far-apart alternatives: below the gap the mixture's quantile is that of the lower one at twice the probability.
    @Test
    void mixtureOfSeparateAlternatives() {
        Distribution low = new LogUniform(1, 2);
        Distribution high = new LogUniform(100, 200);
        Mixture mixture = Mixture.ofEqual(List.of(low, high));
        for (double u : new double[] {0.05, 0.2, 0.49}) {
            assertEquals(1, mixture.quantile(u) / low.quantile(2 * u), 2e-12);
            assertEquals(1, mixture.quantile(0.5 + u) / high.quantile(2 * u), 2e-12);
        }
        assertEquals(0.5, mixture.cdf(50));
        assertEquals(1, mixture.quantile(0.5) / 2, 2e-12);
    }

    @Test
    void mixtureReturnsAtomsExactly() {
        Mixture mixture = new Mixture(List.of(new Point(3), new LogUniform(1, 10), new Point(-2)),
                new double[] {2, 1, 1});
        assertEquals(-2, mixture.quantile(0.2));
        assertEquals(3, mixture.quantile(0.5));
        assertEquals(3, mixture.median());
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 1000; i++) {
            double x = mixture.quantile(i / 1000.0);
            assertTrue(x >= before, "falls at " + i);
            before = x;
        }
        assertEquals(new Mixture(List.of(new Point(1)), new double[] {5}), Mixture.ofEqual(List.of(new Point(1))));
        assertThrows(DistributionException.class, () -> new Mixture(List.of(new Point(1)), new double[] {0}));
        assertThrows(DistributionException.class, () -> new Mixture(List.of(), new double[] {}));
    }

    /// A log-uniform cut to a part of its range is the log-uniform of that part, and a normal the truncated normal of Commons: their
    /// quantiles are closed forms that the cut one must give. No probability gathers on a limit.
    @Test
    void truncationIsThatOfTheClosedForm() {
        Truncated flat = new Truncated(new LogUniform(0.1, 100), 1, 50);
        Truncated bell = new Truncated(new LogNormal(0.5, 0.4), 1, Double.POSITIVE_INFINITY);
        TruncatedNormalDistribution log = TruncatedNormalDistribution.of(0.5, 0.4, 0, Double.POSITIVE_INFINITY);
        for (int i = 1; i < 100; i++) {
            double u = i / 100.0;
            assertEquals(Math.pow(50, u), flat.quantile(u), 1e-12 * Math.pow(50, u));
            // 1e-9: Commons inverts its own error function
            assertEquals(Math.exp(log.inverseCumulativeProbability(u)), bell.quantile(u), 1e-9);
            assertTrue(bell.quantile(u) > 1, "nothing gathers on the limit");
        }
        assertEquals(1, bell.quantile(0));
        assertEquals(0, bell.cdf(1));
        assertEquals(1, flat.quantile(0), 1e-15);
        assertEquals(50, flat.quantile(1), 1e-12);
        assertThrows(DistributionException.class, () -> new Truncated(new LogUniform(1, 2), 3, 4));
    }

    /// What has nothing outside of the limits is not touched; a log-normal keeps its central 90 % where one within the limits has it.
    @Test
    void withinLimitsTheCentral90StaysWhereItCan() {
        Distribution inside = LogUniform.ofCentral90(2, 3);
        assertEquals(inside, Truncated.within(inside, 1, 4));
        assertEquals(new Point(7), Truncated.within(new Point(7), 0, 1));
        assertEquals(new LogUniform(1, 4), Truncated.within(new LogUniform(0.5, 8), 1, 4));
        Distribution fold = Truncated.within(LogNormal.ofCentral90(1.1, 2.5), 1, Double.POSITIVE_INFINITY);
        assertEquals(1.1, fold.low90(), 1e-9);
        assertEquals(2.5, fold.high90(), 1e-9);
        assertEquals(0, fold.cdf(1));
        // the ends are too far apart for a bell above 1: what lies below is lost, and the rest scaled up
        LogNormal wide = LogNormal.ofCentral90(1.001, 100);
        assertEquals(wide.quantile(wide.cdf(1) + 0.5 * (1 - wide.cdf(1))),
                Truncated.within(wide, 1, Double.POSITIVE_INFINITY).median(), 1e-12);
    }

    @Test
    void wideningKeepsTheMedianAndMovesTheEnds() {
        for (Distribution d : List.of(LogNormal.ofCentral90(2, 50), LogUniform.ofCentral90(2, 50))) {
            Distribution wide = d.widened(3);
            assertEquals(d.median(), wide.median(), 1e-13 * d.median());
            assertEquals(d.low90() / 3, wide.low90(), 1e-13 * d.low90());
            assertEquals(d.high90() * 3, wide.high90(), 1e-13 * d.high90());
        }
        LogNormal point = assertInstanceOf(LogNormal.class, new Point(5).widened(2));
        assertEquals(2.5, point.low90(), 1e-14);
        assertEquals(10, point.high90(), 1e-14);
        assertEquals(new Point(5), new Point(5).widened(1));
        assertEquals(new Point(0), new Point(0).widened(2));
        Distribution fraction = Beta.ofCentral90(0.2, 0.8).widened(2);
        // odds 1/4 and 4 become 1/8 and 8
        assertEquals(1.0 / 9, fraction.low90(), 1e-9);
        assertEquals(8.0 / 9, fraction.high90(), 1e-9);
        assertEquals(0.5, fraction.median(), 1e-9);
        assertEquals(Beta.ofCentral90(0.2, 0.8), Beta.ofCentral90(0.2, 0.8).widened(1));
        // odds 0.005/0.995 and 0.03/0.97, eightfold apart at each end: their geometric mean stays
        Distribution skewed = Beta.ofCentral90(0.005, 0.03).widened(8);
        double odds = Math.sqrt(0.005 / 0.995 * 0.03 / 0.97);
        assertEquals(odds / (1 + odds), skewed.median(), 1e-9);
        assertTrue(skewed.median() > 0.005 && skewed.median() < 0.03, "widening moves no median out of its range");
        LogitNormal logit = LogitNormal.ofCentral90(0.2, 0.8).widened(2);
        assertEquals(1.0 / 9, logit.low90(), 1e-14);
        assertEquals(8.0 / 9, logit.high90(), 1e-14);
        assertEquals(0.5, logit.median(), 1e-15);
        TruncatedNormal normal = new TruncatedNormal(5, 1, 0, 20);
        assertEquals(2, normal.widened(2).sd());
        Mixture mixture = Mixture.ofEqual(List.of(new Point(1), new Point(2)));
        assertInstanceOf(LogNormal.class, mixture.widened(2).alternatives().getFirst());
        assertThrows(IllegalArgumentException.class, () -> mixture.widened(0.5));
    }

    @Test
    void descriptionsNameFamilyAndInterval() {
        assertEquals("log-normal, median 10, 90 % from 1 to 100", LogNormal.ofCentral90(1, 100).describe());
        assertEquals("log-uniform, median 10, 90 % from 1 to 100", LogUniform.ofCentral90(1, 100).describe());
        assertEquals("beta, median 0.5, 90 % from 0.2 to 0.8", Beta.ofCentral90(0.2, 0.8).describe());
        assertEquals("exactly 3", new Point(3).describe());
    }
}
