package org.exodyn.biology.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.junit.jupiter.api.Test;

/// Geometry of the medium, names, and the rules of a model under construction.
class VesselTest {

    @Test
    void layersFillTheHeightAndGrowUpwards() {
        for (int layers : new int[] {1, 2, 10, 25}) {
            Vessel vessel = new Vessel(1e12, 3000, layers);
            double sum = 0;
            for (int layer = 0; layer < layers; layer++) {
                sum += vessel.thicknessUm(layer);
                if (layer > 0) {
                    assertEquals(1.5, vessel.thicknessUm(layer) / vessel.thicknessUm(layer - 1), 1e-12);
                    assertEquals((vessel.thicknessUm(layer) + vessel.thicknessUm(layer - 1)) / 2,
                            vessel.centreDistanceUm(layer - 1), 1e-12);
                }
            }
            assertEquals(3000, sum, 1e-9, layers + " layers");
        }
        assertEquals(26.5, new Vessel(1e12, 3000, 10).thicknessUm(0), 0.05);
    }

    @Test
    void aMillilitreThreeMillimetresHighStandsOnThreeSquareCentimetres() {
        // 1 mL over 3 mm: 3.33 cm², a well of a 12-well plate.
        assertEquals(3.333e8, new Vessel(1e12, 3000, 1).areaUm2(), 1e5);
    }

    @Test
    void impossibleVesselsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Vessel(0, 3000, 1));
        assertThrows(IllegalArgumentException.class, () -> new Vessel(1e12, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Vessel(1e12, 3000, 0));
    }

    @Test
    void namesBecomeIdentifiers() {
        assertEquals("hsa_miR_106b_5p", Names.id("hsa-miR-106b-5p"));
        assertEquals("n5_FU", Names.id("5-FU"));
        assertTrue(Names.id("…").startsWith("n"));
    }

    @Test
    void aNameMeansOneThing() {
        ModelBuilder model = new ModelBuilder("m");
        Origin origin = Origin.of("test", "");
        model.derived("a", "a", "a", "1", "1", origin);
        model.derived("a", "a", "a", "1", "1", origin);
        assertThrows(IllegalArgumentException.class, () -> model.derived("a", "a", "a", "1", "2", origin));
        model.species("x", "x", "1", "0", "1", origin);
        assertThrows(IllegalArgumentException.class, () -> model.species("x", "x", "1", "0", "1", origin));
        model.reaction("r", "r", "1", origin, "x", 1.0);
        assertThrows(IllegalArgumentException.class, () -> model.reaction("r", "r", "1", origin, "x", 1.0));
    }
}
