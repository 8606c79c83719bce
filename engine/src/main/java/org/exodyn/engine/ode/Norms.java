package org.exodyn.engine.ode;

/// Weighted norms and checks on state vectors, and powers for step control.
final class Norms {

    private Norms() {}

    /// Weighted root mean square, 0 of an empty vector: √(Σ (vᵢ wᵢ)² / n); four partial sums in fixed order, so the bits are reproducible.
    static double weighted(double[] vector, double[] weight) {
        int n = vector.length;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            double p = vector[i] * weight[i];
            double q = vector[i + 1] * weight[i + 1];
            double r = vector[i + 2] * weight[i + 2];
            double s = vector[i + 3] * weight[i + 3];
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < n; i++) {
            double p = vector[i] * weight[i];
            a += p * p;
        }
        return n == 0 ? 0 : Math.sqrt(((a + b) + (c + d)) / n);
    }

    /// value^exponent for step-size control, to some ulps; `StrictMath.pow` is exact but allocates at each call.
    static double power(double value, double exponent) {
        return value == 0 ? 0 : StrictMath.exp(exponent * StrictMath.log(value));
    }

    /// Error weights 1 / (rtol |y| + atol); 0 where y is no finite number, which only a component that never moves may be.
    static void weights(double[] state, double relative, double[] absolute, double[] weightOut) {
        for (int i = 0; i < state.length; i++) {
            double size = relative * Math.abs(state[i]) + absolute[i];
            weightOut[i] = size < Double.POSITIVE_INFINITY ? 1 / size : 0;
        }
    }

    /// First component that is NaN or infinite, or -1.
    static int firstNonFinite(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (!Double.isFinite(vector[i])) {
                return i;
            }
        }
        return -1;
    }
}
