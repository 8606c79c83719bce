package org.exodyn.biology.mechanism;

import java.util.List;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// Vesicles that show the target of an antibody and bind it in the medium, so that less of it is free to act.
///
///     S = Σ_k c_k·V_k        (S − b)·(A − b) = K·V_m·b        free f = A − b,   θ = f/(K·V_m + f)
///     antibody carried off per minute = θ·Σ_k c_k·(u_k + a_k)
///
/// A is the antibody in the medium, free or bound; S the sites on vesicles there. Binding is taken to be settled at each moment:
/// an antibody leaves within minutes to an hour, vesicles and antibody stay for days. What is taken up or adsorbed with a vesicle is
/// gone; what was bound to a vesicle that decays is free again.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | c_k | copies of the target per vesicle of size class k | 1 | `copies-per-vesicle` |
/// | K | dissociation constant of antibody and target | copies/µm³ | `antibody-affinity` |
///
/// Source: law of mass action for one-to-one binding; lymphoma exosomes that shield cells from rituximab, Aung et al. 2011,
/// doi:10.1073/pnas.1102855108.
///
/// Not for: an antibody that holds two sites of one vesicle at once, which binds tighter and takes two sites.
///
/// Checklist: 24
///
/// @param drug preferred name of the antibody
/// @param target preferred name of the molecule on vesicles
/// @param claim id of the claim that says so
public record Decoy(String drug, String target, String claim) {

    private static final Origin ORIGIN = Origin.of("decoy", "EQ-DECOY-1");

    /// The rule that holds the free antibody in the medium, copies.
    public static String free(String drug) {
        return "free_" + Names.id(drug);
    }

    /// The rule that holds the share of the antibody in the medium that vesicles hold.
    public static String boundShare(String drug) {
        return "bound_share_" + Names.id(drug);
    }

    /// Contributes binding and what leaves with vesicles; after uptake.
    ///
    /// @param uptakes who takes vesicles up
    /// @param otherwise formulas of rates at which each vesicle of the medium is lost in other ways, 1/min
    public void contribute(ModelBuilder model, List<VesicleClass> classes, Vessel vessel, List<Uptake> uptakes,
            List<String> otherwise, String scale) {
        Origin why = ORIGIN.restingOn(List.of(claim));
        String id = Names.id(drug);
        String amount = new DrugExposure(drug).inMedium();
        VesicleDrug.contributeLedger(model, drug, scale);
        String affinity = model.drawn("antibody_affinity_" + id, "dissociation constant of " + drug + " and " + target,
                "K_D", "{copies}/um3", "antibody-affinity", new Scope(target, null, drug, null, null), why);
        StringBuilder sum = new StringBuilder();
        for (VesicleClass vesicle : classes) {
            sum.append(sum.isEmpty() ? "" : " + ").append(vesicle.copies(target)).append("*")
                    .append(VesicleDrug.vesicles(vesicle, vessel));
        }
        String sites = model.rule("decoy_sites_" + id, target + " on vesicles in the medium", "{copies}",
                sum.toString(), why);
        String constant = model.derived("decoy_constant_" + id, "dissociation constant, copies in this medium", "K·V_m",
                "{copies}", affinity + "*medium_volume", ORIGIN);
        // A + S + K − … in the form that loses no digits when sites are in excess
        String excess = "(" + sites + " + " + constant + " - " + amount + ")";
        String free = model.rule(free(drug), drug + " in the medium that no vesicle holds", "{copies}",
                "2*" + constant + "*" + amount + "/(" + excess + " + sqrt(" + excess + "^2 + 4*" + constant + "*"
                        + amount + "))",
                why);
        model.rule(boundShare(drug), "share of " + drug + " that vesicles hold", "1",
                sites + "/(" + sites + " + " + constant + " + " + free + ")", why);
        String occupied = free + "/(" + constant + " + " + free + ")";
        for (VesicleClass vesicle : classes) {
            StringBuilder leaving = new StringBuilder("vesicle_adsorption*" + vesicle.inLayer(0) + "/layer_0");
            uptakes.forEach(uptake -> leaving.append(" + ").append(uptake.rate(vesicle)));
            otherwise.forEach(rate -> leaving.append(" + (").append(rate).append(")*")
                    .append(VesicleDrug.vesicles(vesicle, vessel)));
            model.reaction("carry_off_" + id + "_" + vesicle.id(), "carried off by vesicles",
                    occupied + "*" + vesicle.copies(target) + "*(" + leaving + ")", why, amount, -1.0,
                    VesicleDrug.gone(drug), 1.0);
        }
        model.rule(RecipientNetwork.contribution(claim), "ln resistance factor through binding by vesicles", "1",
                "ln(1 + " + sites + "/" + constant + ")", why);
    }
}
