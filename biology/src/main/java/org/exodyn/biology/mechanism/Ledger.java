package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;

/// Running totals of what happened to the vesicles of each class, so that a run can be audited:
///
///     initial + released + re-released = in medium + adsorbed + taken up (by recipients and donors) + decayed + washed out + intercepted
///
/// and, inside the recipients, taken up = held + re-released + consumed + lost with dying cells. A vesicle of a class carries
/// a fixed number of copies of each cargo, so copies balance class by class when vesicles do; inside the cell
/// arrived = held + lost, copy by copy.
public enum Ledger {
    RELEASED("released", "released by donors"),
    RERELEASED("rereleased", "re-released by recipients"),
    ADSORBED("adsorbed", "adsorbed to the vessel"),
    TAKEN_UP("taken_up", "taken up by recipients"),
    TAKEN_BY_DONORS("taken_by_donors", "taken up by the donors themselves"),
    DECAYED("decayed", "decayed in medium"),
    WASHED_OUT("washed_out", "washed out"),
    INTERCEPTED("intercepted", "intercepted"),
    CONSUMED("consumed", "released to the cytosol or degraded in cells"),
    DIED("died", "lost with dying cells");

    private static final Origin ORIGIN = Origin.of("ledger", "EQ-LEDGER-1");
    private final String prefix;
    private final String label;

    Ledger(String prefix, String label) {
        this.prefix = prefix;
        this.label = label;
    }

    /// The total for one vesicle class.
    public String of(VesicleClass vesicle) {
        return prefix + "_" + vesicle.id();
    }

    /// Contributes the totals of the given classes, all zero at the start.
    ///
    /// @param scale formula of a typical number of vesicles
    public static void contribute(ModelBuilder model, List<VesicleClass> classes, String scale) {
        for (VesicleClass vesicle : classes) {
            for (Ledger total : values()) {
                model.species(total.of(vesicle), "vesicles " + total.label + ", class " + vesicle.id(), "{particles}",
                        "0", scale, ORIGIN);
            }
        }
    }

    /// Copies of a cargo that reached the cytosol, all recipients together.
    public static String arrived(String deliveredTotal) {
        return "arrived_" + deliveredTotal;
    }

    /// Delivered copies that decayed or died with their cell.
    public static String lost(String deliveredTotal) {
        return "lost_" + deliveredTotal;
    }

    /// Contributes arrival and loss of one delivered cargo.
    static void contributeCopies(ModelBuilder model, String deliveredTotal, String scale) {
        model.species(arrived(deliveredTotal), "copies that reached the cytosol", "{copies}", "0", scale, ORIGIN);
        model.species(lost(deliveredTotal), "delivered copies that were lost", "{copies}", "0", scale, ORIGIN);
    }
}
