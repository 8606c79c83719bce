package org.exodyn.assembly.audit;

import java.util.ArrayList;
import java.util.List;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.CellSize;
import org.exodyn.biology.mechanism.Uptake;
import org.exodyn.biology.mechanism.VesicleClass;
import org.exodyn.engine.linear.FirstOrderChain;

/// Delivered copies per recipient in closed form (EQ-AUDIT-1): the chain from vesicles in the medium to copies in the cytosol is a
/// chain of first-order steps, whose response is exact ([FirstOrderChain]).
///
///     dV_k/dt = N_d·R/3 − a_k·V_k + ϱ'·k_E·E_k        V_k(0) = dose/3, or 0
///     dE_k/dt = u_k·V_k − (k_E + µ)·E_k                u_k = N·k_k/(V_m·q)
///     dx/dt   = φ·k_E·Σ_k c_k·E_k/N − (δ + µ)·x
///     a_k = u_k + N_d·k_{d,k}/(V_m·q) + λ + a/height    q = 1 + (highest concentration)/K
///     D = mean of x from the drug to the read-out
///
/// V and E are two equations with eigenvalues −λ₁ and −λ₂; with h(λ, …) the response of a chain,
///
///     dose:      x(t) = V(0)·u·φ·k_E·c/N·h(λ₁, λ₂, δ+µ)      released:  … ·h(λ₁, λ₂, δ+µ, 0), with N_d·R/3 for V(0)
///     held at V: x(t) = V·k/q·φ·k_E·c·h(k_E+µ, δ+µ, 0)
///
/// and one more 0 integrates, for the mean. Size classes add. Symbols are those of [Uptake], [org.exodyn.biology.mechanism.Release]
/// and [org.exodyn.biology.mechanism.MediumTransport].
///
/// A drug in vesicles outlives them: all but what is released again reaches the cell, 1 − ϱ' for φ, and it leaks from those in the
/// medium, k_leak with λ (EQ-VESICLE-DRUG-1, EQ-DELIVERED-DRUG-1; δ is its efflux). [#freed(double[], double, double)] has what leaked.
///
/// Competition q is that of the fullest medium, so that uptake is never overstated. At the default dose of purified vesicles q − 1 is
/// about 0.001 in the median of the draws and above 0.01 in 6 % of them, in co-culture above 0.01 in 14 to 20 %. In tissue and plasma
/// vesicles are held at V and q is exact.
///
/// Source: design §4.12; the equations are those of the mechanisms named. Holds the last result and scratch space: one instance
/// per thread.
public final class DeliveredCopies {

    private final AuditModel model;
    private final AuditConditions conditions;
    private final FirstOrderChain chain = new FirstOrderChain(5);
    private final List<String> names = new ArrayList<>();
    private final int perCell;
    private final int leakAt;
    private final int perClass;
    private final double[] taken;
    private double offered;
    private double takenUp;
    private double opened;
    private double arrived;
    private double mean;
    private double meanVesicles;
    private double meanSites;
    private final double[] fastest;
    private final double[] slowest;
    private final double[] inflows;
    private double insideRate;
    private double recaptured;
    private final double[] late = new double[5];
    private final double[] early = new double[5];

    /// @param model what is delivered where
    public DeliveredCopies(AuditModel model) {
        this.model = model;
        this.conditions = model.conditions();
        names.addAll(List.of(CellGrowth.CELLS, "medium_volume", "medium_area", "layer_0", CellGrowth.DIVISION_AT_REST,
                Uptake.PROCESSING, Uptake.CYTOSOLIC, "rerelease", model.decay(), "half_saturation", "vesicle_loss",
                "vesicle_adsorption", "particles_per_mass", CellSize.diameterOf(model.subject().recipient())));
        names.addAll(model.vesicleNames());
        leakAt = model.leak().isPresent() ? names.size() : -1;
        model.leak().ifPresent(names::add);
        perCell = names.size();
        for (VesicleClass vesicle : model.classes()) {
            names.add(model.clearance(vesicle));
            names.add(model.carried(vesicle));
            names.add("radius_" + vesicle.id());
            names.addAll(model.namesOf(vesicle));
        }
        perClass = (names.size() - perCell) / model.classes().size();
        taken = new double[model.classes().size()];
        fastest = new double[taken.length];
        slowest = new double[taken.length];
        inflows = new double[taken.length];
    }

