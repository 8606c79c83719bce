package org.exodyn.engine.random;

/// Counter-based generator Philox4x32-10: each block of 128 random bits is a function of a 64-bit key and a counter.
///
/// | word | meaning | Java |
/// |---|---|---|
/// | key | seed of the run | `seed` |
/// | counter 3 | what the numbers are for | `purpose` |
/// | counter 2 | whom they concern (patient, cell, vesicle) | `entity` |
/// | counter 1 | when (time step, dimension, replicate) | `step` |
/// | counter 0 | block of four words within one stream | draw / 4 |
///
/// [#start] opens the stream of one (purpose, entity, step); draws follow in sequence, 2^34 words at most.
/// Source: Salmon et al. 2011, doi:10.1145/2063384.2063405, §3.3. Not thread-safe; make one per thread, it is cheap.
public final class Philox {

    private static final int MULTIPLIER_0 = 0xD2511F53;
    private static final int MULTIPLIER_1 = 0xCD9E8D57;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;
    private static final long LOW = 0xFFFFFFFFL;

    private final int key0;
    private final int key1;
    private final int[] block = new int[4];
    private int purpose;
    private int entity;
    private int step;
    private int nextBlock;
    private int used = 4;

    /// @param seed seed of the run; the stream starts at (0, 0, 0)
    public Philox(long seed) {
        key0 = (int) seed;
        key1 = (int) (seed >>> 32);
    }

    /// Opens the stream of these keys at its first draw and returns this object.
    public Philox start(int newPurpose, int newEntity, int newStep) {
        purpose = newPurpose;
        entity = newEntity;
        step = newStep;
        nextBlock = 0;
        used = 4;
        return this;
    }

    /// A seed for a subordinate generator, itself a function of the keys.
    public static long derive(long seed, int purpose, int entity, int step) {
        int[] out = new int[4];
        block((int) seed, (int) (seed >>> 32), -1, step, entity, purpose, out);
        return (out[0] & LOW) | (long) out[1] << 32;
    }

    /// Writes the four words of one block into `out`.
    public static void block(int key0, int key1, int counter0, int counter1, int counter2, int counter3, int[] out) {
        int k0 = key0;
        int k1 = key1;
        int c0 = counter0;
        int c1 = counter1;
        int c2 = counter2;
        int c3 = counter3;
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = (MULTIPLIER_0 & LOW) * (c0 & LOW);
            long product1 = (MULTIPLIER_1 & LOW) * (c2 & LOW);
            int high0 = (int) (product1 >>> 32) ^ c1 ^ k0;
            int high1 = (int) (product0 >>> 32) ^ c3 ^ k1;
            c1 = (int) product1;
            c3 = (int) product0;
            c0 = high0;
            c2 = high1;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }

    /// 32 random bits.
    public int nextInt() {
        if (used == 4) {
            block(key0, key1, nextBlock++, step, entity, purpose, block);
            used = 0;
        }
        return block[used++];
    }

    /// 64 random bits, low word first.
    public long nextLong() {
        long low = nextInt() & LOW;
        return low | (long) nextInt() << 32;
    }

    /// Uniform on the open interval (0, 1): midpoints of 2^52 equal cells.
    public double nextDouble() {
        return open(nextLong() >>> 12);
    }

    /// Uniform integer in [0, bound), without bias (Lemire 2019, doi:10.1145/3230636).
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + " is not positive");
        }
        long product = (nextInt() & LOW) * bound;
        if ((product & LOW) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & LOW) < threshold) {
                product = (nextInt() & LOW) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /// Standard normal, by inversion: one uniform per draw, monotone in it.
    public double nextNormal() {
        return NormalQuantile.of(nextDouble());
    }

    /// Exponential with mean 1, by inversion.
    public double nextExponential() {
        return -StrictMath.log(nextDouble());
    }

    /// The midpoint of cell `cell` of 2^52 cells of (0, 1).
    static double open(long cell) {
        return (cell + 0.5) * 0x1p-52;
    }
}
