package org.exodyn.study.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {
    /// Rounding of sums of small whole numbers.
    private static final double ROUNDING = 1e-9;

    @Test
    void labelsThatFitStayWhereTheyAre() {
        assertArrayEquals(new double[] {50, 10, 30}, LabelStack.spread(new double[] {50, 10, 30}, 15, 0, 100),
                ROUNDING);
    }

    @Test
    void coincidingLabelsAreSpreadEvenly() {
        assertArrayEquals(
                new double[] {35, 50, 65}, LabelStack.spread(new double[] {50, 50, 50}, 15, 0, 100), ROUNDING);
    }

    @Test
    void labelsStayInside() {
        assertArrayEquals(new double[] {70, 85, 100}, LabelStack.spread(new double[] {99, 99, 99}, 15, 0, 100),
                ROUNDING);
        assertArrayEquals(new double[0], LabelStack.spread(new double[0], 15, 0, 100), ROUNDING);
    }

    @Test
    void boxesKeepTheirDistance() {
        assertArrayEquals(
                new double[] {-10, 20}, LabelStack.pack(new double[] {5, 5}, new double[] {20, 30}, 5), ROUNDING);
    }

    @Test
    void wrapsAtSpacesAndHyphens() {
        assertEquals(List.of("CAF,", "gemcitabine-", "treated"), TextWidth.wrap("CAF, gemcitabine-treated", 11, 70, 3));
        assertEquals(List.of("one two"), TextWidth.wrap("one two", 11, 200, 2));
        for (String line : TextWidth.wrap("a very long label that will not fit into two lines", 11, 80, 2)) {
            assertTrue(TextWidth.of(line, 11) <= 80, line);
        }
    }

    @Test
    void crossingsThatCanBeAvoidedAre() {
        LayeredLayout layout = new LayeredLayout(
                new int[] {0, 0, 0, 1, 1, 1},
                new double[] {20, 20, 20, 20, 20, 20},
                List.of(new int[] {0, 5}, new int[] {1, 4}, new int[] {2, 3}));
        assertEquals(0, layout.crossings());
    }

    @Test
    void aCompleteBipartiteGraphKeepsItsOneCrossing() {
        LayeredLayout layout = new LayeredLayout(
                new int[] {0, 0, 1, 1},
                new double[] {20, 20, 20, 20},
                List.of(new int[] {0, 2}, new int[] {0, 3}, new int[] {1, 2}, new int[] {1, 3}));
        assertEquals(1, layout.crossings(), "K(2,2) drawn in two layers crosses once");
    }

    @Test
    void nodesOfALayerDoNotOverlapAndLongEdgesBend() {
        LayeredLayout layout = new LayeredLayout(
                new int[] {0, 1, 2, 0}, new double[] {20, 20, 20, 40}, List.of(new int[] {0, 2}, new int[] {0, 1}));
        assertEquals(3, layout.chain(0).size(), "one bend in the layer between");
        assertTrue(Math.abs(layout.centre(0) - layout.centre(3)) >= 30);
        assertTrue(layout.height() >= 60);
    }
}
