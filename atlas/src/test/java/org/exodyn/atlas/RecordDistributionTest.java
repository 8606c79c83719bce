package org.exodyn.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exodyn.atlas.parameter.Applicability;
import org.exodyn.atlas.parameter.Confidence;
import org.exodyn.atlas.parameter.Family;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.atlas.parameter.RangeBasis;
import org.exodyn.atlas.parameter.Reach;
import org.exodyn.atlas.resolve.RecordDistribution;
import org.exodyn.atlas.resolve.Slot;
import org.exodyn.input.Location;
import org.exodyn.quantity.Beta;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.LogNormal;
import org.exodyn.quantity.LogUniform;
import org.exodyn.quantity.Point;
import org.exodyn.quantity.TruncatedNormal;
import org.exodyn.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Low and high of a record are the 5 % and 95 % quantiles of its distribution.
class RecordDistributionTest {
    /// Quantiles are found to about 1e-9 relative by the numerical fits.
    private static final double FIT = 1e-7;

    static ParameterRecord record(@Nullable Double value, @Nullable Double low, @Nullable Double high, String unit,
            @Nullable Family family, @Nullable Double minimum) {
        return new ParameterRecord("P", "q", "", value, low, high, Unit.parse(unit), "", "", "a", "A 2020", List.of(),
                List.of(), List.of(), List.of(), null, "", "", Confidence.SEEN_IN_PRIMARY, RangeBasis.REPORTED,
                List.of(),
                new Applicability(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()), Reach.NONE,
                Set.of(),
                family, minimum, List.of(), "", Location.ofFile("a.yaml"));
    }

    private static Distribution of(ParameterRecord record) {
        return RecordDistribution.of(record).orElseThrow().distribution();
    }

    private static void assertCentral90(double low, double high, Distribution of) {
        assertEquals(low, of.low90(), FIT * Math.abs(low));
        assertEquals(high, of.high90(), FIT * Math.abs(high));
    }

    @Test
    void positiveRangeIsLogNormal() {
        Distribution of = of(record(40.0, 10.0, 1000.0, "h", null, null));
        assertInstanceOf(LogNormal.class, of);
        assertCentral90(10, 1000, of);
        assertEquals(100, of.median(), 100 * FIT);
    }

    @Test
    void wideRangeIsLogUniform() {
        Distribution of = of(record(40.0, 10.0, 1000.1, "h", null, null));
        assertInstanceOf(LogUniform.class, of);
        assertCentral90(10, 1000.1, of);
    }

    @Test
    void shareIsBetaUnlessWide() {
        Distribution narrow = of(record(0.2, 0.1, 0.35, "1", null, null));
        assertInstanceOf(Beta.class, narrow);
        assertCentral90(0.1, 0.35, narrow);
        assertInstanceOf(LogUniform.class, of(record(0.001, 1e-5, 0.01, "1", null, null)));
    }

    @Test
    void rangeThroughZeroIsNormal() {
        Distribution of = of(record(-7.0, -30.0, -5.0, "mV", null, null));
        assertInstanceOf(TruncatedNormal.class, of);
        assertCentral90(-30, -5, of);
    }

    /// With an end on the bound, a tenth lies beyond the other end: 1 − 2·(1 − Φ(1.645)).
    @Test
    void endOnABoundIsTheBound() {
        Distribution of = of(record(0.9, 0.9, 1.0, "1", null, null));
        assertEquals(0.1, of.cdf(0.9), 1e-9);
        assertEquals(1, of.quantile(1), 0);
        Distribution fromZero = of(record(0.1, 0.0, 0.3, "1", null, null));
        // the other bound, 5.5 standard deviations away, cuts off another 4e-8
        assertEquals(0.9, fromZero.cdf(0.3), 1e-7);
    }

    @Test
    void recordMayNameItsFamily() {
        assertInstanceOf(LogNormal.class, of(record(40.0, 1.0, 1000.0, "h", Family.LOG_NORMAL, null)));
        Distribution fold = of(record(1.4, 1.1, 2.5, "1", Family.TRUNCATED_NORMAL, 1.0));
        assertCentral90(1.1, 2.5, fold);
        assertTrue(fold.quantile(0) >= 1);
    }

    @Test
    void valueAloneIsAPointOfUnknownRange() {
        RecordDistribution of = RecordDistribution.of(record(5.0, null, null, "h", null, null)).orElseThrow();
        assertEquals(new Point(5), of.distribution());
        assertTrue(of.rangeUnknown());
        assertTrue(RecordDistribution.of(record(5.0, 4.0, null, "h", null, null)).orElseThrow().rangeUnknown());
        assertFalse(RecordDistribution.of(record(5.0, 4.0, 6.0, "h", null, null)).orElseThrow().rangeUnknown());
    }

    @Test
    void boundsWithoutValueAreNotUsable() {
        assertEquals(Optional.empty(), RecordDistribution.of(record(null, 4.0, 6.0, "h", null, null)));
        assertEquals(Optional.empty(), RecordDistribution.of(record(null, null, null, "h", null, null)));
    }

    @Test
    void unitIsThatOfTheSlot() {
        Distribution of = RecordDistribution.of(record(2.0, 1.0, 4.0, "d", null, null), Slot.DOUBLING_TIME)
                .orElseThrow()
                .distribution();
        assertCentral90(24, 96, of);
    }
}
