package org.exodyn.assembly.audit;

import org.exodyn.biology.mechanism.CargoClaim;
import org.exodyn.biology.mechanism.EngineeredVesicle;
import org.jspecify.annotations.Nullable;

/// One cargo of a claim, with who sends it to whom.
///
/// @param cargo the cargo and what the claim says that it does
/// @param donor preferred name of the donor cell
/// @param recipient preferred name of the recipient cell
/// @param drug preferred name of the drug that the claim is about, or null
/// @param kind what is asked of it
/// @param fusion what is said of fusion
/// @param fusogen preferred name of the fusogen, or null
public record AuditSubject(CargoClaim cargo, String donor, String recipient, @Nullable String drug, Kind kind,
        EngineeredVesicle.Fusion fusion, @Nullable String fusogen) {

    /// What is compared with what.
    public enum Kind {
        /// Copies in the cytosol with the copies that the shift needs.
        COPIES("copies in the cytosol"),
        /// Complexes with a receptor on an effector cell with those that change its activity.
        COMPLEXES("complexes on the effector cell"),
        /// Drug that vesicles carry out of a cell with what leaves it otherwise.
        EXPORT("drug carried out"),
        /// Binding sites on vesicles with the dissociation constant of the antibody that they hold.
        DECOY("binding sites in the medium"),
        /// Detection by counting.
        BIOMARKER("detection in plasma");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// In words.
        public String label() {
            return label;
        }
    }

    /// A subject with vesicles as cells make them.
    public AuditSubject(CargoClaim cargo, String donor, String recipient, @Nullable String drug, Kind kind) {
        this(cargo, donor, recipient, drug, kind, EngineeredVesicle.Fusion.NATURAL, null);
    }
}
