package org.exodyn.biology.mechanism;

import java.util.List;
import java.util.stream.Stream;

/// What a selected claim says the cargo of vesicles does to the effector cells of a co-culture.
///
/// @param cargo the cargo; what it does inside recipients is not part of it
/// @param actions what it does to the effectors; empty where the claim gives no signed arrow
public record EffectorClaim(CargoClaim cargo, List<Action> actions) {

    /// What is acted upon.
    public enum Target {
        /// Killing of recipients, division, and staying functional.
        ACTIVITY("activity"),
        /// Staying alive.
        SURVIVAL("survival");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        /// The target in words.
        public String label() {
            return label;
        }
    }

    /// One action.
    ///
    /// @param sign −1 where more of the cargo means less of the target
    /// @param claim id of the claim that says so
    public record Action(Target target, int sign, String claim) {}

    public EffectorClaim {
        actions = List.copyOf(actions);
    }

    /// The cargo that acts on recipients, then that of claims on effectors.
    public static List<CargoClaim> withCargoOf(List<CargoClaim> onRecipients, List<EffectorClaim> onEffectors) {
        return Stream.concat(onRecipients.stream(), onEffectors.stream().map(EffectorClaim::cargo)).toList();
    }

    /// The receptor by which the cargo acts from the surface of a vesicle, if the model knows one.
    public java.util.Optional<SurfaceLigand> ligand() {
        return SurfaceLigand.of(cargo.cargo());
    }

    /// The rule that holds what this cargo alone does to an effector: ln of its activity, or of its survival over a day.
    public static String effect(CargoClaim cargo) {
        return "ln_effector_" + Names.id(cargo.cargo());
    }
}
