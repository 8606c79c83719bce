package org.exodyn.study.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.CellGrowth;
import org.exodyn.biology.mechanism.ProteinBinding;
import org.exodyn.biology.mechanism.RecipientNetwork;
import org.exodyn.biology.mechanism.RepressedTarget;
import org.exodyn.biology.mechanism.Requirement;
import org.exodyn.biology.mechanism.Titration;

/// How many delivered copies of a cargo a shift by 20 % needs, and of what: of the first target by name where the cargo acts on
/// targets, otherwise of the cell's own copies.
///
/// @param sentence what the copies are needed for
/// @param names the constants of the culture model that the number follows from
/// @param number from these constants; NaN where nothing is needed, infinite where no number of copies suffices
record RequiredCopies(String sentence, List<String> names, ToDoubleFunction<ToDoubleFunction<String>> number) {

    /// The shift that a requirement is about.
    static final double SHIFT = 0.2;

    RequiredCopies {
        names = List.copyOf(names);
    }

    /// Copies in one draw.
    double copies(ToDoubleFunction<String> constants) {
        return number.applyAsDouble(constants);
    }

    static RequiredCopies of(RecipientNetwork network, CargoClaim cargo) {
        String name = cargo.cargo();
        Titration mirna = network.mirnas().get(name);
        if (mirna != null) {
            return targetOf(network, mirna).map(target -> repression(mirna, target))
                    .orElseGet(
                            () -> new RequiredCopies("no target is named by the claim", List.of(), at -> Double.NaN));
        }
        return sponge(network, name).or(() -> binding(network, name)).orElseGet(() -> ofItsOwn(network, name));
    }

    /// To hold the share Δ of g copies it takes b + K·b/(g − b) of an antimiR, b = Δ·g.
    ///
    /// @param own constant that holds the cell's own copies of the miRNA
    static RequiredCopies ofAntimir(String against, String own) {
        String constant = "antimir_constant";
        return new RequiredCopies("to hold 20 % of the cell's own " + against, List.of(own, constant),
                at -> SHIFT * at.applyAsDouble(own) + at.applyAsDouble(constant) * SHIFT / (1 - SHIFT));
    }

    private static Optional<RepressedTarget> targetOf(RecipientNetwork network, Titration mirna) {
        return network.targets().values().stream()
                .filter(target -> target.repressors().stream().anyMatch(one -> one.mirna().equals(mirna.mirna())))
                .min(Comparator.comparing(RepressedTarget::gene));
    }

    private static RequiredCopies ofItsOwn(RecipientNetwork network, String name) {
        String own = network.endogenous(name);
        return new RequiredCopies("to raise the cell's own " + name + " by 20 %", List.of(own),
                at -> SHIFT * at.applyAsDouble(own));
    }

    private static RequiredCopies repression(Titration mirna, RepressedTarget target) {
        return new RequiredCopies("to lower " + target.gene() + " by 20 % at steady state",
                names(mirna, target, "risc_share"),
                at -> Requirement.copies(atRest(mirna, target, at, at.applyAsDouble("risc_share")), SHIFT));
    }

    private static List<String> names(Titration mirna, RepressedTarget target, String more) {
        return List.of(mirna.endogenous(), "ago_copies", more, "seed_constant", mirna.sites(), mirna.occupancyAtRest(),
                target.fold(mirna));
    }

    private static Requirement.Repression atRest(Titration mirna, RepressedTarget target, ToDoubleFunction<String> at,
            double competent) {
        return new Requirement.Repression(at.applyAsDouble(mirna.endogenous()), at.applyAsDouble("ago_copies"),
                competent,
                at.applyAsDouble(mirna.sites()), at.applyAsDouble("seed_constant"),
                at.applyAsDouble(target.fold(mirna)),
                at.applyAsDouble(mirna.occupancyAtRest()));
    }

    /// A sponge frees a target of what it holds: of all pairs of held miRNA and target, the first target by name.
    private static Optional<RequiredCopies> sponge(RecipientNetwork network, String rna) {
        record Freed(Titration mirna, RepressedTarget target) {}
        List<Freed> freed = new ArrayList<>();
        for (Titration mirna : network.heldBy(rna)) {
            targetOf(network, mirna).ifPresent(target -> freed.add(new Freed(mirna, target)));
        }
        return freed.stream().min(Comparator.comparing((Freed one) -> one.target().gene())
                .thenComparing(one -> one.mirna().mirna())).map(first -> {
                    String sites = network.sitesPerCopy(rna, first.mirna());
                    return new RequiredCopies(
                            "to raise " + first.target().gene() + " by 20 % at steady state by holding "
                                    + first.mirna().mirna(),
                            names(first.mirna(), first.target(), sites),
                            at -> Requirement.sites(atRest(first.mirna(), first.target(), at, 1), SHIFT)
                                    / at.applyAsDouble(sites));
                });
    }

    private static Optional<RequiredCopies> binding(RecipientNetwork network, String rna) {
        return network.targets().values().stream().flatMap(target -> target.binders().stream())
                .filter(binder -> binder.rna().name().equals(rna)).min(Comparator.comparing(ProteinBinding::protein))
                .map(RequiredCopies::binding);
    }

    private static RequiredCopies binding(ProteinBinding binder) {
        String decay = "decay_protein";
        return new RequiredCopies(
                "to " + (binder.sign() > 0 ? "raise " : "lower ") + binder.protein()
                        + " by 20 % at steady state by binding it",
                List.of(binder.ownProtein(), binder.rna().endogenous(), binder.constant(), decay,
                        CellGrowth.DIVISION_AT_REST, binder.decayOfBound(), binder.shareAtRest()),
                at -> Requirement.copies(new Requirement.Binding(at.applyAsDouble(binder.ownProtein()),
                        at.applyAsDouble(binder.rna().endogenous()), at.applyAsDouble(binder.constant()),
                        at.applyAsDouble(decay), at.applyAsDouble(CellGrowth.DIVISION_AT_REST),
                        at.applyAsDouble(binder.decayOfBound()), at.applyAsDouble(binder.shareAtRest())), SHIFT));
    }
}
