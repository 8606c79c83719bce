package org.exodyn.engine.ode;

import java.util.Arrays;

/// Coefficients of the fixed-leading-coefficient BDF of order q for the recent step sizes.
///
/// The corrector is y = y_pred + e with Nordsieck update z_j += l_j e; Λ(x) = Σ l_j x^j = (1 + x/ξ*_q) Π_{i<q} (1 + x/ξ_i),
/// ξ_i = (t_n − t_{n−i}) / h. Error constants for the orders q − 1, q, q + 1 follow from the same products.
/// Source: Byrne & Hindmarsh 1975, doi:10.1145/355626.355636; Jackson & Sacks-Davis 1980, doi:10.1145/355900.355903;
/// Hindmarsh et al. 2005 (CVODE), doi:10.1145/1089014.1089020.
final class BdfCoefficients {

    static final int HIGHEST = 5;

    int order = 1;
    /// Steps left until an order change is considered.
    int wait = 2;
    /// `tau[i]` = the i-th last step size, i ≥ 1.
    final double[] tau = new double[HIGHEST + 2];
    final double[] l = new double[HIGHEST + 2];
    /// Error test: ‖e‖ · errorFactor ≤ 1.
    double errorFactor;
    /// Error of order q − 1 is ‖z_q‖ times this.
    double lowerFactor;
    /// Error of order q + 1 is ‖e − c e_previous‖ times this.
    double higherFactor;
    /// Enters the ratio c of successive corrections.
    double historyFactor;

    /// Sets l and the error factors for a step of size h.
    void set(double h) {
        int q = order;
        Arrays.fill(l, 0);
        l[0] = 1;
        l[1] = 1;
        double inverseXi = 1;
        double inverseXiStar = 1;
        double alpha = -1;
        double alphaHat = -1;
        double sum = h;
        if (q > 1) {
            for (int j = 2; j < q; j++) {
                sum += tau[j - 1];
                inverseXi = h / sum;
                alpha -= 1.0 / j;
                for (int i = j; i >= 1; i--) {
                    l[i] += l[i - 1] * inverseXi;
                }
            }
            alpha -= 1.0 / q;
            inverseXiStar = -l[1] - alpha;
            sum += tau[q - 1];
            inverseXi = h / sum;
            alphaHat = -l[1] - inverseXi;
            for (int i = q; i >= 1; i--) {
                l[i] += l[i - 1] * inverseXiStar;
            }
        }
        double a1 = 1 - alphaHat + alpha;
        double a2 = 1 + q * a1;
        errorFactor = Math.abs(a1 / (alpha * a2));
        historyFactor = Math.abs(a2 * inverseXiStar / (l[q] * inverseXi));
        if (wait == 1) {
            if (q > 1) {
                double a3 = alpha + 1.0 / q;
                double a4 = alphaHat + inverseXi;
                lowerFactor = Math.abs(inverseXiStar / l[q] * ((1 - a4 + a3) / a3));
            } else {
                lowerFactor = 1;
            }
            sum += tau[q];
            inverseXi = h / sum;
            double a5 = alpha - 1.0 / (q + 1);
            double a6 = alphaHat - inverseXi;
            higherFactor = Math.abs((1 - a6 + a5) / a2 / (inverseXi * (q + 2) * a5));
        }
    }

    /// Remembers an accepted step of size h.
    void accept(double h, boolean first) {
        for (int i = order; i >= 2; i--) {
            tau[i] = tau[i - 1];
        }
        if (order == 1 && !first) {
            tau[2] = tau[1];
        }
        tau[1] = h;
    }

    /// Fills l for raising the order and returns the factor of the saved correction that becomes z_{q+1}.
    double raise(double h) {
        Arrays.fill(l, 0);
        l[2] = 1;
        double alpha1 = 1;
        double product = 1;
        double previousXi = 1;
        double alpha0 = -1;
        double sum = h;
        for (int j = 1; j < order; j++) {
            sum += tau[j + 1];
            double xi = sum / h;
            product *= xi;
            alpha0 -= 1.0 / (j + 1);
            alpha1 += 1 / xi;
            for (int i = j + 2; i >= 2; i--) {
                l[i] = l[i] * previousXi + l[i - 1];
            }
            previousXi = xi;
        }
        return (-alpha0 - alpha1) / product;
    }

    /// Fills l for lowering the order.
    void lower(double h) {
        Arrays.fill(l, 0);
        l[2] = 1;
        double sum = 0;
        for (int j = 1; j <= order - 2; j++) {
            sum += tau[j];
            double xi = sum / h;
            for (int i = j + 2; i >= 2; i--) {
                l[i] = l[i] * xi + l[i - 1];
            }
        }
    }
}
