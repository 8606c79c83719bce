package org.exodyn.engine.ode;

/// Chooses the first step of an integration.
///
/// Balances the error of an explicit Euler step: h ≈ √(2 / ‖y″‖) for first order, with y″ from one difference of f. For
/// order p, h = τ (0.01 / ‖y‖)^(1/(p+1)) with the time scale 1/τ = max(‖f‖ / ‖y‖, √(‖y″‖ / ‖y‖)), so that the choice does
/// not depend on the unit of time. Bounded so that no component moves by more than a tenth of its size plus tolerance.
/// Source: Hairer, Nørsett & Wanner 1993, Solving ODEs I, doi:10.1007/978-3-540-78862-1, §II.4; Hindmarsh et al. 2005,
/// doi:10.1145/1089014.1089020.
final class FirstStep {

    private FirstStep() {}

    /// @param f0 derivative at (t, y)
    /// @param trial scratch of length n
    /// @param f1 scratch of length n
    static double choose(Stepper stepper, double t, double[] y, double[] f0, double[] trial, double[] f1, double end,
            int order) {
        double span = end - t;
        int n = y.length;
        double upper = 0.1 * span;
        for (int i = 0; i < n; i++) {
            double speed = Math.abs(f0[i]);
            double room = 0.1 * Math.abs(y[i]) + 1 / stepper.weight[i];
            if (speed * upper > room) {
                upper = room / speed;
            }
        }
        double lower = 100 * Math.ulp(Math.max(Math.abs(t), Math.abs(end)));
        if (upper <= lower) {
            return Math.min(span, Math.sqrt(lower * Math.max(upper, Double.MIN_NORMAL)) + lower);
        }
        double probe = Math.sqrt(lower * upper);
        double curvature = Double.NaN;
        for (int attempt = 0; attempt < 12 && !Double.isFinite(curvature); attempt++) {
            for (int i = 0; i < n; i++) {
                trial[i] = y[i] + probe * f0[i];
            }
            stepper.derivatives(t + probe, trial, f1);
            for (int i = 0; i < n; i++) {
                f1[i] = (f1[i] - f0[i]) / probe;
            }
            curvature = Norms.weighted(f1, stepper.weight);
            if (!Double.isFinite(curvature)) {
                probe *= 0.1;
            }
        }
        double step;
        if (!Double.isFinite(curvature)) {
            step = probe;
        } else if (order == 1) {
            step = curvature * upper * upper > 2 ? Math.sqrt(2 / curvature) : Math.sqrt(probe * upper);
            step *= 0.5;
        } else {
            double whole = Norms.weighted(y, stepper.weight);
            double size = whole >= 1 ? whole : 1;
            double rate = Math.max(Norms.weighted(f0, stepper.weight) / size, Math.sqrt(curvature / size));
            step = rate == 0 ? upper : Norms.power(0.01 / size, 1.0 / (order + 1)) / rate;
        }
        return Math.min(span, Math.clamp(step, lower, upper));
    }
}
