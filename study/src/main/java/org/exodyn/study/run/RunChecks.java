package org.exodyn.study.run;

import java.util.Arrays;
import java.util.Optional;
import org.exodyn.study.figure.NumberText;

/// What a run holds its own results against, as far as its level asks for.
final class RunChecks {

    /// Totals are linear sums that the equations keep, and linear multistep methods keep what is linear up to rounding: 2⁻⁵³ per
    /// step, over at most some 10⁵ steps, with two decades to spare.
    static final double BALANCE = 1e-9;

    private final CheckLevel level;

    RunChecks(CheckLevel level) {
        this.level = level;
    }

    /// Whether balances are looked at between the ends.
    boolean everyTime() {
        return level != CheckLevel.NONE;
    }

    /// Whether the interpreter repeats this draw.
    boolean repeats(int draw) {
        return level == CheckLevel.FULL && draw == 0;
    }

    /// What is wrong with a balance.
    Optional<String> balance(Balance balance) {
        if (level == CheckLevel.NONE) {
            return Optional.empty();
        }
        if (!(balance.vesicles() <= BALANCE)) {
            return unbalanced("vesicles in the medium", balance.vesicles());
        }
        if (!(balance.insideCells() <= BALANCE)) {
            return unbalanced("vesicles inside the cells", balance.insideCells());
        }
        return balance.copies() <= BALANCE ? Optional.empty() : unbalanced("copies inside the cells", balance.copies());
    }

    private static Optional<String> unbalanced(String what, double deviation) {
        return Optional.of(what + " do not balance, by " + number(deviation) + " of all there ever were (allowed: "
                + number(BALANCE) + ").");
    }

    /// What a cell took in beyond its means.
    Optional<String> ceilings(Ceilings ceilings) {
        return level == CheckLevel.FULL && ceilings.broken()
                ? Optional.of("a cell took in more than it can: " + number(ceilings.volume()) + " of its volume, "
                        + number(ceilings.membrane()) + " of the membrane it turns over, " + number(ceilings.protein())
                        + " of its protein (allowed: 1).")
                : Optional.empty();
    }

    private static String number(double value) {
        return NumberText.significant(value, 3);
    }

    /// Whether the twin differs in any bit.
    static Optional<String> twin(ArmDraw compiled, ArmDraw interpreted) {
        boolean same = Arrays.equals(compiled.response().cells(), interpreted.response().cells())
                && Double.compare(compiled.response().cellsAtDrugOn(), interpreted.response().cellsAtDrugOn()) == 0
                && Arrays.deepEquals(compiled.course(), interpreted.course());
        return same ? Optional.empty() : Optional.of("bytecode and interpreter differ, which is a fault of Exodyn.");
    }
}
