package org.exodyn.assembly;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.exodyn.biology.mechanism.CargoClaim;

/// What claims print of a delivered circRNA or lncRNA in short form, as the arrows that have equations.
///
/// "The sponge raises a protein" sums up "it holds a miRNA that represses the protein". Where the claim prints both, the sum is
/// dropped, so that nothing counts twice. Where it prints only the sum, each miRNA that the sponge holds is taken to repress the
/// protein, and the run says so. What the RNA does to processes is for [ActingEnds].
final class RnaArrows {

    private static final Set<String> LONG_RNA = Set.of("circRNA", "lncRNA");
    private static final String PROTEIN = "protein";

    private final CargoClaim claim;
    private final List<String> notes;
    private final Set<CargoClaim.Regulation> regulations;
    private final Set<String> held = new LinkedHashSet<>();
    private final Set<String> reached = new LinkedHashSet<>();

    private RnaArrows(CargoClaim claim, List<String> notes) {
        this.claim = claim;
        this.notes = notes;
        this.regulations = new LinkedHashSet<>(claim.regulations());
    }

    /// The claim with arrows resolved; cargo of another class is left as it is.
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
                reached.add(edge.target());
            }
        }
        claim.regulations().stream().filter(this::freesProtein).map(CargoClaim.Regulation::target)
                .forEach(reached::add);
        claim.regulations().stream().filter(this::isSum).forEach(this::resolveSum);
        return new CargoClaim(claim.cargo(), claim.cargoClass(), claim.enrichedIn(), List.copyOf(regulations),
                claim.effects(), claim.claims());
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
        if (!reached.add(sum.target())) {
            return;
        }
        for (String mirna : held) {
            regulations.add(new CargoClaim.Regulation(mirna, "miRNA", sum.target(), PROTEIN, -1));
        }
        notes.add("That " + claim.cargo() + " raises " + sum.target() + " is read as repression by what it holds, "
                + String.join(" and ", held) + ", because claim " + source() + " prints no arrow from there to "
                + sum.target() + ".");
    }

    private String source() {
        return String.join(", ", claim.claims());
    }
}
