package org.exodyn.study.starter;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.quantity.Distribution;

/// Doses around a recorded IC50: untreated, then seven of 1 and 3 times powers of ten with the one nearest to the median in the
/// middle. They span three decades, or six where the record's central 90 % spans more than two.
final class DoseLadder {
    private static final int EACH_SIDE = 3;
    private static final double WIDE = 100;
    private static final int MILLIMOLAR = 6;

    private DoseLadder() {}

    /// The doses as a scenario has them, ascending, the first without drug.
    ///
    /// @param ic50 in µmol/L
    static List<String> around(Distribution ic50) {
        int middle = (int) Math.round(2 * StrictMath.log10(ic50.median()));
        int step = ic50.high90() / ic50.low90() > WIDE ? 2 : 1;
        List<String> doses = new ArrayList<>();
        for (int rung = -EACH_SIDE; rung <= EACH_SIDE; rung++) {
            doses.add(text(middle + rung * step));
        }
        doses.addFirst("0 " + doses.getFirst().replaceFirst("^\\S+ ", ""));
        return doses;
    }

    /// `3 nM` for half decade −5 of 1 µM.
    private static String text(int halfDecades) {
        String unit = halfDecades < -12 ? "fM"
                : halfDecades < -6 ? "pM"
                        : halfDecades < 0 ? "nM"
                                : halfDecades < MILLIMOLAR ? "uM" : "mM";
        int inUnit = halfDecades + switch (unit) {
            case "fM" -> 18;
            case "pM" -> 12;
            case "nM" -> 6;
            case "mM" -> -6;
            default -> 0;
        };
        String zeros = "0".repeat(Math.max(0, Math.floorDiv(inUnit, 2)));
        return (Math.floorMod(inUnit, 2) == 0 ? "1" : "3") + zeros + " " + unit;
    }
}
