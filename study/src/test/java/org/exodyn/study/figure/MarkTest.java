package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MarkTest {
    private static final LinearScale X = new LinearScale(0, 4, 0, 40, 5);
    private static final LinearScale Y = new LinearScale(0, 1, 100, 0, 5);

    @Test
    void aLineBreaksWhereAValueIsMissing() {
        double[][] quantiles = new double[5][5];
        for (double[] row : quantiles) {
            java.util.Arrays.fill(row, 0.5);
        }
        quantiles[2][2] = Double.NaN;
        Markup svg = new Markup();
        BandedLine.draw(svg, X, Y, new double[] {0, 1, 2, 3, 4}, quantiles, "");
        assertTrue(svg.finish().contains("d=\"M0 50L10 50M30 50L40 50\""));
    }

    @Test
    void infiniteBandsEndAtTheEdge() {
        double[][] quantiles = {{0, 0}, {0, 0}, {0.5, 0.5}, {1, 1},
            {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY}};
        Markup svg = new Markup();
        BandedLine.draw(svg, X, Y, new double[] {0, 4}, quantiles, "");
        assertTrue(svg.finish().contains("M0 0L40 0L40 100L0 100Z"));
    }

    @Test
    void nothingKnownDrawsNothing() {
        double[][] quantiles = new double[5][2];
        quantiles[0][0] = Double.NaN;
        quantiles[4][1] = Double.NaN;
        Markup svg = new Markup();
        BandedLine.draw(svg, X, Y, new double[] {0, 1}, quantiles, "");
        BandedLine.stripes(svg, X, Y, new double[] {0, 1}, quantiles, 0, 2);
        assertEquals("", svg.finish());
    }

    @Test
    void barsBeyondTheAxisCarryAnArrowHead() {
        Markup inside = new Markup();
        IntervalBar.draw(inside, X, 10, 8, new double[] {1, 1.5, 2, 2.5, 3}, "");
        assertFalse(inside.finish().contains("<path"));
        Markup outside = new Markup();
        IntervalBar.draw(outside, X, 10, 8, new double[] {-1, 1.5, 2, 2.5, Double.POSITIVE_INFINITY}, "");
        assertEquals(2, outside.finish().split("<path", -1).length - 1);
    }

    @Test
    void unknownIntervalsSaySo() {
        Markup svg = new Markup();
        IntervalBar.draw(svg, X, 10, 8, new double[] {0, 0, Double.NaN, 0, 0}, "");
        assertTrue(svg.finish().contains("not known"));
    }

    @Test
    void sheetsAreDeterministicAndComplete() {
        assertEquals(sheet().svg(), sheet().svg());
        assertTrue(sheet().svg().startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"demo\""));
        assertEquals(220, sheet().width());
        assertEquals(50, sheet().height());
    }

    private static Figure sheet() {
        return new FigureSheet("demo", "t<t", "d", 100, 50, FigureSheet.Flow.ROW)
                .panel("a", svg -> Axes.bottom(svg, X, 40, 0, "x"))
                .panel("b", svg -> Axes.left(svg, Y, 10, 90, "y"))
                .finish();
    }
}