    /// Constants of the model that the copies follow from, in the order that [#calculate] takes.
    public List<String> names() {
        return List.copyOf(names);
    }

    /// Calculates delivery for one draw.
    ///
    /// @param at the constants of [#names()], in their order; more may follow
    public void calculate(double[] at) {
        double cells = at[0];
        double volume = at[1];
        double dilution = at[4];
        double processing = at[5];
        double again = at[7];
        double cytosolic = model.outlivesVesicle() ? 1 - again : at[6];
        double lost = at[8] + dilution;
        double other = at[10] + at[11] / at[3] + (leakAt < 0 ? 0 : at[leakAt]);
        double inside = processing + dilution;
        double from = conditions.drugOnMin();
        double to = conditions.readOutMin();
        double source = model.setting().isDose() ? at[14] * cells
                : model.setting() == AuditSetting.CO_CULTURE ? at[14] * at[15] : 0;
        double highest = model.setting().isDose() ? source / volume : source * to / volume;
        offered = model.setting().isDose() ? source / cells : source * to / cells;
        takenUp = 0;
        opened = 0;
        arrived = 0;
        mean = 0;
        meanVesicles = 0;
        meanSites = 0;
        recaptured = 0;
        insideRate = inside;
        double heldTotal = 0;
        if (model.setting().isHeld()) {
            for (int index = 0; index < taken.length; index++) {
                heldTotal += at[perCell + index * perClass + 3] * model.heldShare();
            }
            highest = heldTotal;
        }
        crowding = highest / at[9];
        double competition = 1 + crowding;
        for (int index = 0; index < taken.length; index++) {
            int base = perCell + index * perClass;
            double clearance = at[base] / competition;
            double copies = at[base + 1];
            if (model.setting().isHeld()) {
                held(index, at[base + 3] * model.heldShare() * clearance, inside, lost, processing, cytosolic, copies,
                        from, to);
                inflows[index] = at[base + 3] * model.heldShare();
                meanVesicles += inflows[index];
                meanSites += inflows[index] * copies;
                continue;
            }
            double uptake = cells * clearance / volume;
            double leaving = uptake + other;
            if (model.setting() == AuditSetting.CO_CULTURE) {
                leaving += at[14] * at[base + 3] / competition / volume;
            }
            inMedium(index, source / taken.length / cells, uptake, leaving, again * processing, inside, lost,
                    processing, cytosolic, copies, from, to, cells / volume);
        }
        if (model.setting().isHeld()) {
            offered = takenUp;
        }
    }

    private void inMedium(int index, double perCellSource, double uptake, double leaving, double back, double inside,
            double lost, double processing, double cytosolic, double copies, double from, double to, double density) {
        double gap = Math.sqrt((leaving - inside) * (leaving - inside) + 4 * back * uptake);
        double fast = (leaving + inside + gap) / 2;
        double slow = (leaving * inside - back * uptake) / fast;
        boolean dose = model.setting().isDose();
        fastest[index] = fast;
        slowest[index] = slow;
        inflows[index] = perCellSource * density;
        recaptured += uptake / leaving / taken.length;
        // One order of the rates has every response among its beginnings, since none depends on their order.
        double[] rates = dose ? new double[] {fast, slow, 0, lost} : new double[] {fast, slow, 0, 0, lost};
        chain.responses(to, rates, late);
        chain.responses(from, rates, early);
        int in = dose ? 1 : 2;
        double inflow = perCellSource * uptake;
        taken[index] = inflow * (late[in] + inside * late[in + 1]);
        takenUp += taken[index];
        double releasing = inflow * cytosolic * processing;
        opened += releasing * late[in + 1];
        arrived += releasing * late[in + 1] * copies;
        mean += releasing * copies * (late[rates.length - 1] - early[rates.length - 1]) / (to - from);
        // V = (s + k_E + µ)/((s + λ₁)·(s + λ₂)) of what enters: what is inside, its rate of leaving, and its change
        double around = perCellSource * density * (late[in] - early[in] + inside * (late[in + 1] - early[in + 1]))
                / (to - from);
        meanVesicles += around;
        meanSites += around * copies;
    }

