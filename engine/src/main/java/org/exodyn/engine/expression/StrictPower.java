package org.exodyn.engine.expression;

/// x^y with the bits of [StrictMath#pow], which allocates 96 bytes per call (JDK 25) and takes twice as long.
///
/// The common case of fdlibm 5.3, `e_pow.c` (<https://www.netlib.org/fdlibm/e_pow.c>): x positive, finite and normal, y
/// finite and neither 1/2 nor -1, result far from overflow. All else is left to [StrictMath]. The original carries this notice:
///
/// > Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
/// > Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is
/// > preserved.
///
/// Method there: x = 2^n·(1+f); log2 x = t1 + t2 with 53 + 24 bits; y·log2 x = n + y' likewise; x^y = 2^n·exp(y'·ln 2).
final class StrictPower {

    /// 2^z leaves the normal numbers near |z| = 1022; beyond this exponent the original's care is needed.
    private static final double LARGEST_EXPONENT = 1000;
    private static final double LARGEST_Y = 0x1p30;

    private static final double[] BASE_POINT = {1.0, 1.5};
    private static final double[] LOG2_BASE_HIGH = {0.0, 5.84962487220764160156e-01};
    private static final double[] LOG2_BASE_LOW = {0.0, 1.35003920212974897128e-08};
    private static final double L1 = 5.99999999999994648725e-01;
    private static final double L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01;
    private static final double L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01;
    private static final double L6 = 2.06975017800338417784e-01;
    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;
    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_HIGH = 6.93147182464599609375e-01;
    private static final double LN2_LOW = -1.90465429995776804525e-09;
    /// 2/(3 ln 2), whole and in two parts.
    private static final double CP = 9.61796693925975554329e-01;
    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;

    private StrictPower() {}

    static double power(double x, double y) {
        boolean common = x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE && Math.abs(y) <= LARGEST_Y
                && y != 0.5 && y != -1.0;
        if (!common) {
            return StrictMath.pow(x, y);
        }
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >> 32);
        int n = (high >> 20) - 0x3ff;
        int mantissa = high & 0x000fffff;
        int ix = mantissa | 0x3ff00000;
        int k = 0;
        if (mantissa > 0x3988E) {
            if (mantissa < 0xBB67A) {
                k = 1;
            } else {
                n++;
                ix -= 0x00100000;
            }
        }
        double ax = Double.longBitsToDouble(((long) ix << 32) | (bits & 0xffffffffL));
        // s + s_l = (ax - b)/(ax + b)
        double bp = BASE_POINT[k];
        double u = ax - bp;
        double v = 1.0 / (ax + bp);
        double s = u * v;
        double sHigh = high(s);
        double tHigh = Double.longBitsToDouble((long) (((ix >> 1) | 0x20000000) + 0x00080000 + (k << 18)) << 32);
        double tLow = ax - (tHigh - bp);
        double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
        // log(ax)
        double s2 = s * s;
        double r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = high(3.0 + s2 + r);
        tLow = r - (tHigh - 3.0 - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = high(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + LOG2_BASE_LOW[k];
        // t1 + t2 = log2(x)
        double t = n;
        double t1 = high(zHigh + zLow + LOG2_BASE_HIGH[k] + t);
        double t2 = zLow - (t1 - t - LOG2_BASE_HIGH[k] - zHigh);
        // pHigh + pLow = y log2(x)
        double y1 = high(y);
        pLow = (y - y1) * t1 + y * t2;
        pHigh = y1 * t1;
        double z = pLow + pHigh;
        return Math.abs(z) < LARGEST_EXPONENT ? powerOfTwo(z, pHigh, pLow) : StrictMath.pow(x, y);
    }

    /// 2^(high + low), where z is their rounded sum.
    private static double powerOfTwo(double z, double high, double low) {
        int j = (int) (Double.doubleToRawLongBits(z) >> 32);
        int i = j & 0x7fffffff;
        int n = 0;
        double pHigh = high;
        if (i > 0x3fe00000) {
            int k = (i >> 20) - 0x3ff;
            n = j + (0x00100000 >> (k + 1));
            k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            pHigh -= Double.longBitsToDouble((long) (n & ~(0x000fffff >> k)) << 32);
            n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
            n = j < 0 ? -n : n;
        }
        double t = high(low + pHigh);
        double u = t * LN2_HIGH;
        double v = (low - (t - pHigh)) * LN2 + t * LN2_LOW;
        double e = u + v;
        double w = v - (e - u);
        t = e * e;
        double t1 = e - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        double r = e * t1 / (t1 - 2.0) - (w + e * w);
        double value = 1.0 - (r - e);
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) + ((long) n << 52));
    }

    /// The number with the lower half of its bits cleared.
    private static double high(double value) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & 0xffffffff00000000L);
    }
}
