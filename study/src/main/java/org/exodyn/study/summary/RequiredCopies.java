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
public record RequiredCopies(String sentence, List<String> names, ToDoubleFunction<ToDoubleFunction<String>> number) {

    private static final String MESSAGE_DECAY = "decay_mRNA";
    private static final String PROTEIN_DECAY = "decay_protein";

    /// The shift that a requirement is about.
    public static final double SHIFT = 0.2;

    public RequiredCopies {
        names = List.copyOf(names);
    }

    /// What else the miRNA can bind while a target is asked for.
    public enum Sites {
        /// All sites of the cell for it.
        ALL_COMPETING,
        /// One site on each mRNA of the target and no others, in a cell without copies of its own: the least that can be asked.
        ISOLATED
    }

    /// How a requirement is asked.
    ///
    /// @param sites what else the miRNA can bind
    /// @param windowMin how long the copies are held before the read-out, minutes; infinite for the steady state
    /// @param onMessage whether the target's mRNA is read, and not its protein
    public record Asked(Sites sites, double windowMin, boolean onMessage) {

        /// A read-out on protein.
        public Asked(Sites sites, double windowMin) {
            this(sites, windowMin, false);
        }

        /// As reports of runs ask: among all sites, at steady state.
        public static final Asked STEADY = new Asked(Sites.ALL_COMPETING, Double.POSITIVE_INFINITY);

        private String when() {
            return windowMin == Double.POSITIVE_INFINITY ? " at steady state" : " by the read-out";
        }

        /// The final shift that makes a shift by 20 % in the window.
        private double shift(double first, double second) {
            return SHIFT / Requirement.settled(first, second, windowMin);
        }
    }

    /// Copies in one draw.
    public double copies(ToDoubleFunction<String> constants) {
        return number.applyAsDouble(constants);
    }

    static RequiredCopies of(RecipientNetwork network, CargoClaim cargo) {
        return of(network, cargo, Asked.STEADY);
    }

    /// The requirement of a cargo.
    public static RequiredCopies of(RecipientNetwork network, CargoClaim cargo, Asked asked) {
        String name = cargo.cargo();
        Titration mirna = network.mirnas().get(name);
        if (mirna != null) {
            return targetOf(network, mirna).map(target -> repression(mirna, target, asked))
                    .orElseGet(
                            () -> new RequiredCopies("no target is named by the claim", List.of(), at -> Double.NaN));
        }
        return sponge(network, name, asked).or(() -> binding(network, name, asked))
                .orElseGet(() -> ofItsOwn(network, name, asked));
    }

    /// To hold a fifth of the copies of a miRNA.
    ///
    /// @param own constant that holds the cell's own copies of the miRNA
    static RequiredCopies ofAntimir(String against, String own) {
        String constant = "antimir_constant";
        return new RequiredCopies("to hold 20 % of the cell's own " + against, List.of(own, constant),
                at -> Requirement.holding(at.applyAsDouble(own), at.applyAsDouble(constant), SHIFT));
    }

    private static Optional<RepressedTarget> targetOf(RecipientNetwork network, Titration mirna) {
        return network.targets().values().stream()
                .filter(target -> target.repressors().stream().anyMatch(one -> one.mirna().equals(mirna.mirna())))
                .min(Comparator.comparing(RepressedTarget::gene));
    }

    private static RequiredCopies ofItsOwn(RecipientNetwork network, String name, Asked asked) {
        String own = network.endogenous(name);
        RepressedTarget gene = network.targets().get(name);
        if (gene == null || !gene.bringsMessage()) {
            return new RequiredCopies("to raise the cell's own " + name + " by 20 %", List.of(own),
                    at -> SHIFT * at.applyAsDouble(own));
        }
        return new RequiredCopies("to raise the cell's own " + name + " by 20 %" + (asked.equals(Asked.STEADY) ? ""
                : " with the protein made by the read-out"), List.of(own, PROTEIN_DECAY, CellGrowth.DIVISION_AT_REST),
                at -> asked.shift(Double.POSITIVE_INFINITY, turnover(at, PROTEIN_DECAY)) * at.applyAsDouble(own));
    }

    private static double turnover(ToDoubleFunction<String> at, String decay) {
        return at.applyAsDouble(decay) + at.applyAsDouble(CellGrowth.DIVISION_AT_REST);
    }

    private static RequiredCopies repression(Titration mirna, RepressedTarget target, Asked asked) {
        return new RequiredCopies(
                "to lower " + (asked.onMessage() ? "the mRNA of " : "") + target.gene() + " by 20 %" + asked.when(),
                names(mirna, target, "risc_share"), at -> {
                    Requirement.Repression rest = atRest(mirna, target, at, at.applyAsDouble("risc_share"), asked);
                    double shift = shift(rest, at, asked);
                    return shift < 1 ? Requirement.copies(rest, shift) : Double.POSITIVE_INFINITY;
                });
    }

