package org.exodyn.engine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhiloxTest {

    /// Known answers of Random123 1.14, file kat_vectors, rows "philox4x32 10" (Salmon et al. 2011,
    /// doi:10.1145/2063384.2063405).
    @Test
    void knownAnswers() {
        assertArrayEquals(new int[] {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}, block(0, 0, 0, 0, 0, 0));
        assertArrayEquals(new int[] {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}, block(-1, -1, -1, -1, -1, -1));
        assertArrayEquals(new int[] {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1},
                block(0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344));
    }

    private static int[] block(int k0, int k1, int c0, int c1, int c2, int c3) {
        int[] out = new int[4];
        Philox.block(k0, k1, c0, c1, c2, c3, out);
        return out;
    }

    /// The stream of keys (purpose, entity, step) is the sequence of blocks with those counters.
    @Test
    void streamFollowsItsKeys() {
        long seed = 0x299f31d0_a4093822L;
        Philox philox = new Philox(seed).start(3, 7, 11);
        for (int b = 0; b < 3; b++) {
            for (int word : block(0xa4093822, 0x299f31d0, b, 11, 7, 3)) {
                assertEquals(word, philox.nextInt());
            }
        }
        int first = new Philox(seed).start(3, 7, 11).nextInt();
        assertEquals(first, philox.start(3, 7, 11).nextInt());
        assertNotEquals(first, philox.start(3, 8, 11).nextInt());
        assertNotEquals(first, philox.start(4, 7, 11).nextInt());
        assertNotEquals(first, philox.start(3, 7, 12).nextInt());
        assertNotEquals(first, new Philox(seed + 1).start(3, 7, 11).nextInt());
        assertNotEquals(Philox.derive(seed, 1, 2, 3), Philox.derive(seed, 1, 2, 4));
    }

    @Test
    void uniformsAreOpen() {
        assertTrue(Philox.open(0) > 0);
        assertTrue(Philox.open((1L << 52) - 1) < 1);
    }

    /// Moments of 10⁶ normals, streams by entity. Standard errors: mean 1e-3, variance 1.4e-3, fourth moment √(96/N) ≈
    /// 9.8e-3; limits at five of them, false-alarm rate 2e-6 in all, and the seed is fixed.
    @Test
    void normalMoments() {
        Philox philox = new Philox(2026);
        double m1 = 0;
        double m2 = 0;
        double m4 = 0;
        int n = 1_000_000;
        for (int entity = 0; entity < n / 10; entity++) {
            philox.start(1, entity, 0);
            for (int k = 0; k < 10; k++) {
                double z = philox.nextNormal();
                m1 += z;
                m2 += z * z;
                m4 += z * z * z * z;
            }
        }
        assertEquals(0, m1 / n, 5e-3, "seed 2026");
        assertEquals(1, m2 / n, 7.1e-3, "seed 2026");
        assertEquals(3, m4 / n, 4.9e-2, "seed 2026");
    }

    /// χ² with 16 degrees of freedom over 17 cells; 0.999999 quantile 59.3, so the false-alarm rate is 1e-6 per seed.
    @Test
    void boundedIntegersAreUniform() {
        for (int seed = 1; seed <= 5; seed++) {
            Philox philox = new Philox(seed).start(9, 0, 0);
            int[] count = new int[17];
            int n = 170_000;
            for (int k = 0; k < n; k++) {
                count[philox.nextInt(17)]++;
            }
            double chi = 0;
            for (int c : count) {
                chi += (c - n / 17.0) * (c - n / 17.0) / (n / 17.0);
            }
            assertTrue(chi < 59.3, "seed " + seed + ": chi-squared " + chi);
        }
    }

    @Test
    void exponentialMean() {
        Philox philox = new Philox(5).start(2, 0, 0);
        double sum = 0;
        for (int k = 0; k < 100_000; k++) {
            sum += philox.nextExponential();
        }
        // Standard error 1/√100000 = 3.2e-3; five of them.
        assertEquals(1, sum / 100_000, 1.6e-2, "seed 5");
    }
}
