package org.exodyn.study.run;

import org.exodyn.biology.mechanism.Aggregation;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EffectorUptake;
import org.exodyn.biology.mechanism.Ledger;
import org.exodyn.biology.mechanism.VesicleClass;

/// Whether vesicles and copies balance in a run: the largest deviation relative to all vesicles (copies) that were ever there.
///
///     initial + released + re-released = in medium + adsorbed + taken up + decayed + washed out + intercepted
///             + with effectors
///     taken up = held + re-released + consumed + lost with dying cells
///     arrived copies = held + lost
public record Balance(double vesicles, double insideCells, double copies) {

    /// Below a thousandth of a vesicle or copy in the whole culture, deviations are measured against this.
    private static final double NEGLIGIBLE = 1e-3;

    /// No vesicles, nothing to balance.
    public static final Balance NONE = new Balance(0, 0, 0);

    /// The larger deviation of each of two balances.
    public Balance worse(Balance other) {
        return new Balance(
                Math.max(vesicles, other.vesicles), Math.max(insideCells, other.insideCells),
                Math.max(copies, other.copies));
    }

    /// Balance of one row of a run against its first row.
    static Balance of(ArmPlan plan, double[] first, double[] row) {
        double vesicles = 0;
        double inside = 0;
        int layers = plan.models().vessel().layers();
        for (VesicleClass vesicle : plan.models().classes()) {
            double initial = 0;
            double medium = 0;
            for (int layer = 0; layer < layers; layer++) {
                initial += first[plan.column(vesicle.inLayer(layer))];
                medium += row[plan.column(vesicle.inLayer(layer))];
            }
            if (plan.observes(Aggregation.sinking(vesicle))) {
                medium += row[plan.column(Aggregation.sinking(vesicle))];
            }
            double sources = initial + total(plan, row, vesicle, Ledger.RELEASED)
                    + total(plan, row, vesicle, Ledger.RERELEASED);
            double fates = medium
                    + total(plan, row, vesicle, Ledger.ADSORBED)
                    + total(plan, row, vesicle, Ledger.TAKEN_UP)
                    + total(plan, row, vesicle, Ledger.TAKEN_BY_DONORS)
                    + total(plan, row, vesicle, Ledger.DECAYED)
                    + total(plan, row, vesicle, Ledger.WASHED_OUT)
                    + total(plan, row, vesicle, Ledger.INTERCEPTED)
                    + withEffectors(plan, row, vesicle);
            vesicles = Math.max(vesicles, relative(sources, fates));
            double taken = total(plan, row, vesicle, Ledger.TAKEN_UP);
            double held = row[plan.column(vesicle.internalised())]
                    + total(plan, row, vesicle, Ledger.RERELEASED)
                    + total(plan, row, vesicle, Ledger.CONSUMED)
                    + total(plan, row, vesicle, Ledger.DIED);
            inside = Math.max(inside, relative(taken, held));
        }
        double copies = 0;
        for (CargoClaim cargo : plan.models().cargo()) {
            String delivered = plan.models().network().deliveredTotal(cargo.cargo());
            copies = Math.max(
                    copies,
                    relative(
                            row[plan.column(Ledger.arrived(delivered))],
                            row[plan.column(delivered)] + row[plan.column(Ledger.lost(delivered))]));
        }
        return new Balance(vesicles, inside, copies);
    }

    private static double withEffectors(ArmPlan plan, double[] row, VesicleClass vesicle) {
        String taken = EffectorUptake.taken(vesicle);
        return plan.observes(taken) ? row[plan.column(taken)] : 0;
    }

    private static double total(ArmPlan plan, double[] row, VesicleClass vesicle, Ledger total) {
        return row[plan.column(total.of(vesicle))];
    }

    private static double relative(double left, double right) {
        return Math.abs(left - right) / Math.max(Math.max(Math.abs(left), Math.abs(right)), NEGLIGIBLE);
    }
}
