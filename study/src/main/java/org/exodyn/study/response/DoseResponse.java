package org.exodyn.study.response;

/// The response of one culture to a range of doses.
///
/// Viability is live cells over live cells of the culture that it is relative to, at read-out. The growth-rate value is
/// GR = 2^{log₂(N/N_on) / log₂(N_0/N_on)} − 1 with N_on the cells when the drug is added and N_0 those at read-out, both of the
/// culture without drug. Half-effect doses are read off by linear interpolation in ln dose between the two doses around the
/// first crossing of one half; outside the doses they are unknown, never extrapolated.
///
/// Source: Hafner et al. 2016, doi:10.1038/nmeth.3853, eq. 1.
///
/// @param doses ascending, the first is zero; any one unit
/// @param cells live cells at read-out, per dose
/// @param cellsAtDrugOn live cells of the culture without drug when the drug is added
/// @param untreated live cells of the culture without drug at read-out
@SuppressWarnings("ArrayRecordComponent")
public record DoseResponse(double[] doses, double[] cells, double cellsAtDrugOn, double untreated) {

    /// Relative to the same culture at dose zero.
    public DoseResponse(double[] doses, double[] cells, double cellsAtDrugOn) {
        this(doses, cells, cellsAtDrugOn, cells.length == 0 ? Double.NaN : cells[0]);
    }

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

    /// The same cells relative to another culture at its dose zero: what a culture needs that gets the drug at dose zero too.
    public DoseResponse relativeTo(DoseResponse control) {
        return new DoseResponse(doses, cells, control.cellsAtDrugOn, control.cells[0]);
    }

    /// Viability at each dose.
    public double[] viability() {
        double[] values = new double[cells.length];
        for (int dose = 0; dose < cells.length; dose++) {
            values[dose] = cells[dose] / untreated;
        }
        return values;
    }

    /// Growth-rate value at each dose; NaN where the untreated culture did not grow.
    public double[] growthRateValues() {
        double[] values = new double[cells.length];
        double growth = StrictMath.log(untreated / cellsAtDrugOn);
        for (int dose = 0; dose < cells.length; dose++) {
            values[dose] = growth > 0
                    ? StrictMath.exp(StrictMath.log(2) * StrictMath.log(cells[dose] / cellsAtDrugOn) / growth) - 1
                    : Double.NaN;
        }
        return values;
    }

    /// Dose of half viability: zero below the lowest dose, infinite beyond the highest.
    public double ic50() {
        return half(viability());
    }

    /// Dose at which the growth-rate value is one half: zero below the lowest dose, infinite beyond the highest, NaN where the
    /// untreated culture did not grow.
    public double gr50() {
        return half(growthRateValues());
    }

    /// Whether a half-effect dose, or a ratio of two, is a number: neither zero nor infinite nor unknown.
    public static boolean isWithin(double dose) {
        return dose > 0 && dose < Double.POSITIVE_INFINITY;
    }

    private double half(double[] values) {
        for (int dose = 2; dose < doses.length; dose++) {
            double before = values[dose - 1];
            double after = values[dose];
            if (before >= 0.5 && after < 0.5) {
                double share = (before - 0.5) / (before - after);
                double low = StrictMath.log(doses[dose - 1]);
                double high = StrictMath.log(doses[dose]);
                return StrictMath.exp(low + share * (high - low));
            }
        }
        return values[1] < 0.5 ? 0 : values[values.length - 1] >= 0.5 ? Double.POSITIVE_INFINITY : Double.NaN;
    }
}
