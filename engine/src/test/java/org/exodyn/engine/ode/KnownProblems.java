package org.exodyn.engine.ode;

import java.util.List;

/// The problems with a closed form.
final class KnownProblems {

    private KnownProblems() {}

    static List<KnownProblem> all() {
        return List.of(decay(), bateman(), oscillator(), protheroRobinson(1e4), layers());
    }

    /// y' = −k y, y = e^(−k t).
    static KnownProblem decay() {
        return new KnownProblem("linear decay", SparsityPattern.dense(1), 0, 10, false) {
            @Override
            double[] exact(double t) {
                return new double[] {StrictMath.exp(-0.7 * t)};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = -0.7 * y[0];
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                out[0] = -0.7;
            }
        };
    }

    /// Chain A → B → C → sink with distinct rates (Bateman 1910, Proc. Cambridge Philos. Soc. 15:423).
    static KnownProblem bateman() {
        double[] k = {1.3, 0.4, 2.9};
        return new KnownProblem("Bateman chain", KnownProblem.banded(3, 1, 0), 0, 6, false) {
            @Override
            double[] exact(double t) {
                double[] y = new double[3];
                for (int n = 0; n < 3; n++) {
                    double product = 100;
                    for (int i = 0; i < n; i++) {
                        product *= k[i];
                    }
                    double sum = 0;
                    for (int i = 0; i <= n; i++) {
                        double denominator = 1;
                        for (int j = 0; j <= n; j++) {
                            denominator *= j == i ? 1 : k[j] - k[i];
                        }
                        sum += StrictMath.exp(-k[i] * t) / denominator;
                    }
                    y[n] = product * sum;
                }
                return y;
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = -k[0] * y[0];
                out[1] = k[0] * y[0] - k[1] * y[1];
                out[2] = k[1] * y[1] - k[2] * y[2];
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                out[0] = -k[0];
                out[1] = k[0];
                out[2] = -k[1];
                out[3] = k[1];
                out[4] = -k[2];
            }
        };
    }

    /// x'' = −ω² x.
    static KnownProblem oscillator() {
        double omega = 2;
        return new KnownProblem("harmonic oscillator", SparsityPattern.dense(2), 0, 10, false) {
            @Override
            double[] exact(double t) {
                return new double[] {StrictMath.cos(omega * t), -omega * StrictMath.sin(omega * t)};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = y[1];
                out[1] = -omega * omega * y[0];
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                out[0] = 0;
                out[1] = -omega * omega;
                out[2] = 1;
                out[3] = 0;
            }
        };
    }

    /// y' = −λ (y − cos t) − sin t, y = cos t (Prothero & Robinson 1974, doi:10.1090/S0025-5718-1974-0331793-2).
    static KnownProblem protheroRobinson(double lambda) {
        return new KnownProblem("Prothero-Robinson", SparsityPattern.dense(1), 0, 5, true) {
            @Override
            double[] exact(double t) {
                return new double[] {StrictMath.cos(t)};
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                out[0] = -lambda * (y[0] - StrictMath.cos(t)) - StrictMath.sin(t);
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                out[0] = -lambda;
            }
        };
    }

    /// Diffusion between 20 layers with closed ends: y' = r (second difference). The eigenvectors of the second
    /// difference with reflecting ends are cos(π m (j + ½) / n), the eigenvalues −4 r sin²(π m / 2n)
    /// (Strang 1999, doi:10.1137/S0036144598336745, DCT-2).
    static KnownProblem layers() {
        int n = 20;
        double r = 30;
        double[] amplitude = {1, 0.5, 0, -0.25, 0, 0, 0.1};
        return new KnownProblem("diffusion in 20 layers", KnownProblem.banded(n, 1, 1), 0, 4, true) {
            @Override
            double[] exact(double t) {
                double[] y = new double[n];
                for (int m = 0; m < amplitude.length; m++) {
                    double s = StrictMath.sin(Math.PI * m / (2 * n));
                    double decay = amplitude[m] * StrictMath.exp(-4 * r * s * s * t);
                    for (int j = 0; j < n; j++) {
                        y[j] += decay * StrictMath.cos(Math.PI * m * (j + 0.5) / n);
                    }
                }
                return y;
            }

            @Override
            public void derivatives(double t, double[] y, double[] p, double[] out) {
                for (int j = 0; j < n; j++) {
                    double flux = 0;
                    if (j > 0) {
                        flux += y[j - 1] - y[j];
                    }
                    if (j < n - 1) {
                        flux += y[j + 1] - y[j];
                    }
                    out[j] = r * flux;
                }
            }

            @Override
            public void jacobian(double t, double[] y, double[] p, double[] out) {
                SparsityPattern pattern = jacobianPattern();
                for (int j = 0; j < n; j++) {
                    for (int e = pattern.columnStart()[j]; e < pattern.columnStart()[j + 1]; e++) {
                        int row = pattern.rowIndex()[e];
                        out[e] = row != j ? r : j == 0 || j == n - 1 ? -r : -2 * r;
                    }
                }
            }
        };
    }
}
