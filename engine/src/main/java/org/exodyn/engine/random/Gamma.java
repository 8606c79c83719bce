package org.exodyn.engine.random;

/// Sampler of the gamma distribution, exact for every shape.
/// Source: Marsaglia & Tsang 2000, doi:10.1145/358407.358414, §4; shapes below 1 by the power of a uniform, §6.
final class Gamma {

    private Gamma() {}

    static double sample(FastRandom random, double shape) {
        if (shape < 1) {
            return sample(random, shape + 1) * StrictMath.exp(-random.nextExponential() / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextNormal();
            double root = 1 + c * normal;
            if (root > 0) {
                double cube = root * root * root;
                double u = random.nextDouble();
                if (StrictMath.log(u) < 0.5 * normal * normal + d * (1 - cube + StrictMath.log(cube))) {
                    return d * cube;
                }
            }
        }
    }
}
