package org.exodyn.biology.mechanism;

import java.util.List;
import java.util.Map;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A drug inside vesicles: it does not act there, goes where they go, and leaks.
///
///     dW_k/dt = loading − (u_k + a_k)/V_k·W_k − (λ_v + k_leak)·W_k + k_E·(1 − φ)·ϱ·Z_k
///     dZ_k/dt = u_k/V_k·W_k − k_E·Z_k − d·Z_k
///     into the cells per minute = k_E·(1 − (1 − φ)·ϱ)·Z_k,   back into the medium = (λ_v + k_leak)·W_k
///
/// W_k is the drug in vesicles of size class k in the medium, Z_k that in vesicles inside cells, V_k the vesicles, u_k and a_k what
/// of them is taken up and adsorbed per minute. All vesicles of a class share their drug. A vesicle that decays frees its drug, and
/// a small molecule survives the degradation of the vesicle in a cell, so all of it that is not released again reaches
/// the cell.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | k_leak | loss of the drug from vesicles into the medium | 1/min | `vesicle-drug-leak-rate` |
///
/// Source: mass balance; fates as in [Uptake].
///
/// @param drug preferred name
/// @param classes the vesicle classes that hold it
/// @param vessel the medium
public record VesicleDrug(String drug, List<VesicleClass> classes, Vessel vessel) {

    private static final Origin ORIGIN = Origin.of("vesicle-drug", "EQ-VESICLE-DRUG-1");
    /// One vesicle in a million cells: keeps the share of a class that leaves finite before there is one.
    private static final String FEW = "1e-6*cells_start";

    public VesicleDrug {
        classes = List.copyOf(classes);
    }

    /// Drug in the vesicles of a class in the medium, copies.
    public String inMedium(VesicleClass vesicle) {
        return "W_" + Names.id(drug) + "_" + vesicle.id();
    }

    /// Drug in the vesicles of a class inside cells, copies.
    public String inCells(VesicleClass vesicle) {
        return "Z_" + Names.id(drug) + "_" + vesicle.id();
    }

    /// Drug that is gone for good: decayed in the medium, lost with dying cells, on the vessel's walls, or washed out.
    public static String gone(String drug) {
        return "gone_" + Names.id(drug);
    }

    /// Formula of the drug in vesicles of the medium, all classes.
    public String inMedium() {
        return String.join(" + ", classes.stream().map(this::inMedium).toList());
    }

    /// Formula of all vesicles of a class in the medium.
    static String vesicles(VesicleClass vesicle, Vessel vessel) {
        return "(" + new MediumTransport(vessel).inMedium(List.of(vesicle)) + ")";
    }

    /// Contributes what a drug that vesicles carry needs once: a total of what is gone, so that its moles can be balanced.
    static void contributeLedger(ModelBuilder model, String drug, String scale) {
        if (model.has(gone(drug))) {
            return;
        }
        DrugExposure exposure = new DrugExposure(drug);
        String gone = model.species(gone(drug), drug + " gone for good", "{copies}", "0", scale,
                Origin.of("ledger", "EQ-LEDGER-1"));
        book(model, gone, "lost_in_medium", "loss_" + Names.id(drug) + "*" + exposure.inMedium());
        book(model, gone, "died_in_cells", CellGrowth.DEATH + "*" + exposure.inCells());
    }

    private static void book(ModelBuilder model, String gone, String what, String rate) {
        model.reaction(gone + "_" + what, what.replace('_', ' '), rate, Origin.of("ledger", "EQ-LEDGER-1"), gone, 1.0);
    }

    /// Contributes the drug in vesicles and all its fates; loading comes from elsewhere.
    ///
    /// @param initial formula of a class's drug at the start
    /// @param uptakes who takes vesicles up: the recipients first, who get the drug; others keep it for good
    /// @param otherwise formulas of rates at which each vesicle of the medium is lost in other ways, 1/min
    /// @param into the species in the cells that gets the drug
    public void contribute(ModelBuilder model, Map<VesicleClass, String> initial, List<Uptake> uptakes,
            List<String> otherwise, String into, String scale) {
        contributeLedger(model, drug, scale);
        String leak = model.drawn("vesicle_leak_" + Names.id(drug), "loss of " + drug + " from vesicles", "k_leak",
                "/min", "vesicle-drug-leak-rate", Scope.ofDrug(drug), ORIGIN);
        String free = new DrugExposure(drug).inMedium();
        String gone = gone(drug);
        for (VesicleClass vesicle : classes) {
            String held = model.species(inMedium(vesicle), drug + " in vesicles in the medium, class " + vesicle.id(),
                    "{copies}", initial.getOrDefault(vesicle, "0"), scale, ORIGIN);
            String inside = model.species(inCells(vesicle), drug + " in vesicles inside cells, class " + vesicle.id(),
                    "{copies}", "0", scale, ORIGIN);
            String each = held + "/(" + vesicles(vesicle, vessel) + " + " + FEW + ")";
            for (int taker = 0; taker < uptakes.size(); taker++) {
                model.reaction("carry_" + taker + "_" + held, "taken up with vesicles",
                        uptakes.get(taker).rate(vesicle) + "*" + each, ORIGIN, held, -1.0, taker == 0 ? inside : gone,
                        1.0);
            }
            model.reaction("adsorb_" + held, "adsorbed with vesicles",
                    "vesicle_adsorption*" + vesicle.inLayer(0) + "/layer_0*" + each, ORIGIN, held, -1.0, gone, 1.0);
            if (!otherwise.isEmpty()) {
                model.reaction("miss_" + held, "lost with vesicles",
                        "(" + String.join(" + ", otherwise) + ")*" + held, ORIGIN, held, -1.0, gone, 1.0);
            }
            model.reaction("leak_" + held, "leaking and decay of vesicles", "(" + leak + " + vesicle_loss)*" + held,
                    ORIGIN, held, -1.0, free, 1.0);
            model.reaction("rerelease_" + inside, "released again with vesicles",
                    Uptake.PROCESSING + "*rerelease*" + inside, ORIGIN, inside, -1.0, held, 1.0);
            model.reaction("give_" + inside, "given to the cell",
                    Uptake.PROCESSING + "*(1 - rerelease)*" + inside, ORIGIN, inside, -1.0, into, 1.0);
            model.reaction("die_" + inside, "lost with dying cells", CellGrowth.DEATH + "*" + inside, ORIGIN, inside,
                    -1.0, gone, 1.0);
        }
    }
}
