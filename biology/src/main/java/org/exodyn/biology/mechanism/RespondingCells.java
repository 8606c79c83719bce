package org.exodyn.biology.mechanism;

import org.exodyn.quantity.Beta;

/// Shares of vesicles and cells that hold a number of copies, where few vesicles bring few copies.
///
///     copies in a vesicle  ~ NegBin(mean c, dispersion r)            empty: (1 + c/r)^(−r)
///     copies in a cell     ~ NegBin(mean ξ·x, dispersion ξ·n·r/(r + 1)),   n = x/c vesicles whose copies are there
///     ln ξ normal, mean of ξ 1, coefficient of variation CV_u
///
/// Copies in a cell are a Poisson number of vesicles with NegBin copies each: mean m = n·c and variance m + n·c²·(1 + 1/r), which is
/// the variance of a NegBin of dispersion n·r/(r + 1). So the second line has both right. [SampledCell] has the same cells event by
/// event.
///
/// Source: the negative binomial as in [SampledCell]; nodes of Gauss-Hermite quadrature, Abramowitz & Stegun 1964, table 25.10.
public final class RespondingCells {

    /// Nodes and weights for ∫ f(z)·φ(z) dz, seven points, exact for polynomials up to degree 13.
    private static final double[] NODES = {-3.750439717725742, -2.366759410734541, -1.154405394739968, 0,
        1.154405394739968, 2.366759410734541, 3.750439717725742};
    private static final double[] WEIGHTS = {5.48268855972218e-4, 3.075712396758651e-2, 0.2401231786050127,
        0.4571428571428571, 0.2401231786050127, 3.075712396758651e-2, 5.48268855972218e-4};

    private RespondingCells() {}

    /// Share of vesicles that carry at least one copy.
    ///
    /// @param mean c
    /// @param dispersion r
    public static double carrying(double mean, double dispersion) {
        return -StrictMath.expm1(-dispersion * StrictMath.log1p(mean / dispersion));
    }

    /// Share of cells that hold a number of copies or more.
    ///
    /// @param needed copies; what is needed in part is needed whole
    /// @param mean x, mean over all cells
    /// @param perVesicle c
    /// @param dispersion r
    /// @param uptakeCv CV_u
    public static double holding(double needed, double mean, double perVesicle, double dispersion, double uptakeCv) {
        if (!(needed < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double copies = Math.max(1, Math.ceil(needed));
        double sigma = Math.sqrt(StrictMath.log1p(uptakeCv * uptakeCv));
        double share = 0;
        for (int node = 0; node < NODES.length; node++) {
            double uptake = StrictMath.exp(sigma * NODES[node] - sigma * sigma / 2);
            share += WEIGHTS[node] * atLeast(copies, mean * uptake,
                    mean * uptake / perVesicle * dispersion / (dispersion + 1));
        }
        return share;
    }

    /// P(K ≥ k) = I_p(k, r), p = m/(m + r), for K ~ NegBin(m, r).
    private static double atLeast(double copies, double mean, double dispersion) {
        if (!(mean > 0 && dispersion > 0)) {
            return 0;
        }
        if (copies == 1) {
            return carrying(mean, dispersion);
        }
        return new Beta(copies, dispersion).cdf(mean / (mean + dispersion));
    }
}