    private static double shift(Requirement.Repression rest, ToDoubleFunction<String> at, Asked asked) {
        return asked.shift(turnover(at, MESSAGE_DECAY) * (1 + (rest.fold() - 1) * rest.occupancyAtRest()),
                asked.onMessage() ? Double.POSITIVE_INFINITY : turnover(at, PROTEIN_DECAY));
    }

    private static List<String> names(Titration mirna, RepressedTarget target, String more) {
        return List.of(mirna.endogenous(), "ago_copies", more, "seed_constant", mirna.sites(), mirna.occupancyAtRest(),
                target.fold(mirna), target.mrnaAtRest(), MESSAGE_DECAY, PROTEIN_DECAY, CellGrowth.DIVISION_AT_REST);
    }

    private static Requirement.Repression atRest(Titration mirna, RepressedTarget target, ToDoubleFunction<String> at,
            double competent, Asked asked) {
        boolean alone = asked.sites() == Sites.ISOLATED;
        double fold = at.applyAsDouble(target.fold(mirna));
        double ago = at.applyAsDouble("ago_copies");
        double constant = at.applyAsDouble("seed_constant");
        return alone
                ? new Requirement.Repression(0, ago, competent, at.applyAsDouble(target.mrnaAtRest()), constant, fold,
                        0)
                : new Requirement.Repression(at.applyAsDouble(mirna.endogenous()), ago, competent,
                        at.applyAsDouble(mirna.sites()), constant, fold, at.applyAsDouble(mirna.occupancyAtRest()));
    }

    /// What a sponge meets: it frees what the cell's own copies hold, so these stay where it is asked alone.
    private static Requirement.Repression held(Titration mirna, RepressedTarget target, ToDoubleFunction<String> at,
            Asked asked) {
        Requirement.Repression all = atRest(mirna, target, at, 1, Asked.STEADY);
        if (asked.sites() == Sites.ALL_COMPETING) {
            return all;
        }
        double sites = at.applyAsDouble(target.mrnaAtRest());
        double loaded = all.ago() * all.endogenous() / (all.ago() + all.endogenous());
        return new Requirement.Repression(all.endogenous(), all.ago(), 1, sites, all.constant(), all.fold(),
                Requirement.occupancy(loaded, sites, all.constant()));
    }

    /// A sponge frees a target of what it holds: of all pairs of held miRNA and target, the first target by name.
    private static Optional<RequiredCopies> sponge(RecipientNetwork network, String rna, Asked asked) {
        record Freed(Titration mirna, RepressedTarget target) {}
        List<Freed> freed = new ArrayList<>();
        for (Titration mirna : network.heldBy(rna)) {
            targetOf(network, mirna).ifPresent(target -> freed.add(new Freed(mirna, target)));
        }
        return freed.stream().min(Comparator.comparing((Freed one) -> one.target().gene())
                .thenComparing(one -> one.mirna().mirna())).map(first -> {
                    String sites = network.sitesPerCopy(rna, first.mirna());
                    return new RequiredCopies(
                            "to raise " + first.target().gene() + " by 20 %" + asked.when() + " by holding "
                                    + first.mirna().mirna(),
                            names(first.mirna(), first.target(), sites), at -> {
                                Requirement.Repression rest = held(first.mirna(), first.target(), at, asked);
                                return Requirement.sites(rest, shift(rest, at, asked)) / at.applyAsDouble(sites);
                            });
                });
    }

    private static Optional<RequiredCopies> binding(RecipientNetwork network, String rna, Asked asked) {
        return network.targets().values().stream().flatMap(target -> target.binders().stream())
                .filter(binder -> binder.rna().name().equals(rna)).min(Comparator.comparing(ProteinBinding::protein))
                .map(binder -> binding(binder, asked));
    }

    private static RequiredCopies binding(ProteinBinding binder, Asked asked) {
        return new RequiredCopies(
                "to " + (binder.sign() > 0 ? "raise " : "lower ") + binder.protein() + " by 20 %" + asked.when()
                        + " by binding it",
                List.of(binder.ownProtein(), binder.rna().endogenous(), binder.constant(), PROTEIN_DECAY,
                        CellGrowth.DIVISION_AT_REST, binder.decayOfBound(), binder.shareAtRest()),
                at -> {
                    double shift = asked.shift(Double.POSITIVE_INFINITY, turnover(at, PROTEIN_DECAY));
                    return shift < 1 ? Requirement.copies(new Requirement.Binding(at.applyAsDouble(binder.ownProtein()),
                            at.applyAsDouble(binder.rna().endogenous()), at.applyAsDouble(binder.constant()),
                            at.applyAsDouble(PROTEIN_DECAY), at.applyAsDouble(CellGrowth.DIVISION_AT_REST),
                            at.applyAsDouble(binder.decayOfBound()), at.applyAsDouble(binder.shareAtRest())), shift)
                            : Double.POSITIVE_INFINITY;
                });
    }
}
