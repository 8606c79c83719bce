package org.exodyn.biology.mechanism;

import java.util.Arrays;
import java.util.Optional;
import org.exodyn.biology.model.ModelBuilder;
import org.exodyn.biology.model.Origin;
import org.exodyn.biology.model.Scope;

/// A synthetic strand that silences one RNA: from the medium, or from vesicles that carry it, into the cytosol.
///
///     dA/dt = −λ·A − q·N·A/V_m,   dY/dt = φ_s·q·N·A/V_m + arrival − δ·Y − d·Y
///
/// A is the amount in the medium, Y that in the cytosol of all cells, free or bound. What is taken up and does not escape is
/// destroyed. Vesicles deliver by the arrival of their own cargo, without q and φ_s.
///
/// | symbol | meaning | unit | evidence slot |
/// |---|---|---|---|
/// | q | volume of medium that a cell clears of strands | µm³/min | `strand-uptake-clearance` |
/// | φ_s | share of strands taken up that reaches the cytosol | 1 | `strand-escape-share` |
/// | δ | decay in the cytosol | 1/min | `strand-decay-rate` |
/// | λ | loss in the medium, ln2/t_½ | 1/min | `strand-half-life-in-medium` |
///
/// Source: the compartments and their order are those of Mihaila et al. 2017, PMC5415968 (siRNA in lipid
/// nanoparticles: uptake, escape against lysosomal loss, cytosolic decay).
///
/// @param kind how it silences
/// @param against the silenced RNA, by preferred name
public record SilencingStrand(Kind kind, String against) {

    /// How a strand silences.
    public enum Kind {
        ANTIMIR("antimiR"), SIRNA("siRNA");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The word, which is also the class of molecule in records.
        public String label() {
            return label;
        }
    }

    private static final Origin ORIGIN = Origin.of("silencing", "EQ-STRAND-1");

    /// Whether a class of molecules in records is one of strands.
    public static boolean isStrand(String moleculeClass) {
        return kindOf(moleculeClass).isPresent();
    }

    /// How a class of molecules in records silences, if it does.
    public static Optional<Kind> kindOf(String moleculeClass) {
        return Arrays.stream(Kind.values()).filter(kind -> kind.label().equals(moleculeClass)).findFirst();
    }

    /// What messages call it.
    public String label() {
        return kind.label() + " against " + against;
    }

    /// Identifier of the strand.
    public String id() {
        return Names.id(kind.label() + " " + against);
    }

    /// Amount in the medium.
    public String inMedium() {
        return "A_" + id();
    }

    /// Amount in the cytosol of all cells of one type.
    ///
    /// @param cells `` for recipients, `_donors` for donors
    public String inCytosol(String cells) {
        return "Y_" + id() + cells;
    }

    /// Contributes the amount in the medium; it is added by an event or stands there from the start.
    ///
    /// @param initial formula of the amount at the start
    /// @param scale formula of a typical amount
    public void contributeMedium(ModelBuilder model, String initial, String scale) {
        String halfLife = model.drawn("strand_half_life", "half-life of a strand in culture medium", "t_½", "min",
                "strand-half-life-in-medium", Scope.ofClass(kind.label()), ORIGIN);
        model.species(inMedium(), label() + " in the medium", "{copies}", initial, scale, ORIGIN);
        model.reaction("lose_" + inMedium(), "loss in medium", "ln(2)/" + halfLife + "*" + inMedium(), ORIGIN,
                inMedium(), -1.0);
    }

    /// Contributes the strand in the cytosol.
    ///
    /// @param suffix names the cells, as in [#inCytosol(String)]
    /// @param cells formula of their number
    /// @param death formula of their death rate
    /// @param fromMedium whether it is in the medium
    /// @param arrival formula of copies per minute that vesicles bring, `0` without
    public void contributeCytosol(ModelBuilder model, String suffix, String cells, String death, boolean fromMedium,
            String arrival, String scale) {
        String decay = model.drawn("strand_decay_" + kind.label(), "decay of " + kind.label() + " in the cytosol", "δ",
                "/min", "strand-decay-rate", Scope.ofClass(kind.label()), ORIGIN);
        String inside = model.species(inCytosol(suffix), label() + " in the cytosol", "{copies}", "0", scale, ORIGIN);
        model.reaction("decay_" + inside, "decay", decay + "*" + inside, ORIGIN, inside, -1.0);
        if (!death.equals("0")) {
            model.reaction("die_" + inside, "lost with dying cells", death + "*" + inside, ORIGIN, inside, -1.0);
        }
        if (fromMedium) {
            String clearance = model.drawn("strand_uptake", "volume that a cell clears of strands", "q",
                    "um3/{cell}/min", "strand-uptake-clearance", Scope.ofClass(kind.label()), ORIGIN);
            String escape = model.drawn("strand_escape", "share of strands taken up that reaches the cytosol", "φ_s",
                    "1",
                    "strand-escape-share", Scope.ofClass(kind.label()), ORIGIN);
            String taken = clearance + "*(" + cells + ")*" + inMedium() + "/medium_volume";
            model.reaction("escape_" + inside, "uptake and escape to the cytosol", escape + "*" + taken, ORIGIN,
                    inMedium(), -1.0, inside, 1.0);
            model.reaction("destroy_" + inside, "uptake and loss in lysosomes", "(1 - " + escape + ")*" + taken, ORIGIN,
                    inMedium(), -1.0);
        }
        if (!arrival.equals("0")) {
            contributeDelivery(model, suffix, arrival);
        }
    }

    /// Contributes what vesicles bring of a strand that is in the cytosol in other ways too.
    ///
    /// @param suffix names the cells, as in [#inCytosol(String)]
    /// @param arrival formula of copies per minute
    public void contributeDelivery(ModelBuilder model, String suffix, String arrival) {
        String inside = inCytosol(suffix);
        model.reaction("deliver_" + inside, "delivery by vesicles", arrival, ORIGIN, inside, 1.0);
    }
}
