package org.exodyn.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The power function has the bits of the JDK's strict one.
class StrictPowerTest {

    private static void compare(double x, double y) {
        assertEquals(StrictMath.pow(x, y), StrictPower.power(x, y), () -> x + " ^ " + y);
    }

    @Test
    void ordinaryArguments() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < 500_000; i++) {
            compare(random.nextDouble(0, 10), random.nextDouble(-5, 5));
            compare(StrictMath.exp(random.nextDouble(-700, 700)), random.nextDouble(-3, 3));
            compare(1 + random.nextDouble(-1e-6, 1e-6), random.nextDouble(-1e9, 1e9));
            compare(random.nextInt(1, 2000), random.nextInt(-200, 200) * 0.25);
        }
    }

    @Test
    void anyBitPatterns() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500_000; i++) {
            compare(Double.longBitsToDouble(random.nextLong()), Double.longBitsToDouble(random.nextLong()));
            compare(Double.longBitsToDouble(random.nextLong()), random.nextDouble(-4, 4));
        }
    }

    @Test
    void specialArguments() {
        double[] special = {0, -0.0, 1, -1, 0.5, -0.5, 2, 3, -3, 1.5, Math.sqrt(1.5), Math.sqrt(3), Double.MIN_VALUE,
            Double.MIN_NORMAL, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN,
            Math.nextUp(1.0), Math.nextDown(1.0), 0x1p31, 0x1p30, 0x1p-1022, 1022, 1023, 1024, -1074, -1075};
        for (double x : special) {
            for (double y : special) {
                compare(x, y);
            }
        }
    }
}
