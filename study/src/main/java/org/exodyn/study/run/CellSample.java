package org.exodyn.study.run;

/// Recipient cells of one arm and draw, followed one by one at one dose; means over the window from drug on to read-out.
///
/// @param dose position of the dose
/// @param copies delivered copies per cell, `[cargo][cell]`, cargo in the order of the arm
/// @param lnRf ln of the resistance factor, per cell
/// @param cultureCopies the mean-field copies per cell, per cargo
/// @param cultureLnRf the mean-field ln RF
/// @param uptakeCv the draw's coefficient of variation of uptake between cells
/// @param dispersion the draw's dispersion of copies between vesicles, per cargo
@SuppressWarnings("ArrayRecordComponent")
public record CellSample(int dose, double[][] copies, double[] lnRf, double[] cultureCopies, double cultureLnRf,
        double uptakeCv, double[] dispersion) {

    /// A cell responds if its own resistance factor, the mean of ln RF over the window, is at least this or at most its inverse.
    public static final double RESPONSE = Demand.DIRECTION;

    /// Share of cells whose half-effect dose moves by 20 % or more, up or down.
    public double responding() {
        double threshold = StrictMath.log(RESPONSE);
        int responding = 0;
        for (double value : lnRf) {
            responding += Math.abs(value) >= threshold ? 1 : 0;
        }
        return (double) responding / lnRf.length;
    }

    /// Share of cells with a mean of at least so many copies.
    public double holding(int cargo, double least) {
        int holding = 0;
        for (double value : copies[cargo]) {
            holding += value >= least ? 1 : 0;
        }
        return (double) holding / lnRf.length;
    }

    /// Share of cells in which no record of the window finds a copy.
    public double empty(int cargo) {
        int empty = 0;
        for (double value : copies[cargo]) {
            empty += value == 0 ? 1 : 0;
        }
        return (double) empty / lnRf.length;
    }
}
