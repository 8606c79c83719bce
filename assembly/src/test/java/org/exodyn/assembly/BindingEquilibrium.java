package org.exodyn.assembly;

/// Free RISC among competing sites, by bisection: shares nothing with the model's closed formula.
final class BindingEquilibrium {

    private BindingEquilibrium() {}

    /// Occupancy θ = f/(K + f) of sites, where f solves ℓ = f + S·f/(K + f).
    ///
    /// @param loaded ℓ, copies in RISC
    /// @param sites S
    /// @param constant K, in the same unit
    static double occupancy(double loaded, double sites, double constant) {
        double low = 0;
        double high = loaded;
        for (int halving = 0; halving < 2000 && high - low > 0; halving++) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (middle + sites * middle / (constant + middle) < loaded) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low / (constant + low);
    }
}
