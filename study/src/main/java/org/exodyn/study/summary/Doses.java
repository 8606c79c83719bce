package org.exodyn.study.summary;

import org.exodyn.assembly.CultureAssembly;
import org.exodyn.study.figure.NumberText;
import org.exodyn.study.run.RunOutcome;

/// The doses in the unit in which they read best.
///
/// @param values ascending, the first zero
/// @param unit `nM` or `uM`
/// @param perUnit copies/µm³ per unit
@SuppressWarnings("ArrayRecordComponent")
record Doses(double[] values, String unit, double perUnit) {

    static Doses of(RunOutcome outcome) {
        double[] perUm3 = outcome.dosesPerUm3();
        boolean nano = perUm3[perUm3.length - 1] < 100 * CultureAssembly.COPIES_PER_UM3_PER_UM;
        double perUnit = nano ? CultureAssembly.COPIES_PER_UM3_PER_UM / 1000 : CultureAssembly.COPIES_PER_UM3_PER_UM;
        double[] values = new double[perUm3.length];
        for (int dose = 0; dose < values.length; dose++) {
            // doses were written with a few digits; the way there and back costs the last bits
            values[dose] = StrictMath.rint(perUm3[dose] / perUnit * 1e9) / 1e9;
        }
        return new Doses(values, nano ? "nM" : "uM", perUnit);
    }

    /// A dose in words.
    String text(int dose) {
        boolean micro = unit.equals("nM") && values[dose] >= 1000;
        return NumberText.significant(micro ? values[dose] / 1000 : values[dose], 3) + " "
                + NumberText.unit(micro ? "uM" : unit);
    }
}