    private void held(int index, double inflow, double inside, double lost, double processing, double cytosolic,
            double copies, double from, double to) {
        double[] rates = {inside, 0, 0, lost};
        chain.responses(to, rates, late);
        chain.responses(from, rates, early);
        taken[index] = inflow * to;
        takenUp += taken[index];
        double releasing = inflow * cytosolic * processing;
        opened += releasing * late[2];
        arrived += releasing * late[2] * copies;
        mean += releasing * copies * (late[3] - early[3]) / (to - from);
    }

    private double crowding;

    private double before(double time, double... rates) {
        return time == 0 ? 0 : chain.response(time, rates);
    }

    /// V/K, the fullest medium over the concentration at which uptake is half saturated: q − 1.
    public double crowding() {
        return crowding;
    }

    /// D, the mean of delivered copies per recipient from the drug to the read-out.
    public double mean() {
        return mean;
    }

    /// Vesicles per recipient that were there to be taken up: the dose, or what donors released until the read-out.
    public double offered() {
        return offered;
    }

    /// Vesicles that a recipient takes up until the read-out.
    public double takenUp() {
        return takenUp;
    }

    /// Vesicles of a class that a recipient takes up until the read-out.
    public double takenUp(int classIndex) {
        return taken[classIndex];
    }

    /// Vesicles that open into the cytosol of a recipient until the read-out.
    public double opened() {
        return opened;
    }

    /// Copies that reach the cytosol of a recipient until the read-out.
    public double arrived() {
        return arrived;
    }

    /// Mean concentration of vesicles around the recipients from the drug to the read-out, per µm³.
    public double meanVesicles() {
        return meanVesicles;
    }

    /// Mean concentration of the cargo on vesicles around the recipients from the drug to the read-out, copies/µm³.
    public double meanSites() {
        return meanSites;
    }

    /// Share of released vesicles that the cells take up in the end, where they are left in their medium.
    public double recaptured() {
        return recaptured;
    }

    /// What a member of the chain holds on average from the drug to the read-out that gains at the concentration of a class and
    /// loses at a rate of its own: ẏ = V_k − rate·y.
    ///
    /// @param rate 1/min
    /// @return minutes per µm³
    public double following(int classIndex, double rate) {
        double from = conditions.drugOnMin();
        double to = conditions.readOutMin();
        if (model.setting().isHeld()) {
            return inflows[classIndex] * (chain.response(to, rate, 0, 0) - before(from, rate, 0, 0)) / (to - from);
        }
        double fast = fastest[classIndex];
        double slow = slowest[classIndex];
        double mean = model.setting().isDose()
                ? chain.response(to, fast, slow, rate) - before(from, fast, slow, rate)
                        + insideRate * (chain.response(to, fast, slow, rate, 0) - before(from, fast, slow, rate, 0))
                : chain.response(to, fast, slow, rate, 0) - before(from, fast, slow, rate, 0)
                        + insideRate
                                * (chain.response(to, fast, slow, rate, 0, 0)
                                        - before(from, fast, slow, rate, 0, 0));
        return inflows[classIndex] * mean / (to - from);
    }

    /// Mean concentration of a drug that vesicles in the medium set free, from the drug to the read-out, copies/µm³:
    ///
    ///     dC/dt = (k_leak + λ)·Σ_k c_k·V_k − loss·C
    ///
    /// @param at as for [#calculate]
    /// @param loss of the free drug in the medium, 1/min
    /// @param leak k_leak, 1/min
    public double freed(double[] at, double loss, double leak) {
        double sum = 0;
        for (int index = 0; index < taken.length; index++) {
            sum += at[perCell + index * perClass + 1] * following(index, loss);
        }
        return (leak + at[10]) * sum;
    }

    /// Radius of a class, µm.
    public double radius(double[] at, int classIndex) {
        return at[perCell + classIndex * perClass + 2];
    }

    /// Diameter of the recipient, µm.
    public double diameter(double[] at) {
        return at[13];
    }

    /// Vesicles per µg of vesicle protein.
    public double perMass(double[] at) {
        return at[12];
    }
}
