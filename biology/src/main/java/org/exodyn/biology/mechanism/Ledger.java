package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Running totals of what happened to vesicles, so that a run can be audited:
///
///     initial + released + re-released = in medium + adsorbed + taken up + decayed + washed out + intercepted
public final class Ledger {

    public static final String RELEASED = "ledger_released";
    public static final String RERELEASED = "ledger_rereleased";
    public static final String TAKEN_UP = "ledger_taken_up";
    public static final String DECAYED = "ledger_decayed";
    public static final String WASHED_OUT = "ledger_washed_out";
    public static final String INTERCEPTED = "ledger_intercepted";

    /// All totals, sources first.
    public static final List<String> ALL = List.of(RELEASED, RERELEASED, TAKEN_UP, DECAYED, WASHED_OUT, INTERCEPTED);

    private static final Origin ORIGIN = Origin.of("ledger", "EQ-LEDGER-1");

    private Ledger() {}

    /// Contributes the totals, all zero at the start.
    ///
    /// @param scale formula of a typical number of vesicles
    public static void contribute(ModelBuilder model, String scale) {
        for (String total : ALL) {
            model.species(total, total.substring(7).replace('_', ' ') + " vesicles, total", "{particles}", "0", scale, ORIGIN);
        }
    }
}
