package org.exodyn.biology.scenario;

import java.util.Optional;
import org.exodyn.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/// Where vesicles come from and how they reach the recipients.
public sealed interface Donor {

    /// Cell line or type of the donors.
    Term cell();

    /// A treatment that changes what the donors release (a drug, a state), or null for untreated cells.
    @Nullable
    Term treatment();

    /// [#treatment()] for callers that prefer not to meet null.
    default Optional<Term> treatedWith() {
        return Optional.ofNullable(treatment());
    }

    /// What was done to the vesicles, or null for natural ones.
    default @Nullable Engineering engineering() {
        return this instanceof PurifiedVesicles purified ? purified.engineered() : null;
    }

    /// Whether recipients get the scenario's drug with what comes from the donors, also where none is added: in vesicles that
    /// engineers loaded, or carried over with the medium.
    default boolean bringsDrug() {
        return switch (this) {
            case PurifiedVesicles purified -> {
                Engineering engineered = purified.engineered();
                Engineering.Payload loaded = engineered == null ? null : engineered.drug();
                yield loaded != null && loaded.copies() > 0;
            }
            case ConditionedMedium medium -> medium.carryOver() != null && medium.carryOver().value() > 0;
            case CoCulture _ -> false;
        };
    }

    /// Medium in which donors lived on their own for a while, then given to the recipients.
    ///
    /// @param ratio donor cells whose medium is transferred, per recipient cell, > 0
    /// @param conditioning time that the donors spend in that medium, > 0
    /// @param transferred share of the recipients' medium that is conditioned medium, in (0, 1]
    /// @param carryOver concentration of the scenario's drug in the conditioned medium itself, or null if it was not
    ///     stated; it is diluted by `transferred` in the recipients' medium
    /// @param soluble what acts in the medium beside vesicles, or null
    record ConditionedMedium(Term cell, @Nullable Term treatment, double ratio, Quantity conditioning,
            Quantity transferred, @Nullable Quantity carryOver, @Nullable SolubleFactors soluble) implements Donor {

        public ConditionedMedium {
            requirePositive(ratio, "ratio");
            requirePositive(conditioning.in("h"), "conditioning time");
            requirePositive(transferred.in("1"), "transferred share");
        }

        /// Conditioned medium of which nothing acts but vesicles and drug.
        public ConditionedMedium(Term cell, @Nullable Term treatment, double ratio, Quantity conditioning,
                Quantity transferred, @Nullable Quantity carryOver) {
            this(cell, treatment, ratio, conditioning, transferred, carryOver, null);
        }
    }

    /// Donors and recipients share the medium from the start; donors release all the while.
    ///
    /// @param ratio donor cells per recipient cell, > 0
    /// @param respondsToDrug whether release follows the drug in the shared medium (the treatment's multiplier is then what
    ///     a high dose reaches)
    record CoCulture(Term cell, @Nullable Term treatment, double ratio, boolean respondsToDrug) implements Donor {

        public CoCulture {
            requirePositive(ratio, "ratio");
        }

        /// Donors whose release does not follow the drug.
        public CoCulture(Term cell, @Nullable Term treatment, double ratio) {
            this(cell, treatment, ratio, false);
        }
    }

    /// Isolated vesicles, added once at the start.
    ///
    /// @param dose vesicles per volume of the recipients' medium, > 0
    /// @param engineered what was done to them, or null for natural ones
    record PurifiedVesicles(Term cell, @Nullable Term treatment, Quantity dose,
            @Nullable Engineering engineered) implements Donor {

        /// Natural vesicles.
        public PurifiedVesicles(Term cell, @Nullable Term treatment, Quantity dose) {
            this(cell, treatment, dose, null);
        }

        public PurifiedVesicles {
            requirePositive(dose.in("vesicles/mL"), "vesicle dose");
        }
    }

    private static void requirePositive(double value, String what) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("the " + what + " of a donor is positive, not " + value);
        }
    }
}
