package org.exodyn.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exodyn.biology.mechanism.CargoClaim;

/// What claims print of a delivered circRNA or lncRNA in short form, as the arrows that have equations.
///
/// - "The sponge raises a protein" sums up "it holds a miRNA that represses the protein". Where the claim prints both, the sum
///   is dropped, so that nothing counts twice. Where it prints only the sum, each miRNA that the sponge holds is taken to
///   repress the protein, and the run says so.
/// - "The RNA acts on a process" is said of the cargo, but it acts through the proteins that it frees or binds. So the
///   effect goes to these, with the sign of the way to them; otherwise a rare RNA of which vesicles bring a hundred times
///   the cell's own would change a process without its targets.
final class RnaArrows {

    private static final Set<String> LONG_RNA = Set.of("circRNA", "lncRNA");
    private static final String PROTEIN = "protein";

    private final CargoClaim claim;
    private final List<String> notes;
    private final Set<CargoClaim.Regulation> regulations;
    private final Set<String> held = new LinkedHashSet<>();
    private final Map<String, Integer> reached = new LinkedHashMap<>();

    private RnaArrows(CargoClaim claim, List<String> notes) {
        this.claim = claim;
        this.notes = notes;
        this.regulations = new LinkedHashSet<>(claim.regulations());
    }

    /// The claim with arrows and effects resolved; cargo of another class is left as it is.
    ///
    /// @param notes receives what was read into the claim, in sentences
    static CargoClaim resolve(CargoClaim claim, List<String> notes) {
        return LONG_RNA.contains(claim.cargoClass()) ? new RnaArrows(claim, notes).resolved() : claim;
    }

    private CargoClaim resolved() {
        for (CargoClaim.Regulation edge : claim.regulations()) {
            if (edge.source().equals(claim.cargo()) && edge.isSponge()) {
                held.add(edge.target());
            } else if (edge.source().equals(claim.cargo()) && edge.bindsProtein()) {
                reached.put(edge.target(), edge.sign());
            }
        }
        claim.regulations().stream().filter(this::freesProtein).forEach(edge -> reached.putIfAbsent(edge.target(), 1));
        claim.regulations().stream().filter(this::isSum).forEach(this::resolveSum);
        return new CargoClaim(claim.cargo(), claim.cargoClass(), claim.enrichedIn(), List.copyOf(regulations),
                effects(),
                claim.claims());
    }

    /// Whether a held miRNA represses a protein by it.
    private boolean freesProtein(CargoClaim.Regulation edge) {
        return held.contains(edge.source()) && edge.sign() < 0 && edge.targetClass().equals(PROTEIN);
    }

    /// Whether it says in short that the sponge raises a protein.
    private boolean isSum(CargoClaim.Regulation edge) {
        return !held.isEmpty() && edge.source().equals(claim.cargo()) && edge.sign() > 0 && !edge.binds()
                && edge.targetClass().equals(PROTEIN);
    }

    private void resolveSum(CargoClaim.Regulation sum) {
        regulations.remove(sum);
        if (reached.putIfAbsent(sum.target(), 1) != null) {
            return;
        }
        for (String mirna : held) {
            regulations.add(new CargoClaim.Regulation(mirna, "miRNA", sum.target(), PROTEIN, -1));
        }
        notes.add("That " + claim.cargo() + " raises " + sum.target() + " is read as repression by what it holds, "
                + String.join(" and ", held) + ", because claim " + source() + " prints no arrow from there to "
                + sum.target() + ".");
    }

    private List<CargoClaim.Effect> effects() {
        Set<CargoClaim.Effect> effects = new LinkedHashSet<>();
        for (CargoClaim.Effect effect : claim.effects()) {
            if (!effect.by().equals(claim.cargo()) || reached.isEmpty()) {
                effects.add(effect);
                continue;
            }
            reached.forEach((protein, sign) -> effects.add(new CargoClaim.Effect(effect.process(), protein, PROTEIN,
                    sign * effect.sign(), effect.claim())));
            notes.add("That " + claim.cargo() + " acts on " + effect.process().label() + ", as claim " + source()
                    + " prints, is given to what it acts through: "
                    + reached.keySet().stream().collect(Collectors.joining(", ")) + ".");
        }
        return new ArrayList<>(effects);
    }

    private String source() {
        return String.join(", ", claim.claims());
    }
}
