package org.exodyn.engine.random;

/// Sequential generator xoshiro256++ for one long stream, such as a stochastic trajectory; period 2^256 − 1.
///
/// Open it with a seed from [Philox#derive(long, int, int, int)]: the stream is then a function of seed, purpose, entity and
/// step, and its numbers follow in order. Its four words of state come from that seed by SplitMix64. Samplers use
/// StrictMath and plain arithmetic only, so they give the same bits on every machine.
/// Source: Blackman & Vigna 2021, doi:10.1145/3460772, fig. 1 and §5. Not thread-safe.
public final class FastRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long word0;
    private long word1;
    private long word2;
    private long word3;

    /// @param seed any 64 bits
    public FastRandom(long seed) {
        reset(seed);
    }

    FastRandom(long word0, long word1, long word2, long word3) {
        this.word0 = word0;
        this.word1 = word1;
        this.word2 = word2;
        this.word3 = word3;
    }

    /// Begins the stream of another seed, in place.
    public void reset(long seed) {
        long at = seed + GOLDEN;
        word0 = splitMix(at);
        at += GOLDEN;
        word1 = splitMix(at);
        at += GOLDEN;
        word2 = splitMix(at);
        at += GOLDEN;
        word3 = splitMix(at);
    }

    /// The finaliser of SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195, fig. 17, with Stafford's variant 13).
    private static long splitMix(long state) {
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// 64 random bits.
    public long nextLong() {
        long out = Long.rotateLeft(word0 + word3, 23) + word0;
        long shifted = word1 << 17;
        word2 ^= word0;
        word3 ^= word1;
        word1 ^= word2;
        word0 ^= word3;
        word2 ^= shifted;
        word3 = Long.rotateLeft(word3, 45);
        return out;
    }

    /// Uniform on the open interval (0, 1): midpoints of 2^52 equal cells.
    public double nextDouble() {
        return Philox.open(nextLong() >>> 12);
    }

    /// Exponential with mean 1, by inversion.
    public double nextExponential() {
        return -StrictMath.log(nextDouble());
    }

    /// Standard normal, by inversion.
    public double nextNormal() {
        return NormalQuantile.of(nextDouble());
    }

    /// A count with a Poisson distribution.
    ///
    /// @param mean at least 0
    /// @throws IllegalArgumentException if the mean is negative, not a number, or so large (above 2^52) that counts are no
    ///         longer exact
    public long nextPoisson(double mean) {
        if (!(mean >= 0) || mean > 0x1p52) {
            throw new IllegalArgumentException("a Poisson mean of " + mean);
        }
        return mean < Poisson.SMALL ? Poisson.byProducts(this, mean) : Poisson.byRejection(this, mean);
    }

    /// A count with a binomial distribution: how many of `trials` come out, each with the same probability.
    ///
    /// @param trials at least 0
    /// @param probability in [0, 1]
    public long nextBinomial(long trials, double probability) {
        if (trials < 0 || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(trials + " trials of probability " + probability);
        }
        return Binomial.sample(this, trials, probability);
    }

    /// Gamma-distributed with mean and variance `shape`.
    ///
    /// @param shape above 0
    public double nextGamma(double shape) {
        if (!(shape > 0 && shape < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a gamma shape of " + shape);
        }
        return Gamma.sample(this, shape);
    }

    /// A count with a negative binomial distribution of variance mean + mean²/dispersion: Poisson with a gamma-distributed mean.
    ///
    /// @param mean at least 0
    /// @param dispersion above 0; infinite for a Poisson count
    public long nextNegativeBinomial(double mean, double dispersion) {
        if (mean == 0 || dispersion == Double.POSITIVE_INFINITY) {
            return nextPoisson(mean);
        }
        return nextPoisson(mean / dispersion * nextGamma(dispersion));
    }

    /// A count of a negative binomial distribution, given that it is not 0.
    ///
    /// @param mean above 0, of all counts, those of 0 included
    /// @param dispersion above 0; infinite for a Poisson count
    public long nextPositiveNegativeBinomial(double mean, double dispersion) {
        return NegativeBinomial.positive(this, mean, dispersion);
    }
}
