package org.exodyn.clinic.counts;

import org.apache.commons.numbers.gamma.LogGamma;

/// log Γ(y + 1/φ) − log Γ(1/φ) for one dispersion φ; whole counts up to a limit are looked up.
final class LogGammaRise {
    private static final int LARGEST_KEPT = 1 << 14;

    private final double dispersion;
    private final double logDispersion;
    private final double size;
    private final double logGammaSize;
    private final double[] kept;

    LogGammaRise(double dispersion, double largestCount) {
        this.dispersion = dispersion;
        this.logDispersion = Math.log(dispersion);
        this.size = 1 / dispersion;
        this.logGammaSize = LogGamma.value(size);
        this.kept = new double[(int) Math.min(LARGEST_KEPT, largestCount + 1)];
        for (int y = 1; y < kept.length; y++) {
            kept[y] = kept[y - 1] + Math.log(size + y - 1);
        }
    }

    double dispersion() {
        return dispersion;
    }

    double logDispersion() {
        return logDispersion;
    }

    double of(double y) {
        int whole = (int) y;
        return whole < kept.length && whole == y ? kept[whole] : LogGamma.value(y + size) - logGammaSize;
    }
}
