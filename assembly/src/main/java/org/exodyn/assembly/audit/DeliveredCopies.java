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
/// Competition q is that of the fullest medium, so that uptake is never overstated; while all vesicles stay below K/100, which they
/// do at the default doses, q differs from 1 by less than a hundredth.
///
/// Source: design §4.12; the equations are those of the mechanisms named. Holds the last result and scratch space: one instance
/// per thread.
public final class DeliveredCopies {

    private final AuditModel model;
    private final AuditConditions conditions;
    private final FirstOrderChain chain = new FirstOrderChain(5);
    private final List<String> names = new ArrayList<>();
    private final int perCell;
    private final int perClass;
    private final double[] taken;
    private double offered;
    private double takenUp;
    private double opened;
    private double arrived;
    private double mean;
    private double meanVesicles;

    /// @param model what is delivered where
    public DeliveredCopies(AuditModel model) {
        this.model = model;
        this.conditions = model.conditions();
        names.addAll(List.of(CellGrowth.CELLS, "medium_volume", "medium_area", "layer_0", CellGrowth.DIVISION_AT_REST,
                Uptake.PROCESSING, Uptake.CYTOSOLIC, "rerelease", model.decay(), "half_saturation", "vesicle_loss",
                "vesicle_adsorption", "particles_per_mass", CellSize.diameterOf(model.subject().recipient())));
        names.addAll(model.vesicleNames());
        perCell = names.size();
        String cargo = model.subject().cargo().cargo();
        for (VesicleClass vesicle : model.classes()) {
            names.add(model.clearance(vesicle));
            names.add(vesicle.copies(cargo));
            names.add("radius_" + vesicle.id());
            names.addAll(model.namesOf(vesicle));
        }
        perClass = (names.size() - perCell) / model.classes().size();
        taken = new double[model.classes().size()];
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
        double cytosolic = at[6];
        double again = at[7];
        double lost = at[8] + dilution;
        double other = at[10] + at[11] / at[3];
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
        double heldTotal = 0;
        if (model.setting().isHeld()) {
            for (int index = 0; index < taken.length; index++) {
                heldTotal += at[perCell + index * perClass + 3] * model.heldShare();
            }
            highest = heldTotal;
        }
        double competition = 1 + highest / at[9];
        for (int index = 0; index < taken.length; index++) {
            int base = perCell + index * perClass;
            double clearance = at[base] / competition;
            double copies = at[base + 1];
            if (model.setting().isHeld()) {
                held(index, at[base + 3] * model.heldShare() * clearance, inside, lost, processing, cytosolic, copies,
                        from, to);
                meanVesicles += at[base + 3] * model.heldShare();
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
        double inflow = perCellSource * uptake;
        double held = dose ? chain.response(to, fast, slow) : chain.response(to, fast, slow, 0);
        double passed = dose ? chain.response(to, fast, slow, 0) : chain.response(to, fast, slow, 0, 0);
        taken[index] = inflow * (held + inside * passed);
        takenUp += taken[index];
        opened += inflow * cytosolic * processing * passed;
        arrived += inflow * cytosolic * processing * passed * copies;
        double gain = inflow * cytosolic * processing * copies / (to - from);
        mean += gain * (dose
                ? chain.response(to, fast, slow, lost, 0) - before(from, fast, slow, lost, 0)
                : chain.response(to, fast, slow, lost, 0, 0) - before(from, fast, slow, lost, 0, 0));
        // V = (s + k_E + µ)/((s + λ₁)·(s + λ₂)) of what enters: what is inside, its rate of leaving, and its change
        double integrated = dose
                ? chain.response(to, fast, slow) - before(from, fast, slow)
                        + inside * (chain.response(to, fast, slow, 0) - before(from, fast, slow, 0))
                : chain.response(to, fast, slow, 0) - before(from, fast, slow, 0)
                        + inside * (chain.response(to, fast, slow, 0, 0) - before(from, fast, slow, 0, 0));
        meanVesicles += perCellSource * density * integrated / (to - from);
    }

    private void held(int index, double inflow, double inside, double lost, double processing, double cytosolic,
            double copies, double from, double to) {
        double passed = chain.response(to, inside, 0, 0);
        taken[index] = inflow * to;
        takenUp += taken[index];
        opened += inflow * cytosolic * processing * passed;
        arrived += inflow * cytosolic * processing * passed * copies;
        mean += inflow * cytosolic * processing * copies / (to - from)
                * (chain.response(to, inside, lost, 0, 0) - before(from, inside, lost, 0, 0));
    }

    private double before(double time, double... rates) {
        return time == 0 && rates.length > 1 ? 0 : chain.response(time, rates);
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
