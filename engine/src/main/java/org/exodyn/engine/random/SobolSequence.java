package org.exodyn.engine.random;

/// Sobol sequence in up to 256 dimensions, plain or with Owen's nested uniform scrambling.
///
/// Point i has the bits of the Gray code of i, so the first 2^k points of the plain sequence are a digital net and come
/// in the published order. Scrambling flips each digit of a coordinate by a random bit that depends on all digits above
/// it: every point becomes uniform on (0, 1)^d, the net stays a net, and the integration error of smooth functions
/// falls nearly like N^(−3/2). The random bits are a 64-bit mix of (key of the dimension, level, digits above), keyed by
/// Philox; digits past the 32 of the net are random too, to 52 in all.
///
/// Source: Joe & Kuo 2008, doi:10.1137/070709359; Owen 1995, doi:10.1007/978-1-4612-2552-2_19; Owen 1997,
/// doi:10.1214/aos/1031594731; hash-based nested scrambling: Laine & Karras 2011, doi:10.1111/j.1467-8659.2011.01997.x;
/// the mix is the finaliser of SplitMix64, Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195.
/// Immutable; may be shared between threads.
public final class SobolSequence {

    /// Highest number of dimensions.
    public static final int MAX_DIMENSIONS = SobolDirections.DIMENSIONS;

    private static final int PURPOSE = 0x50B01;

    private final int dimensions;
    private final boolean scrambled;
    private final long[] key;

    private SobolSequence(int dimensions, boolean scrambled, long seed) {
        if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException(dimensions + " dimensions are not in 1 to " + MAX_DIMENSIONS);
        }
        this.dimensions = dimensions;
        this.scrambled = scrambled;
        key = new long[dimensions];
        for (int d = 0; scrambled && d < dimensions; d++) {
            key[d] = Philox.derive(seed, PURPOSE, d, 0);
        }
    }

    /// The published sequence; coordinates in [0, 1), the first point is the origin.
    public static SobolSequence plain(int dimensions) {
        return new SobolSequence(dimensions, false, 0);
    }

    /// The scrambled sequence; coordinates in the open interval (0, 1).
    public static SobolSequence scrambled(int dimensions, long seed) {
        return new SobolSequence(dimensions, true, seed);
    }

    public int dimensions() {
        return dimensions;
    }

    /// Writes point `index`, in [0, 2^32), into the first [#dimensions()] places of `out`.
    public void point(long index, double[] out) {
        if (index < 0 || index >= 1L << 32) {
            throw new IllegalArgumentException("point index " + index + " is not in [0, 2^32)");
        }
        int gray = (int) (index ^ index >>> 1);
        for (int d = 0; d < dimensions; d++) {
            int[] vectors = SobolDirections.VECTORS[d];
            int x = 0;
            for (int rest = gray; rest != 0; rest &= rest - 1) {
                x ^= vectors[Integer.numberOfTrailingZeros(rest)];
            }
            out[d] = scrambled ? scramble(x, key[d]) : (x & 0xFFFFFFFFL) * 0x1p-32;
        }
    }

    /// Writes point `index` mapped to standard normals; for scrambled sequences.
    public void normalPoint(long index, double[] out) {
        if (!scrambled) {
            throw new IllegalStateException("the origin of the plain sequence has no finite normal");
        }
        point(index, out);
        for (int d = 0; d < dimensions; d++) {
            out[d] = NormalQuantile.of(out[d]);
        }
    }

    private static double scramble(int x, long key) {
        long flips = 0;
        for (int level = 0; level < 32; level++) {
            long above = level == 0 ? 0 : x >>> (32 - level);
            flips = flips << 1 | mix(key + (above | 1L << level) * 0x9E3779B97F4A7C15L) >>> 63;
        }
        long top = (x ^ flips) & 0xFFFFFFFFL;
        long low = mix(key + ((x & 0xFFFFFFFFL) | 1L << 32) * 0x9E3779B97F4A7C15L) >>> 44;
        return Philox.open(top << 20 | low);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
