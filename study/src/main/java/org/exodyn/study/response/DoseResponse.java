package org.exodyn.study.response;

import java.util.OptionalDouble;

/// The response of one culture to a range of doses.
///
/// Viability is live cells over live cells without drug at read-out. The growth-rate value is
/// GR = 2^{log₂(N/N_on) / log₂(N_0/N_on)} − 1 with N_on the cells when the drug is added and N_0 those at read-out without
/// drug. Half-effect doses are read off by linear interpolation in ln dose between the two doses around the
/// first crossing of one half; outside the doses they are unknown, never extrapolated.
///
/// Source: Hafner et al. 2016, doi:10.1038/nmeth.3853, eq. 1.
///
/// @param doses ascending, the first is zero; any one unit
/// @param cells live cells at read-out, per dose
/// @param cellsAtDrugOn live cells when the drug is added
@SuppressWarnings("ArrayRecordComponent")
public record DoseResponse(double[] doses, double[] cells, double cellsAtDrugOn) {

    public DoseResponse {
        if (doses.length < 2 || doses.length != cells.length || doses[0] != 0) {
            throw new IllegalArgumentException(
                    "A dose-response needs cells for at least two doses, the first of them zero");
        }
        for (int dose = 1; dose < doses.length; dose++) {
            if (!(doses[dose] > doses[dose - 1])) {
                throw new IllegalArgumentException("Doses must ascend: " + doses[dose] + " after " + doses[dose - 1]);
            }
        }
    }

    /// Viability at each dose.
    public double[] viability() {
        double[] values = new double[cells.length];
        for (int dose = 0; dose < cells.length; dose++) {
            values[dose] = cells[dose] / cells[0];
        }
        return values;
    }

    /// Growth-rate value at each dose; NaN where the untreated culture did not grow.
    public double[] growthRateValues() {
        double[] values = new double[cells.length];
        double growth = StrictMath.log(cells[0] / cellsAtDrugOn);
        for (int dose = 0; dose < cells.length; dose++) {
            values[dose] = growth > 0
                    ? StrictMath.exp(StrictMath.log(2) * StrictMath.log(cells[dose] / cellsAtDrugOn) / growth) - 1
                    : Double.NaN;
        }
        return values;
    }

    /// Dose of half viability.
    public OptionalDouble ic50() {
        return crossing(viability(), 0.5);
    }

    /// Whether viability stays above one half up to the highest dose: the half-effect lies beyond the doses.
    public boolean ic50BeyondDoses() {
        return cells[cells.length - 1] >= 0.5 * cells[0];
    }

    /// Whether viability lies below one half at the lowest dose already: the half-effect lies below the doses.
    public boolean ic50BelowDoses() {
        return cells[1] < 0.5 * cells[0];
    }

    /// Dose at which the growth-rate value is one half.
    public OptionalDouble gr50() {
        return crossing(growthRateValues(), 0.5);
    }

    /// Whether the growth-rate value stays above one half up to the highest dose.
    public boolean gr50BeyondDoses() {
        return growthRateValues()[cells.length - 1] >= 0.5;
    }

    /// Whether the growth-rate value lies below one half at the lowest dose already.
    public boolean gr50BelowDoses() {
        return growthRateValues()[1] < 0.5;
    }

    private OptionalDouble crossing(double[] values, double level) {
        for (int dose = 2; dose < doses.length; dose++) {
            double before = values[dose - 1];
            double after = values[dose];
            if (before >= level && after < level) {
                double share = (before - level) / (before - after);
                double low = StrictMath.log(doses[dose - 1]);
                double high = StrictMath.log(doses[dose]);
                return OptionalDouble.of(StrictMath.exp(low + share * (high - low)));
            }
        }
        return OptionalDouble.empty();
    }
}
