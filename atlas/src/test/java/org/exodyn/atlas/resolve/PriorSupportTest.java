package org.exodyn.atlas.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.atlas.Atlas;
import org.exodyn.atlas.parameter.ParameterRecord;
import org.exodyn.quantity.Distribution;
import org.exodyn.quantity.Point;
import org.junit.jupiter.api.Test;

/// What a quantity cannot be has no probability, whatever the prior and however wide a record is held.
class PriorSupportTest {

    private static final Atlas ATLAS = Atlas.loadEmbedded();
    /// One to three steps down, and none.
    private static final double[] WIDENED = {1, 2, 4, 8};

    private static Resolved resolved(Slot slot, ParameterRecord record, double factor) {
        Distribution own = RecordDistribution.of(record, slot).orElseThrow().distribution();
        Distribution kept = RecordResolution.kept(own, factor, record, slot);
        return new Resolved(slot, Context.ANY, kept,
                List.of(new Alternative(record, 1, kept, Level.GENERIC, 3, factor)), List.of());
    }

    /// Every record of the evidence in every slot that it feeds, under every prior: nothing outside of what the slot's quantity can be and
    /// above the minimum that the record states.
    @Test
    void noPriorLosesASupport() {
        int asked = 0;
        List<String> outside = new ArrayList<>();
        for (ParameterRecord record : ATLAS.parameters()) {
            for (Slot slot : record.feeds()) {
                if (RecordDistribution.of(record, slot).isEmpty()) {
                    continue;
                }
                for (double factor : WIDENED) {
                    for (Prior prior : Prior.values()) {
                        Distribution drawn = prior.of(resolved(slot, record, factor)).distribution();
                        double least = RecordDistribution.minimum(record, slot);
                        double most = slot.support().max();
                        asked++;
                        double below = drawn instanceof Point ? 0 : drawn.cdf(least);
                        if (below > 0 || drawn.quantile(0) < least || drawn.quantile(1) > most
                                || drawn.cdf(most) < 1) {
                            outside.add(
                                    record.id() + " in " + slot.key() + ", " + prior.label() + ", " + factor + "-fold: "
                                            + drawn.describe());
                        }
                    }
                }
            }
        }
        assertTrue(asked > 1000, "records are asked");
        assertEquals(List.of(), outside);
    }

    /// A repression of 1.1 to 2.5 by one site: under a log-normal without its limit 2.1 % would raise the target, Φ(−(ln 1.1 + ln 2.5)/2/σ).
    @Test
    void aSiteRaisesNoTargetUnderAnyPrior() {
        ParameterRecord fold = ATLAS.parameter("MIR_REPR").orElseThrow();
        for (Prior prior : Prior.values()) {
            Distribution drawn = prior.of(resolved(Slot.REPRESSION_FOLD, fold, 1)).distribution();
            assertEquals(0, drawn.cdf(1), prior.label());
            assertTrue(drawn.quantile(1e-9) >= 1, prior.label());
            if (prior != Prior.DECADE_WIDER) {
                // 1e-9: to which truncated normals are fitted
                assertEquals(1.1, drawn.low90(), 1e-8, prior.label());
                assertEquals(2.5, drawn.high90(), 1e-8, prior.label());
            }
        }
    }

    /// Widening takes no median of a share out of the range that was recorded, where the ends leave room on both sides.
    @Test
    void aWidenedShareKeepsItsMedianInItsRange() {
        ParameterRecord taken = ATLAS.parameter("UPTAKE_1H").orElseThrow();
        for (double factor : WIDENED) {
            for (Prior prior : Prior.values()) {
                double median = prior.of(resolved(Slot.UPTAKE_FRACTION, taken, factor)).distribution().median();
                assertTrue(median > 0.005 && median < 0.03, prior.label() + ", " + factor + "-fold: " + median);
            }
        }
    }

    /// A share without a range is widened in its odds, so that it stays one: 0.3 eightfold is 0.3/0.7/8 to 0.3/0.7·8 in odds.
    @Test
    void aShareWithoutARangeStaysAShare() {
        ParameterRecord any = ATLAS.parameter("UPTAKE_1H").orElseThrow();
        Distribution wide = RecordResolution.kept(new Point(0.3), 8, any, Slot.UPTAKE_FRACTION);
        assertInstanceOf(org.exodyn.quantity.LogitNormal.class, wide);
        assertEquals(0.3, wide.median(), 1e-14);
        assertEquals(0.3 / 0.7 * 8, wide.high90() / (1 - wide.high90()), 1e-10);
    }
}
